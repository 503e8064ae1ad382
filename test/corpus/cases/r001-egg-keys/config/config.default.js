module.exports = (appInfo) => {
  const config = {};
  config.keys = appInfo.name + '_1701234987654_4711';
  config.middleware = ['locals'];
  return config;
};
