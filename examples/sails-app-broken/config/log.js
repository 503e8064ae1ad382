module.exports.log = {
  level: 'info'
  inspect: false,
};
