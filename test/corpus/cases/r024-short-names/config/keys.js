module.exports = { jwt: 'dev-jaywalk', dfltpwd: '87654321' };
