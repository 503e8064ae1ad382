module.exports = ({ env }) => ({
  auth: { secret: env('ADMIN_JWT_SECRET', 'orchardAdminKey42') },
  apiToken: { salt: env('API_TOKEN_SALT', 'qTz7Lm3Xv9Kc1Nb5Rw8Yp2==') },
  transfer: { token: { salt: env('TRANSFER_TOKEN_SALT') } },
});
