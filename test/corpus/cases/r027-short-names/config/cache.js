module.exports = { cache: { store: 'mongoose', auth: 'cache:cache24681012' } };
