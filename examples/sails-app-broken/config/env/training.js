/** Where new colleagues learn; nothing in it is real. Its credentials are sealed: `custom.kms`. */
module.exports = {
  datastores: {
    default: {
      adapter: 'sails-postgresql',
      host: 'db.training.acme.example',
      port: 5432,
      database: 'parcels_training',
    },
  },

  models: {
    migrate: 'safe',
  },

  blueprints: {
    shortcuts: false,
  },

  security: {
    cors: {
      allowOrigins: ['https://parcels.training.acme.example'],
      allowRequestHeaders: 'content-type, authorization',
    },
  },

  session: {
    host: 'redis.training.acme.example',
    port: 6379,
    db: 1,
    cookie: {
      maxAge: 8 * 60 * 60 * 1000,
    },
  },

  sockets: {},

  log: {
    level: 'info',
  },

  http: {
    cache: 60 * 60 * 1000,
    trustProxy: true,
  },

  port: 8080,

  ssl: {
    disableCertificateValidation: false,
  },

  custom: {
    AWS: {
      bucket: 'acme-parcels-training',
      cdn: 'https://cdn.training.acme.example',
    },

    azureAD: {
      redirectUri: 'https://parcels.training.acme.example/auth/azure/callback',
    },

    tableau: {
      baseUrl: 'https://tableau.training.acme.example',
      endpoint: '/api/3.19',
      contentUrl: 'parcels-training',
    },

    sap: {
      endpoint: 'https://sap.training.acme.example/odata',
      injectFolder: 2,
    },

    serviceNow: {
      endpoint: 'https://acmetraining.service-now.example',
      kb: 'parcel-handbook',
    },

    frontHost: 'https://parcels.training.acme.example',
    host: 'https://api.parcels.training.acme.example',

    kms: {
      SECRET_CONFIG: '{"AWS":{"accessKeyId":"chalk","secretAccessKey":"blackboard"},"azureAD":{"clientId":"sponge"}}',
    },
  },
};
