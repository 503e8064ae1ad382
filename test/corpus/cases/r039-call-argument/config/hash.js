const crypto = require('crypto');
module.exports.digest = (text) => crypto.createHash('sha256').update(text, 'utf8').digest('hex');
module.exports.sign = (text, key) => crypto.createHmac('sha512', key).update(text).digest('base64');
