import { expect, test } from 'vitest';
import { isCiphertextBlob, recognizeSealedText } from '../../src/kms/sealed-text.ts';
import { sealBy } from './fixtures/ask.ts';
import { staging } from './fixtures/seed.ts';

const sample = Buffer.from(sealBy(staging)).toString('base64');

test.each([
  ['spaces', ' '.repeat(10_000_000)],
  ['base64', 'A'.repeat(10_000_000)],
  ['slashes', '/a'.repeat(5_000_000)],
  ['dots', './'.repeat(5_000_000)],
  ['braces', '{'.repeat(10_000_000)],
  ['spaces in base64', `${sample}${' '.repeat(10_000_000)}!`],
  ['hex', '0a'.repeat(5_000_000)],
  ['a blob behind spaces', ' '.repeat(10_000_000) + sample],
  ['just under the limit, spaces', `AQICAH${' '.repeat(65_000)}!`],
  ['just under the limit, dots', 'a.'.repeat(32_000)],
  ['just under the limit, lines', 'A\n'.repeat(32_000)],
])('hostile length, %s, takes linear time', (_name, text) => {
  const start = performance.now();
  recognizeSealedText(text);
  isCiphertextBlob(text);
  expect(performance.now() - start).toBeLessThan(1000);
});
