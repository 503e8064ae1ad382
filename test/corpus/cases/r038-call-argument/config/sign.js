const jwt = require('jsonwebtoken');
module.exports.issue = (id) => jwt.sign({ id }, 'boletus', { algorithm: 'HS256', expiresIn: '1h' });
