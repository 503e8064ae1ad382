import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCiphertextBlob } from '../../../src/kms/ciphertext-blob.ts';
import { hashMaterial, openEmbedded, sealForEmbedded } from '../../../src/kms/embedded/seal.ts';
import { production, staging } from '../fixtures/seed.ts';

const random = new Uint8Array(28).fill(9);
const context = { LambdaFunctionName: 'staging-config', Stage: 'staging' };
const plaintext = new Uint8Array(Buffer.from('{"canary":1}'));

test('what is sealed is opened, and has the layout of the real thing', () => {
  const contexts = fc.dictionary(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), {
    maxKeys: 4,
  });
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 600 }),
      contexts,
      fc.constantFrom(1, 2, 3),
      (text, pairs, operation) => {
        const sealed = sealForEmbedded(staging, text, pairs, { operation: operation as 1 | 2 | 3 });
        expect(openEmbedded(staging, sealed, pairs)).toEqual(text);
        expect(readCiphertextBlob(sealed)).toEqual({
          kind: 'blob',
          layout: 'current',
          operation,
          keyHash: hashMaterial(staging).toString('hex'),
          plaintextBytes: text.length,
        });
      },
    ),
  );
});

test.each([
  [1, 152],
  [32, 152],
  [64, 156],
  [256, 162],
  [4096, 162],
])('%i bytes grow by %i, as measured on AWS', (length, growth) => {
  expect(sealForEmbedded(staging, new Uint8Array(length), {}).length).toBe(length + growth);
});

test('the same random bytes give the same blob, in any order of the context', () => {
  const { LambdaFunctionName, Stage } = context;
  const sealed = sealForEmbedded(staging, plaintext, context, { random });
  expect(sealForEmbedded(staging, plaintext, { Stage, LambdaFunctionName }, { random })).toEqual(sealed);
  expect(Buffer.from(sealed).toString('base64')).toMatch(/^AQICAH/);
});

test('another context, key or bit does not open it', () => {
  const sealed = sealForEmbedded(staging, plaintext, context, { random });
  const { LambdaFunctionName } = context;
  const others = [
    {},
    { LambdaFunctionName },
    { ...context, more: '' },
    { ...context, Stage: 'stagin' },
    { LambdaFunctionName: 'staging-configStage', '': 'staging' },
    { lambdaFunctionName: LambdaFunctionName, Stage: 'staging' },
  ];
  for (const other of others) expect(openEmbedded(staging, sealed, other)).toBeNull();
  expect(openEmbedded(production, sealed, context)).toBeNull();
  for (let bit = 0; bit < sealed.length * 8; bit += 3) {
    const changed = sealed.slice();
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    expect(openEmbedded(staging, changed, context)).toBeNull();
  }
});
