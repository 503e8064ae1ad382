module.exports.mailDefaultCredentials = { mailFrom: 'orchard@mail.example', subject: 'Welcome' };
