import type { Refused } from '../../src/kms/fact.ts';
import { describePayload } from '../../src/kms/payload.ts';
import { defineExamples } from '../../src/rules/define-examples.ts';
import { envFile, payload, sealedConfig } from '../secret-config-blob/samples.ts';

const whole = envFile(`'${sealedConfig}'`);
const marked = envFile(`'⟦${sealedConfig}⟧'`);
const asked = { endpoint: 'https://kms.us-east-1.amazonaws.com', region: 'us-east-1' };

const withKey = {
  'config-lint.config.json': `{
  "stages": { "staging": { "kms": { "key": "alias/staging-config" } } }
}
`,
};

export const examples = defineExamples({
  valid: [
    {
      title: 'a ciphertext that decrypts',
      source: whole,
      kms: {
        status: 'verified',
        ...asked,
        keyArn: 'arn:aws:kms:us-east-1:111122223333:key/0c1d2e3f-4a5b-4c6d-8e7f-0a1b2c3d4e5f',
        payload: describePayload(Buffer.from(payload)),
      },
    },
    {
      title: 'a run that does not ask KMS, which a notice tells',
      source: whole,
      kms: { status: 'not-asked', why: 'off' },
    },
    {
      title: 'a KMS that cannot be reached, which is no fault of the ciphertext',
      source: whole,
      kms: { status: 'unreachable', reason: 'network', message: 'KMS cannot be reached.', ...asked },
    },
  ],
  invalid: [
    {
      title: 'another name than the one it was sealed under',
      source: marked.replace("'staging-config'", "'stagingconfig'"),
      kms: refuse('context-or-damage'),
      messages: ['context-or-damage'],
    },
    {
      title: 'another context than the one in the config file',
      source: marked,
      files: {
        'config-lint.config.json': `{
  "stages": {
    "staging": { "kms": { "encryptionContext": { "LambdaFunctionName": "staging", "app": "parcels" } } }
  }
}
`,
      },
      kms: refuse('context-or-damage'),
      messages: ['context-or-damage'],
    },
    {
      title: 'the key of another stage',
      source: marked,
      files: withKey,
      kms: refuse('wrong-key'),
      messages: ['wrong-key'],
    },
    {
      title: 'an alias that nobody made in this region',
      source: marked,
      files: withKey,
      kms: refuse('key-not-found'),
      messages: ['key-not-found'],
    },
    {
      title: 'a key that was switched off',
      source: marked,
      kms: refuse('key-disabled'),
      messages: ['key-disabled'],
    },
    {
      title: 'a key that is to be deleted',
      source: marked,
      kms: refuse('key-pending-deletion'),
      messages: ['key-pending-deletion'],
    },
    {
      title: 'a key that waits for its material',
      source: marked,
      kms: refuse('key-unusable'),
      messages: ['key-unusable'],
    },
  ],
});

function refuse(reason: Refused['reason']): Refused {
  return { status: 'refused', reason, ...asked };
}
