import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { mayName } from '../../rules/no-plaintext-credential/may-name.ts';
import {
  actionWords,
  containers,
  credentialCalls,
  followers,
  heads,
  keyQualifiers,
  transparentWords,
} from '../../rules/no-plaintext-credential/name-table.ts';
import { judgeName } from '../../rules/no-plaintext-credential/names.ts';

const words = [
  ...heads.password,
  ...heads.secret,
  ...heads.perhaps,
  ...containers,
  ...keyQualifiers,
  ...followers,
  ...transparentWords,
  ...actionWords,
  'key',
  'keys',
  'contraseña',
  'config',
  'jwt',
  '1',
];
const seams = ['', '_', '-', '.', ' '];

const name = fc.oneof(
  {
    weight: 20,
    arbitrary: fc.array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(...seams)), { maxLength: 3 }),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...credentialCalls).map((call) => [[call, '']] as [string, string][]),
  },
);
const spelt = fc.tuple(name, fc.constantFrom('lower', 'upper', 'camel')).map(([parts, style]) =>
  parts
    .map(([word, seam], at) => {
      if (style === 'upper') return word.toUpperCase() + seam;
      return (style === 'camel' && at > 0 ? word.charAt(0).toUpperCase() + word.slice(1) : word) + seam;
    })
    .join(''),
);

it('takes no name for harmless at first sight that the tables take for a credential', () => {
  let credentials = 0;
  fc.assert(
    fc.property(fc.array(spelt, { minLength: 1, maxLength: 3 }), (path) => {
      const judged = judgeName(path, () => new Set());
      if (judged === null || judged === 'something else') return;
      credentials += 1;
      expect(path.some(mayName)).toBe(true);
    }),
    { numRuns: 3000 },
  );
  expect(credentials).toBeGreaterThan(300);
});

it('lets ordinary names go', () => {
  expect(['host', 'port', 'url', 'models', 'migrate', 'adapter', 'default'].filter(mayName)).toEqual([]);
});
