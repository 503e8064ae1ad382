module.exports = { lamp: { password: 'use-more-lanterns' } };
