module.exports = { cookieKey: 'kjhwer;98sdlkj23lkjsdf', cookieName: 'sid' };
