module.exports.session = { key: 'ORCHARD_SESS', maxAge: 3600000, httpOnly: true };
