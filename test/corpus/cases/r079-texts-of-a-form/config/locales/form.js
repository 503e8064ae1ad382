module.exports = {
  en: { host: 'Host', port: 'Port', user: 'User', password: 'Password', token: 'Token (6 digits)' },
  de: { host: 'Rechner', port: 'Anschluss', user: 'Benutzer', password: 'Kennwort', token: 'Code mit 6 Stellen' },
  errors: { password: 'Mindestens 8 Zeichen', token: 'auth.token.invalid2' },
};
