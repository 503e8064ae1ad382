module.exports = { jwt: { key: 'elderberry', algorithm: 'HS256', expiresIn: '2h' } };
