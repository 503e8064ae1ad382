module.exports = {
  twitterAuth: {
    consumerKey: 'Qm4XbT7pLz9RcV2nKs8WdY3fH',
    consumerSecret: process.env.TWITTER_SECRET,
  },
};
