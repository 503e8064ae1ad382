module.exports.local = { usernameField: 'email', passwordField: 'password', passReqToCallback: true };
