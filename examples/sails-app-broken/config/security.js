module.exports.security = {
  csrf: true,

  cors: {
    allRoutes: true,
    allowCredentials: false,
  },
};
