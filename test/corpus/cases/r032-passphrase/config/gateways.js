module.exports.credentialHints = {
  encryptionKey: '24-char encryption key',
  webhookSecret: 'Your hash from the dashboard',
};
