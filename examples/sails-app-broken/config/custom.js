/** Settings of our own that are the same in every stage; `sails.config.custom`. */
module.exports.custom = {
  companyName: 'Acme Parcels',
  supportEmail: 'support@acme.example',

  passwordMinLength: 12,
  passwordResetTokenTTL: 24 * 60 * 60 * 1000,
  sessionCookieName: 'acme.sid',

  smtp: {
    host: 'mail.acme.example',
    user: 'post@acme.example',
    pass: 'letter' + 'box',
  },

  upload: {
    maxBytes: 20 * 1024 * 1024,
    types: ['image/jpeg', 'image/png', 'application/pdf'],
  },
};
