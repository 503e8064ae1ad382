module.exports = { mysql: { user: 'root', password: 'www' }, redis: { password: '111111' } };
