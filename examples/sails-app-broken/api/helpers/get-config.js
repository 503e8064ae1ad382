const AWS = require('aws-sdk');

module.exports = {
  friendlyName: 'Get config',

  description: 'Read one part of the sealed configuration of this stage.',

  inputs: {
    key: {
      type: 'string',
      description: 'The top-level key of the payload: `AWS`, `azureAD` or `datastores`.',
      required: true,
    },
  },

  fn: async function ({ key }) {
    const { custom, datastores } = sails.config;
    const stage = process.env.NODE_ENV;

    // Without a stage, or under test, there is nothing to decrypt: plain configuration is what counts.
    if (!stage || stage === 'test' || !custom.kms) {
      return key === 'datastores' ? datastores.default : custom[key];
    }

    const kms = new AWS.KMS({ region: 'us-east-1' });
    const { Plaintext } = await kms
      .decrypt({
        CiphertextBlob: Buffer.from(custom.kms.SECRET_CONFIG, 'base64'),
        EncryptionContext: { LambdaFunctionName: custom.kms.AWS_LAMBDA_FUNCTION_NAME },
      })
      .promise();

    return JSON.parse(Plaintext.toString('ascii'))[key];
  },
};
