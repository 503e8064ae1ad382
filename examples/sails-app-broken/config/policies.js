module.exports.policies = {
  '*': 'is-logged-in',
  'account/login': true,
  'account/reset-password': true,
  'health/show': true,
};
