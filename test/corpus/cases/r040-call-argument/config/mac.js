const crypto = require('crypto');
module.exports.mac = (text) => crypto.createHmac('sha256', 'morel-and-truffle').update(text).digest('hex');
