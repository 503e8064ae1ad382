import { expect, test } from 'vitest';
import { parseSeed } from '../../../src/kms/embedded/seed.ts';

const key = {
  keyId: '11111111-0000-4000-8000-000000000000',
  material: Buffer.alloc(32, 1).toString('base64'),
};
const file = (...keys: object[]) => JSON.stringify({ version: 1, keys });
const canary = 'canary-material';

test('a key needs an id and material; the rest has defaults', () => {
  expect(parseSeed(`\ufeff${file(key)}`)).toEqual({
    ok: true,
    seed: {
      version: 1,
      keys: [
        {
          keyId: key.keyId,
          region: 'us-east-1',
          account: '000000000000',
          material: new Uint8Array(32).fill(1),
          aliases: [],
          enabled: true,
          pendingDeletion: false,
        },
      ],
    },
  });
});

test('every field is read, and a comment is allowed', () => {
  const whole = {
    ...key,
    region: 'eu-west-1',
    account: '111122223333',
    aliases: ['alias/a', 'alias/b/c'],
    enabled: false,
    pendingDeletion: true,
  };
  const read = parseSeed(JSON.stringify({ version: 1, comment: 'for trying out', keys: [whole] }));
  expect(read.ok && read.seed.keys[0]).toEqual({ ...whole, material: new Uint8Array(32).fill(1) });
});

test.each([
  ['it is not JSON', canary],
  ['it is not a JSON object with "version" and "keys"', JSON.stringify([canary])],
  ['"version" must be 1', JSON.stringify({ version: canary, keys: [] })],
  ['"keys" must be a list of keys', '{"version":1,"keys":{}}'],
  ['it has an unknown field "key"', '{"version":1,"keys":[],"key":1}'],
  ['it has an unknown field whose name is unusual', `{"version":1,"keys":[],"${canary}":1}`],
  ['keys[0] must be an object', '{"version":1,"keys":[null]}'],
  ['keys[0] has an unknown field "alias"', file({ ...key, alias: 'alias/a' })],
  ['keys[0] has an unknown field "__proto__"', file(key).replace('{"keyId"', '{"__proto__":1,"keyId"')],
  ['keys[0].keyId must be a UUID, or mrk- and 32 hex digits', file({ material: key.material })],
  ['keys[1].material must be 32 bytes in base64 (44 characters)', file(key, { ...key, material: canary })],
  ['keys[0].region must be a region such as us-east-1', file({ ...key, region: 'evil.example/' })],
  ['keys[0].account must be twelve digits in quotes', file({ ...key, account: 111122223333 })],
  ['keys[0].aliases must be a list of names that begin with alias/', file({ ...key, aliases: ['a'] })],
  ['keys[0].enabled must be true or false', file({ ...key, enabled: 'no' })],
  ['keys[1].keyId stands twice in region us-east-1', file(key, key)],
  ['keys[0].aliases names alias/a a second time', file({ ...key, aliases: ['alias/a', 'alias/a'] })],
  [
    'keys[1].aliases names alias/a a second time',
    file(
      { ...key, aliases: ['alias/a'] },
      { ...key, keyId: key.keyId.replace('1', '2'), aliases: ['alias/a'] },
    ),
  ],
])('%s', (reason, text) => {
  const read = parseSeed(text);
  expect(read).toEqual({ ok: false, message: `The key file of the embedded KMS cannot be used: ${reason}.` });
  expect(JSON.stringify(read)).not.toContain(canary);
});
