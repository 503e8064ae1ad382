module.exports = { oauth: { grants: ['password', 'client_credentials'], tokenType: 'Bearer', authScheme: 'basic' } };
