module.exports = { mongo: { host: 'db.example', user: 'user', password: 'password' } };
