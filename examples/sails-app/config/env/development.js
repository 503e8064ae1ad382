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
      SECRET_CONFIG:
        'AQICAHgwYHXprA/1OJrxBa+igT8owVFiRSJ/0nPiu3ElgIG+SgHqcWhtVTikQmnZ718kSD32AAABezCCAXcGCSqGSIb3DQEHBqCCAWgwggFkAgEAMIIBXQYJKoZIhvcNAQcBMB4GCWCGSAFlAwQBLjARBAzkZacVJihvNAusAN0CARCAggEud3SvvZvHvmHKHf3PaTHBqL26JN0W7xB5QJp63vufn2dArl26vyNicA+LTZevIPENlEF/kG/qX83KUHdadsqsBU4/t7wTcWFTeirtUMRfAIY+sXwW8/R4FmoWW9UjDGQZ41s0RC+6tDI9bNodamdAdkMxN0I68QezGmaCRr6cvXF0xr1R9aR4iTzwDZvpQHhp4CBh/73tyPNtXraWfB2dRoWSsLmMRRWxbsnbQ/iRfWxYSg0Nn8SIQOr4z3jL4XitJ/7TdEB2E0PD9gX1ohK24tRXTXywwTtWLV7uz8XG9eLBwRy3dWJitMI7+eyFB5Vr5zIINau5I8gkQFdN7zfbq+WExdmuUxup256HLPVudkwZP18CcIrYT9cI6aeHTlpgxnuYhRcTiWnytAPw+eQ=',
      AWS_LAMBDA_FUNCTION_NAME: 'parcels-config-development',
    },
  },
};
