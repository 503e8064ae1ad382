import type { Verified } from '../../src/kms/fact.ts';
import { describePayload } from '../../src/kms/payload.ts';
import { defineExamples } from '../../src/rules/define-examples.ts';
import { envFile, payload, sealedConfig } from '../secret-config-blob/samples.ts';

const whole = envFile(`'${sealedConfig}'`);
const marked = envFile(`'⟦${sealedConfig}⟧'`);
const AWS = { accessKeyId: 'invented-id', secretAccessKey: 'invented-secret' };
const azureAD = { clientId: 'invented-client', clientSecret: 'invented-client-secret' };

/** A payload schema of its own for the stage. */
const withSchema = {
  'config-lint.config.json': `{
  "stages": {
    "staging": {
      "payload": {
        "type": "object",
        "required": ["mailer"],
        "properties": { "mailer": { "type": "object" } },
        "additionalProperties": false
      }
    }
  }
}
`,
};

export const examples = defineExamples({
  valid: [
    { title: 'all that the app reads', source: whole, kms: opened(payload) },
    {
      title: 'further credentials beside them',
      source: whole,
      kms: opened(JSON.stringify({ AWS, azureAD, datastores: { default: { password: 'invented' } } })),
    },
    {
      title: 'a payload that fits the schema of its stage',
      source: whole,
      files: withSchema,
      kms: opened(JSON.stringify({ mailer: { apiKey: 'invented' } })),
    },
    {
      title: 'a payload that KMS did not show',
      source: whole,
      kms: { ...opened(payload), payload: { status: 'unseen' } },
    },
  ],
  invalid: [
    {
      title: 'a letter outside ASCII',
      source: marked,
      kms: opened(JSON.stringify({ AWS, azureAD: { ...azureAD, clientSecret: 'Schlüssel' } })),
      messages: ['not-ascii'],
    },
    {
      title: 'one credential by itself',
      source: marked,
      kms: opened('invented-secret'),
      messages: ['not-json'],
    },
    {
      title: 'a list of credentials',
      source: marked,
      kms: opened(JSON.stringify([AWS, azureAD])),
      messages: ['not-object'],
    },
    {
      title: 'objects in objects without end',
      source: marked,
      kms: opened('{"next":'.repeat(100) + '{}' + '}'.repeat(100)),
      messages: ['too-complex'],
    },
    {
      title: 'a credential that was forgotten',
      source: marked,
      kms: opened(JSON.stringify({ AWS: { accessKeyId: AWS.accessKeyId }, azureAD })),
      messages: ['missing-key'],
    },
    {
      title: 'a number where a text is due',
      source: marked,
      kms: opened(JSON.stringify({ AWS, azureAD: { ...azureAD, clientId: 12 } })),
      messages: ['wrong-type'],
    },
    {
      title: 'a credential that the schema of the stage does not name',
      source: marked,
      files: withSchema,
      kms: opened(JSON.stringify({ mailer: { apiKey: 'invented' }, maileer: {} })),
      messages: ['unexpected-key'],
    },
    {
      title: 'a credential that was left empty',
      source: marked,
      kms: opened(JSON.stringify({ AWS: { ...AWS, secretAccessKey: '' }, azureAD })),
      messages: ['empty'],
    },
    {
      title: 'a note in place of a credential',
      source: marked,
      kms: opened(JSON.stringify({ AWS, azureAD: { ...azureAD, clientSecret: 'CHANGE_ME' } })),
      messages: ['placeholder'],
    },
  ],
});

/** KMS opened the ciphertext and found `text` in it. */
function opened(text: string): Verified {
  return {
    status: 'verified',
    endpoint: 'https://kms.us-east-1.amazonaws.com',
    region: 'us-east-1',
    keyArn: 'arn:aws:kms:us-east-1:111122223333:key/0c1d2e3f-4a5b-4c6d-8e7f-0a1b2c3d4e5f',
    payload: describePayload(Buffer.from(text)),
  };
}
