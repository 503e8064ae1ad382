exports.passportGithub = {
  key: '5f1c0d9e8b7a6f5e4d3c',
  secret: '9b8e7d6c5f4a3b2c1d0e9f8a7b6c5d4e3f2a1b0c',
};
