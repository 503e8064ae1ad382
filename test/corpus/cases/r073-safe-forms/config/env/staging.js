module.exports = {
  custom: {
    kms: {
      AWS_LAMBDA_FUNCTION_NAME: 'orchard-staging',
      SECRET_CONFIG: 'AQICAHgOwqtb/SdFmq9/BhrQmHymUbemovFlagkjXUUPNAK8fwEieA24jg3q6jTxSTrEnIeqkjysxmtOkunBwpcYDgWM2gAAAJ8wgZwGCSqGSIb3DQEHBqCBjjCBiwIBADCBhQYJKoZIhvcNAQcBMB4GCWCG',
    },
  },
};
