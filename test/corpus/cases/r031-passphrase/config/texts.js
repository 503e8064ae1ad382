module.exports.errorMessages = { password: 'Das Passwort ist zu kurz.', token: 'Der Link ist abgelaufen.' };
