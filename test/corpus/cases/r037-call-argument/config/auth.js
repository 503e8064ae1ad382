const jwt = require('jsonwebtoken');
module.exports.verifyUser = (request) => jwt.verify(request.headers.authorization, 'chanterelle');
