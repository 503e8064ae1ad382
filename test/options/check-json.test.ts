import { Validator } from '@cfworker/json-schema';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkJson } from '../../src/options/check-json.ts';
import { createConfigSchema } from '../../src/options/config-schema.ts';
import { parseJson } from '../../src/options/parse-json.ts';

const KEYS = (
  '$schema preset files ignore shape stages rules env-shape staging - kms type required properties title prototype ' +
  'additionalProperties items enum const payload constructor region key encryptionContext aliases deployed envFile secretConfig'
).split(' ');

/** Instances that are near the schema: keys and values that it knows in the right and in the wrong places. */
const schema = createConfigSchema(['env-shape']);
const { instance } = fc.letrec<{ instance: unknown; record: unknown }>((tie) => ({
  instance: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    fc.constantFrom(
      'off',
      'error',
      'sails',
      'object',
      'x.json',
      '../x',
      'a.b',
      '',
      'us-east-1',
      'us_east',
      1,
      true,
      null,
    ),
    fc.array(tie('instance'), { maxLength: 3 }),
    tie('record'),
  ),
  record: fc.dictionary(fc.constantFrom(...KEYS), tie('instance'), { maxKeys: 3, noNullPrototype: true }),
}));

/** Puts an instance where the schema looks for one, so that its depths are reached too. */
const near = fc
  .tuple(
    instance,
    fc.constantFrom(
      [],
      ['shape'],
      ['shape', 'properties', 'a'],
      ['rules'],
      ['rules', 'env-shape'],
      ['stages'],
      ['stages', 'qa'],
      ['stages', 'qa', 'kms'],
      ['stages', 'qa', 'payload'],
      ['stages', 'qa', 'envFile'],
      ['files'],
    ),
  )
  .map(([value, path]) => path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value));

test('the checker and a full JSON Schema validator agree', async () => {
  const validator = new Validator(JSON.parse(JSON.stringify(schema)), '2020-12');
  const seen = { valid: 0, invalid: 0 };
  await fc.assert(
    fc.asyncProperty(near, async (value) => {
      const text = JSON.stringify(value);
      const parsed = await parseJson(text);
      if (!('node' in parsed)) throw new Error(text);
      const problems = checkJson(parsed.node, schema, () => null);
      const { valid } = validator.validate(JSON.parse(text));
      seen[valid ? 'valid' : 'invalid']++;
      expect({ text, valid: problems.length === 0 }).toEqual({ text, valid });
    }),
    { numRuns: 3000 },
  );
  expect(Math.min(seen.valid, seen.invalid)).toBeGreaterThan(100);
});
