module.exports.grid = { keys: ['id', 'name', 'createdAt'], sort: 'name' };
