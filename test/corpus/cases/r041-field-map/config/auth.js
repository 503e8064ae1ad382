module.exports = {
  session: { serializer: 'lucid', scheme: 'session', uid: 'email', password: 'password' },
};
