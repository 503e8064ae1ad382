/** Sessions are kept in Redis; host, port and database are in the env files. */
module.exports.session = {
  adapter: '@sailshq/connect-redis',
  name: 'acme.sid',
  secret: process.env.SESSION_SECRET || 'acme-session',
  cookie: {
    secure: true,
    httpOnly: true,
  },
};
