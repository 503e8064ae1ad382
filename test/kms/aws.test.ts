import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEmbeddedKms, type EmbeddedKms } from '../../src/kms/embedded.ts';
import { ask, askWith, context, sealBy, type Change } from './fixtures/ask.ts';
import { arnOf, disabled, doomed, production, seed, staging } from './fixtures/seed.ts';

let kms: EmbeddedKms;

beforeAll(async () => {
  kms = await startEmbeddedKms({ keys: seed });
});

afterAll(() => kms.close());

describe('verified', () => {
  test.each([
    null,
    staging.keyId,
    arnOf(staging),
    'alias/staging-config',
    'arn:aws:kms:us-east-1:111122223333:alias/staging-config',
  ])('under the expected key %s', async (key) => {
    const text = { type: 'string', empty: false, placeholder: false };
    const properties = new Map([
      ['accessKeyId', text],
      ['secretAccessKey', text],
    ]);
    expect((await ask(kms.endpoint, { expectation: { key } })).fact).toEqual({
      status: 'verified',
      endpoint: kms.endpoint,
      region: 'us-east-1',
      keyArn: arnOf(staging),
      payload: {
        status: 'object',
        shape: { type: 'object', properties: new Map([['AWS', { type: 'object', properties }]]) },
      },
    });
  });

  test('a payload that is no object is the payload rule’s to judge', async () => {
    expect((await ask(kms.endpoint, { ciphertext: sealBy(staging, 'canary') })).fact).toMatchObject({
      status: 'verified',
      payload: { status: 'not-json' },
    });
  });

  test('after two throttled attempts, but not after three', async () => {
    expect((await askWith({ kind: 'throttle', times: 2 })).fact.status).toBe('verified');
    expect((await askWith({ kind: 'throttle', times: 3 })).fact).toMatchObject({ reason: 'throttled' });
    expect((await askWith({ kind: 'reset', times: 1 })).fact.status).toBe('verified');
  });

  test('expired credentials are not tried twice', async () => {
    expect((await askWith({ kind: 'expire', times: 1 })).fact).toMatchObject({ reason: 'bad-credentials' });
  });
});

describe('refused', () => {
  const flipped = sealBy(staging);
  flipped[flipped.length - 1] = (flipped.at(-1) ?? 0) ^ 1;
  test.each<[string, string, Change]>([
    [
      'another context',
      'context-or-damage',
      { expectation: { encryptionContext: { LambdaFunctionName: 'x' } } },
    ],
    ['no context', 'context-or-damage', { expectation: { encryptionContext: {} } }],
    ['more context', 'context-or-damage', { expectation: { encryptionContext: { ...context, a: 'b' } } }],
    ['damage', 'context-or-damage', { ciphertext: flipped }],
    ['another key by id', 'wrong-key', { expectation: { key: production.keyId } }],
    ['another key by ARN', 'wrong-key', { expectation: { key: arnOf(production) } }],
    ['another key by alias', 'wrong-key', { expectation: { key: 'alias/production-config' } }],
    ['an alias that is not there', 'key-not-found', { expectation: { key: 'alias/none' } }],
    ['a disabled key', 'key-disabled', { ciphertext: sealBy(disabled) }],
    ['a key pending deletion', 'key-pending-deletion', { ciphertext: sealBy(doomed) }],
  ])('%s', async (_name, reason, change) => {
    expect((await ask(kms.endpoint, change)).fact).toEqual({
      status: 'refused',
      reason,
      endpoint: kms.endpoint,
      region: 'us-east-1',
    });
  });
});
