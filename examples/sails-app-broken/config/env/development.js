/** A developer's machine. Its credentials are sealed: `custom.kms`. */
module.exports = {
  datastores: {
    default: {
      adapter: 'sails-postgresql',
      host: 'localhost',
      port: 5432,
      database: 'parcels_development',
    },
  },

  models: {
    migrate: 'alter',
  },

  blueprints: {
    shortcuts: true,
  },

  security: {
    cors: {
      allowOrigins: ['http://localhost:8080'],
      allowRequestHeaders: 'content-type, authorization',
    },
  },

  session: {
    host: 'localhost',
    port: 6379,
    db: 0,
    cookie: {
      maxAge: 24 * 60 * 60 * 1000,
    },
  },

  sockets: {},

  log: {
    level: 'debug',
  },

  http: {
    cache: 0,
    trustProxy: true,
  },

  port: 1337,

  ssl: {
    disableCertificateValidation: true,
  },

  custom: {
    AWS: {
      bucket: 'acme-parcels-development',
      cdn: 'https://cdn.dev.acme.example',
    },

    azureAD: {
      redirectUri: 'http://localhost:1337/auth/azure/callback',
    },

    tableau: {
      baseUrl: 'https://tableau.dev.acme.example',
      endpoint: '/api/3.19',
      contentUrl: 'parcels-dev',
    },

    sap: {
      endpoint: 'https://sap.dev.acme.example/odata',
      injectFolder: 1,
    },

    serviceNow: {
      endpoint: 'https://acmedev.service-now.example',
      kb: 'parcel-handbook',
    },

    frontHost: 'http://localhost:8080',
    host: 'http://localhost:1337',

    kms: {
      SECRET_CONFIG: 'arn:aws:kms:us-east-1:111122223333:alias/parcels-development',
      AWS_LAMBDA_FUNCTION_NAME: 'parcels-config-development',
    },
  },
};
