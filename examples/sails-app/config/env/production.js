/** What customers use. Its credentials are sealed: `custom.kms`. */
module.exports = {
  datastores: {
    default: {
      adapter: 'sails-postgresql',
      host: 'db.acme.example',
      port: 5432,
      database: 'parcels',
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
      allowOrigins: ['https://parcels.acme.example', 'https://partners.acme.example'],
      allowRequestHeaders: 'content-type, authorization',
    },
  },

  session: {
    host: 'redis.acme.example',
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
    cache: 365.25 * 24 * 60 * 60 * 1000,
    trustProxy: true,
  },

  port: 8080,

  ssl: {
    disableCertificateValidation: false,
  },

  custom: {
    AWS: {
      bucket: 'acme-parcels',
      cdn: 'https://cdn.acme.example',
    },

    azureAD: {
      redirectUri: 'https://parcels.acme.example/auth/azure/callback',
    },

    tableau: {
      baseUrl: 'https://tableau.acme.example',
      endpoint: '/api/3.19',
      contentUrl: 'parcels',
    },

    sap: {
      endpoint: 'https://sap.acme.example/odata',
      injectFolder: 3,
    },

    serviceNow: {
      endpoint: 'https://acme.service-now.example',
      kb: 'parcel-handbook',
    },

    frontHost: 'https://parcels.acme.example',
    host: 'https://api.parcels.acme.example',

    kms: {
      SECRET_CONFIG:
        'AQICAHiGE9l+v7i/Ju4txz84nqD87zsCx4g2gKowGOCHxmzlHwEmgg2fs6dswfCjE7dMIuTKAAABezCCAXcGCSqGSIb3DQEHBqCCAWgwggFkAgEAMIIBXQYJKoZIhvcNAQcBMB4GCWCGSAFlAwQBLjARBAybOtcvw7FqI6dD3JICARCAggEuC4vb84qGG2tDRvUq5fCN6nVCtAt6zIYjz+5tjpwAJethJGuwLEFvEUWJZeq0mam4m58cLm7uZipKSLITRIQ2oB3aHgalengpq3s36c0PPe4HFObBqc7T4krY3DPGbJVmCkKunldSeoiealEgOwu1Wuizrj1LY+PeKefOlT5OvK/I/Ywl5KkrJ2ybmjje6H6l1hLWacUynuescncRpPRR7FVE4tQswm+iPkkTsvoT9fbIJ5KXWp/UqcL0J/TrzH9ZMmZxB5yEdeEeDu1MjbM2poHw0WRqFqOrFz9Z/QV+0Qkl7iE9be+I1ryynKBUqhJcA8xwieVkEQWBM2jKX8G+5M4yAJVrs9ZxQWS59ra15VLwtQ59Z1prkJzQAZG6UfJU1kH4/aepdJVBYy+PSlo=',
      AWS_LAMBDA_FUNCTION_NAME: 'parcels-config',
    },
  },
};
