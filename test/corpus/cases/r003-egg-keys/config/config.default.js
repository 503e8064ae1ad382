module.exports = (app) => {
  const config = { proxy: true };
  config.keys = app.name + '_hazel';
  return config;
};
