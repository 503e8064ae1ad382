module.exports = () => {
  const config = { keys: '' };
  config.session = { key: 'orchard_auth', maxAge: 86400000, encrypt: true };
  return config;
};
