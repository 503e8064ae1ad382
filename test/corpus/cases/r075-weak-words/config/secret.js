module.exports = { sessionSecret: 'vault', jwt: { secret: 'env', algorithm: 'HS256' }, csrf: { secret: 'auto' } };
