module.exports = {
  sessionSecret: 'Your Session Secret goes here',
  lastfm: { api_key: 'Your API Key', secret: 'Your API Secret' },
};
