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

  port: '8080',

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
      SECRET_CONFIG: 'AQICAHhCH4gcH0P6QiORvXE8AAq/7k5bf8d4WD81Zob3Fxtj5wGWNy9RM4wpUPNyYSGF35hzAAABezCCAXcGCSqGSIb3DQEHBqCCAWgwggFkAgEAMIIBXQYJKoZIhvcNAQcBMB4GCWCGSAFlAwQBLjARBAwRNrlGsR/tZv5esI8CARCAggEuhscmEK7iFsqr/nsn9Yrz63On2NiGpHm2piqpobRVUTxN0LhuJdfQu7d+bWbXoso7EDoKehHB9Z+AGBLqRV8zzqCE6Prv2VxIa+SFTsHM66U9WmY6goSBKRWv2XKIklTxs3EFukgRa8aBT/FCbwJPUzuWrW/B03UQDQs+naEsD/O55DOzoABW/qOKV+Jo01EahLL1JLRWJ9FAbiC9oL0fSSWHJwWUfBxQUEwZdLRkzmZrvG5W0JLbjBgRlZ3KX+vZdVItOys+chrp4qjmYLgLig4p7hcIMo94W42by8Btx4OR/i8+MQqVuKJNsHT0PlTFfHNyUNfJ0L5LHoZcfueaDiHR0mUt77IRMoEG5exi5JjhkYMLNeqj4zxe2s4r3Fe9WL43QY9ulG2O0/BDPSI=',
      AWS_LAMBDA_FUNCTION_NAME: 'parcels-config-stagign',
    },
  },
};
