import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { describePayload } from '../../src/kms/payload.ts';
import { isPlaceholder } from '../../src/kms/placeholder.ts';

const describeText = (text: string) => describePayload(new Uint8Array(Buffer.from(text)));
const text = { type: 'string', empty: false, placeholder: false } as const;

test('an object is described by its keys and types alone', () => {
  const payload = {
    AWS: { accessKeyId: 'canary-1', secretAccessKey: '' },
    azureAD: { clientSecret: 'YOUR_CLIENT_SECRET' },
    list: ['canary-2', 1, null, { a: true }],
  };
  const fact = describeText(JSON.stringify(payload));
  expect(fact).toEqual({
    status: 'object',
    shape: {
      type: 'object',
      properties: new Map<string, unknown>([
        [
          'AWS',
          {
            type: 'object',
            properties: new Map([
              ['accessKeyId', text],
              ['secretAccessKey', { type: 'string', empty: true, placeholder: false }],
            ]),
          },
        ],
        [
          'azureAD',
          {
            type: 'object',
            properties: new Map([['clientSecret', { type: 'string', empty: false, placeholder: true }]]),
          },
        ],
        [
          'list',
          {
            type: 'array',
            items: [
              text,
              { type: 'number' },
              { type: 'null' },
              { type: 'object', properties: new Map([['a', { type: 'boolean' }]]) },
            ],
          },
        ],
      ]),
    },
  });
});

test('`__proto__` and `constructor` are keys like any other', () => {
  const fact = describeText('{"__proto__":{"polluted":"x"},"constructor":"y"}');
  expect(fact.status === 'object' && [...fact.shape.properties.keys()]).toEqual(['__proto__', 'constructor']);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

test.each([
  ['nothing', '', { status: 'not-json' }],
  ['a word', 'canary', { status: 'not-json' }],
  ['cut JSON', '{"a":"canary', { status: 'not-json' }],
  ['a byte order mark', '\ufeff{}', { status: 'not-ascii' }],
  ['an umlaut', '{"a":"ä"}', { status: 'not-ascii' }],
  ['a list', '["canary"]', { status: 'not-object', type: 'array' }],
  ['a string', '"canary"', { status: 'not-object', type: 'string' }],
  ['a number', '1', { status: 'not-object', type: 'number' }],
  ['null', 'null', { status: 'not-object', type: 'null' }],
  ['depth', `{"a":${'['.repeat(20_000)}${']'.repeat(20_000)}}`, { status: 'too-complex' }],
  ['breadth', `{"a":[${'1,'.repeat(20_000)}1]}`, { status: 'too-complex' }],
  ['length', `{"a":"${'x'.repeat(70_000)}"}`, { status: 'too-complex' }],
])('%s', (_name, plaintext, expected) => {
  expect(describeText(plaintext)).toEqual(expected);
});

test('whatever comes in is overwritten, never thrown at and never repeated', () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc.json({ stringUnit: 'binary' }).map((json) => new Uint8Array(Buffer.from(json))),
  );
  fc.assert(
    fc.property(bytes, (plaintext) => {
      describePayload(plaintext);
      expect(plaintext.every((byte) => byte === 0)).toBe(true);
    }),
  );
  const larger = new Uint8Array(Buffer.from('before{"a":"canary"}after'));
  expect(JSON.stringify(describePayload(larger.subarray(6, 20)))).not.toContain('canary');
  expect(Buffer.from(larger).toString()).toBe(`before${'\0'.repeat(14)}after`);
});

test.each([
  'APP_SECRET',
  'MAILER_PASSWORD',
  'YOUR_GITHUB_CLIENT_SECRET',
  'yourgmailpassword',
  'your access key',
  '{{session secret here}}',
  '<%= options["secret-key"] %>',
  '${SECRET}',
  'xxxx',
  '****',
  '-',
  'CHANGE_ME',
  'changeme',
  'REPLACE_ME',
  'TODO',
  'put_it_here',
  '<secret>',
  '{password:string}',
  'asdf',
  'null',
  '__SECRET__',
  ['wJalrXUtnFEMI', 'K7MDENG', 'bPxRfiCYEXAMPLEKEY'].join('/'),
])('%s is a placeholder', (value) => {
  expect(isPlaceholder(value)).toBe(true);
});

test.each([
  '',
  'root',
  'secret',
  'password',
  '123456',
  'admin',
  'yourself2024!',
  'a1b2c3',
  'ABC_123',
  'x'.repeat(300),
])('"%s" is none', (value) => {
  expect(isPlaceholder(value)).toBe(false);
});
