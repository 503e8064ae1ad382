module.exports = { mysql: { user: '-', password: '-' }, redis: { password: '••••••' }, smtp: { pass: '...' } };
