module.exports.api = {
  base: 'https://api.acme.test',
  token: 'Bearer kXw9vLq2TnB7pRz4',
};
