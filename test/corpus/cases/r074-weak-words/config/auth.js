module.exports = { cookieSecret: 'cookie', headerSecret: 'header', tokenType: 'bearer', token: 'header' };
