/** The last stop before production, on the same kind of machines. Its credentials are sealed: `custom.kms`. */
module.exports = {
  datastores: {
    default: {
      adapter: 'sails-postgresql',
      host: 'db.staging.acme.example',
      port: 5432,
      database: 'parcels_staging',
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
      allowOrigins: ['https://parcels.staging.acme.example'],
      allowRequestHeaders: 'content-type, authorization',
    },
  },

  session: {
    host: 'redis.staging.acme.example',
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
      bucket: 'acme-parcels-staging',
      cdn: 'https://cdn.staging.acme.example',
    },

    azureAD: {
      redirectUri: 'https://parcels.staging.acme.example/auth/azure/callback',
    },

    tableau: {
      baseUrl: 'https://tableau.staging.acme.example',
      endpoint: '/api/3.19',
      contentUrl: 'parcels-staging',
    },

    sap: {
      endpoint: 'https://sap.staging.acme.example/odata',
      injectFolder: 2,
    },

    serviceNow: {
      endpoint: 'https://acmestaging.service-now.example',
      kb: 'parcel-handbook',
    },

    frontHost: 'https://parcels.staging.acme.example',
    host: 'https://api.parcels.staging.acme.example',

    kms: {
      SECRET_CONFIG: '',
      AWS_LAMBDA_FUNCTION_NAME: 'parcels-config-staging',
    },
  },
};
