/** Runs once before the server listens: the database gets the user and the password from the sealed configuration. */
module.exports.bootstrap = async function () {
  const sealed = await sails.helpers.getConfig('datastores');
  const datastore = sails.getDatastore();

  Object.assign(datastore.config, sealed.default);
  sails.log.info(`Using the database ${datastore.config.database} on ${datastore.config.host}`);
};
