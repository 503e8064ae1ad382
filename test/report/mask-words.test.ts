import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isName } from '../../src/report/is-name.ts';
import { maskWords } from '../../src/report/mask-words.ts';

const ORDINARY = [
  'custom.kms.SECRET_CONFIG',
  'custom.kms.AWS_LAMBDA_FUNCTION_NAME',
  'datastores.default.hosts[0]',
  'Content-Type',
  'X-Forwarded-For',
  'GET /users/:id',
  'oauth2ClientSecret',
  'awsS3SecretAccessKey',
  'orders-production-eu-west-1-v2',
  'größenabhängigeEinstellungen',
  'パスワード',
  '$schema',
  '0',
];

const RANDOM = [
  '8f14e45fceea167a5a36dedd4bea2543',
  '8f14e45f-ceea-167a-5a36-dedd4bea2543',
  'q8zk2m5n7b1v4c6x',
  'AKQ8ZK2M5N7B1V4C6',
  'Tr0ub4dorAndThree',
  '4111-1111-1111-1111',
  'correcthorsebattery7',
];

describe('a name', () => {
  it.each(ORDINARY)('is %j', (name) => {
    expect([isName(name.replace(/\[0\]$/, '')), maskWords(name)]).toEqual([true, name]);
  });

  it('is @scope/package, but no address', () => {
    expect([isName('@scope/package'), isName('user@host')]).toEqual([true, false]);
  });

  it.each([...RANDOM, 'Tr0ub4dor&3!', 'a'.repeat(65), 'a\u001bb', 'hunter2!'])('is not %j', (name) => {
    expect(isName(name)).toBe(false);
  });
});

describe('of a sentence', () => {
  it.each([
    "The text is not closed: a quote (') is missing at its end!",
    'https://docs.example.com/en/get-started#managing-your-personal-access-tokens?x=y',
    '{ LambdaFunctionName=parcels-config-staging-2 }',
    'arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
    'config/env/staging-2.local.js is 1234567890 bytes long',
    "Unexpected token '&&=' at line 3, column 14",
  ])('all is left that is ordinary: %j', (sentence) => {
    expect(maskWords(sentence)).toBe(sentence);
  });

  it('a word that looks random is masked, whatever stands around it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...RANDOM),
        fc.constantFrom('.', ' ', '["', "'", '/', '=', ': ', '(', '{'),
        fc.constantFrom('.', ' ', '"]', "'", '/', '=', ', ', ')', '}'),
        (word, before, after) => {
          expect(maskWords(`clients${before}${word}${after}id`)).toBe(`clients${before}••••••••${after}id`);
        },
      ),
    );
  });

  it('a word is masked that has signs within', () => {
    expect(maskWords("The key clients.Tr0ub4dor&3!.secret of 'user@host'")).toBe(
      "The key clients.••••••••.secret of '••••••••'",
    );
  });
});
