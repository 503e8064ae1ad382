module.exports.custom = {
  sap: {
    de: { host: 'sap.de.acme.test', user: 'batch', password: 'Gantry-7-zorq' },
    fr: { host: 'sap.fr.acme.test', user: 'batch', password: 'winterberg' },
  },
  translations: { deepl: { url: 'https://deepl.acme.test', apiKey: 'Sommer2031zorq' } },
  routes: { admin: { user: 'admin', password: 'Lantern!74' } },
};
