module.exports = {
  session: { name: 'sid', keys: ['first-acorn', 'second-acorn'] },
};
