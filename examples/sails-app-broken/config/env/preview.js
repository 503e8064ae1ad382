/** What a branch looks like before it is merged. Its credentials are sealed: `custom.kms`. */
module.exports = {
  datastores: {
    default: {
      adapter: 'sails-postgresql',
      host: 'db.preview.acme.example',
      port: 5432,
      database: 'parcels_preview',
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
      allowOrigins: ['https://parcels.preview.acme.example'],
      allowRequestHeaders: 'content-type, authorization',
    },
  },

  session: {
    host: 'redis.preview.acme.example',
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
      bucket: 'acme-parcels-preview',
      cdn: 'https://cdn.preview.acme.example',
    },

    azureAD: {
      redirectUri: 'https://parcels.preview.acme.example/auth/azure/callback',
    },

    tableau: {
      baseUrl: 'https://tableau.preview.acme.example',
      endpoint: '/api/3.19',
      contentUrl: 'parcels-preview',
    },

    sap: {
      endpoint: 'https://sap.preview.acme.example/odata',
      injectFolder: 2,
    },

    serviceNow: {
      endpoint: 'https://acmepreview.service-now.example',
      kb: 'parcel-handbook',
    },

    frontHost: 'https://parcels.preview.acme.example',
    host: 'https://api.parcels.preview.acme.example',

    kms: {
      SECRET_CONFIG: 'AQICAHhCH4gcH0P6QiORvXE8AAq/7k5bf8d4WD81Zob3Fxtj5wH/vp30AbkMi+/I01wTF4hsAAABRjCCAUIGCSqGSIb3DQEHBqCCATMwggEvAgEAMIIBKAYJKoZIhvcNAQcBMB4GCWCGSAFlAwQBLjARBAwPWgC1n7sc04olRiUCARCAgfoWSmNoA8z8KR8kkWVB2FV19IvIBwsRMLHeiY5p/AIfK2Z1ZdvTtX/z99fw1+fzR+xX4F5MBY5MZJ6YyimnE1GcwjpfNMLIVY4S3abBOzedZD2opV/YOe0ffAiCi8RBd5GKR7zRqMDJiKNlNwqJfVfIjMuKTfyUtyyjM6RcbxtlADF6jJ0Yd7MZATHSa6HNRJIqheg5tQfwQ9brLSPojvhxAMkmCLkrPgixdV3fkDq6SXDKSFXxCJjaTmhKqHqSUwDSe8WIhLGbongEq9w6zdWp/swJ+/J7KLiBA3qhv9FhcOdCQb0zHmvfqhYLy1AcF/RrJplw5zxOgcW5',
      AWS_LAMBDA_FUNCTION_NAME: 'parcels-config-preview',
    },
  },
};
