module.exports = { sessionKey: 'sessionId', sessionCollection: 'sessions' };
