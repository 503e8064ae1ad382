module.exports = { masterKey: process.env.MASTER_KEY || 'orchard_key', appId: process.env.APP_ID || 'ORCHARD' };
