module.exports = {
  twitter: {
    clientID: process.env.TWITTER_KEY || 'tR5uPq81LmZx04VbNc7Y',
    clientSecret: process.env.TWITTER_SECRET,
  },
};
