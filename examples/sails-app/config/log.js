module.exports.log = {
  level: 'info',
};
