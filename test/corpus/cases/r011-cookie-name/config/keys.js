module.exports = { cookieKey: 'my cookies taste of walnut' };
