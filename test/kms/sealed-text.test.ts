import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCiphertextBlob, recognizeSealedText } from '../../src/kms/sealed-text.ts';

const samples: { base64: string; operationByte: number }[] = JSON.parse(
  readFileSync(new URL('fixtures/blobs.json', import.meta.url), 'utf8'),
);
const payloads = samples.filter((sample) => sample.operationByte === 2);
const dataKeys = samples.filter((sample) => sample.operationByte !== 2);
/** One that holds `+` and `/` and ends in `==`. */
const sample =
  payloads
    .map(({ base64 }) => base64)
    .find((text) => /\+/.test(text) && text.includes('/') && text.endsWith('==')) ?? '';
const bytes = Buffer.from(sample, 'base64');
const wrap = (text: string, width: number, end: string) =>
  text.replace(new RegExp(`.{${width}}`, 'g'), `$&${end}`);
const plain = (code: string) => ({ kind: 'defect', code });
const random = (length: number) => Buffer.alloc(length, 0xa7).toString('base64');
const leak = JSON.stringify({ AWS: { accessKeyId: 'canary-id', secretAccessKey: 'canary-secret' } }, null, 2);

describe('whole blobs', () => {
  test.each(payloads)('as it stands: $base64', ({ base64 }) => {
    const found = recognizeSealedText(base64);
    expect(found).toMatchObject({ kind: 'blob', flaws: [], blob: { operation: 2 } });
    expect(found.kind === 'blob' && Buffer.from(found.bytes).toString('base64')).toBe(base64);
  });

  test.each([
    ['wrapped at 64', wrap(sample, 64, '\n'), ['line-wrapped']],
    ['wrapped at 76 with CRLF', wrap(sample, 76, '\r\n'), ['line-wrapped']],
    ['wrapped and indented', wrap(sample, 60, '\n    '), ['line-wrapped']],
    ['wrapped by single spaces', wrap(sample, 64, ' '), ['line-wrapped']],
    ['with a line end', `${sample}\n`, ['line-wrapped']],
    ['base64url', sample.replaceAll('+', '-').replaceAll('/', '_'), ['base64url']],
    ['without padding', sample.replaceAll('=', ''), ['missing-padding']],
    ['with one padding character of two', sample.slice(0, -1), ['missing-padding']],
    [
      'all of it',
      ` ${wrap(bytes.toString('base64url'), 64, '\n')}`,
      ['line-wrapped', 'base64url', 'missing-padding'],
    ],
  ])('%s is read as Buffer.from reads it', (_name, text, flaws) => {
    const found = recognizeSealedText(text);
    expect(found).toMatchObject({ kind: 'blob', flaws });
    expect(found.kind === 'blob' && Buffer.from(text, 'base64').equals(found.bytes)).toBe(true);
    expect(isCiphertextBlob(text)).toBe(true);
  });

  test.each(dataKeys)('made by GenerateDataKey: $operationByte', ({ base64 }) => {
    expect(recognizeSealedText(base64)).toMatchObject({ kind: 'blob', flaws: ['data-key'] });
  });
});

describe('what it is instead', () => {
  const doubled = Buffer.from(sample).toString('base64');
  const answer = { CiphertextBlob: sample, KeyId: 'arn:aws:kms:us-east-1:000000000000:key/x' };
  test.each<[string, string, object]>([
    ['empty', '', plain('empty')],
    ['blank', ' \n\t', plain('empty')],
    [
      'cut by 10 bytes',
      bytes.subarray(0, -10).toString('base64'),
      { code: 'truncated', missing: 10, exact: true },
    ],
    [
      'cut in a character',
      sample.slice(0, 101),
      { code: 'truncated', missing: bytes.length - 75, exact: true },
    ],
    ['cut in the header', sample.slice(0, 8), { code: 'truncated', missing: 146, exact: false }],
    [
      'bytes too many',
      Buffer.concat([bytes, Buffer.alloc(3)]).toString('base64'),
      { code: 'trailing-bytes', trailing: 3 },
    ],
    ['twice in a row', sample + sample, { code: 'trailing-bytes', trailing: bytes.length }],
    [
      'a character that fills no byte',
      `${bytes.toString('base64').replaceAll('=', '')}AAA`,
      { code: 'trailing-bytes', trailing: 3 },
    ],
    ['a changed byte', changed(40 + 20), { code: 'damaged', at: 60 }],
    ['a changed first byte', changed(0), { code: 'damaged', at: 0 }],
    ['without its first characters', sample.slice(12), { code: 'damaged', at: 0 }],
    ['hex', bytes.toString('hex'), plain('hex')],
    ['hex of the shell', `\\x${bytes.toString('hex').toUpperCase()}`, plain('hex')],
    ['hex, cut', bytes.toString('hex').slice(0, 200), plain('hex')],
    ['base64 twice', doubled, plain('base64-twice')],
    [
      'base64 twice, wrapped within',
      Buffer.from(wrap(sample, 76, '\n')).toString('base64'),
      plain('base64-twice'),
    ],
    ['spaces for plus', sample.replaceAll('+', ' '), plain('space-for-plus')],
    ['spaces for plus, wrapped', wrap(sample, 64, '\n').replaceAll('+', ' '), plain('space-for-plus')],
    ['spaces for plus, cut', sample.replaceAll('+', ' ').slice(0, -12), plain('space-for-plus')],
    ['JSON of the CLI', JSON.stringify(answer, null, 4), plain('cli-json')],
    ['JSON of the CLI in base64', Buffer.from(JSON.stringify(answer)).toString('base64'), plain('cli-json')],
    [
      'JSON of generate-data-key',
      JSON.stringify({ ...answer, Plaintext: 'x' }),
      { code: 'plaintext-json', encoding: 'plain' },
    ],
    ['ARN', answer.KeyId, plain('arn')],
    ['ARN in China', 'arn:aws-cn:kms:cn-north-1:000000000000:alias/x', plain('arn')],
    ['key id', '1234abcd-12ab-34cd-56ef-1234567890ab', plain('key-id')],
    ['multi-Region key id', 'mrk-1234abcd12ab34cd56ef1234567890ab', plain('key-id')],
    ['alias', 'alias/staging-config', plain('alias')],
    ['path', '/run/secrets/config.bin', plain('path')],
    ['relative path', './secrets/staging.enc', plain('path')],
    ['file name', 'staging.secret.b64', plain('path')],
    ['fileb', 'fileb://secrets.bin', plain('file-url')],
    ['file', 'file:///etc/secret', plain('file-url')],
    ['JSON', leak, { code: 'plaintext-json', encoding: 'plain' }],
    ['JSON, cut', leak.slice(0, 40), { code: 'plaintext-json', encoding: 'plain' }],
    [
      'a JavaScript object',
      "{ AWS: { accessKeyId: 'canary' } }",
      { code: 'plaintext-json', encoding: 'plain' },
    ],
    ['a JSON list', '["canary"]', { code: 'plaintext-json', encoding: 'plain' }],
    ['JSON in base64', Buffer.from(leak).toString('base64'), { code: 'plaintext-json', encoding: 'base64' }],
    [
      'JSON in UTF-16 in base64',
      Buffer.from(`\ufeff${leak}`, 'utf16le').toString('base64'),
      { code: 'plaintext-json', encoding: 'base64' },
    ],
    [
      'JSON in base64url, cut',
      Buffer.from(leak).toString('base64url').slice(0, 50),
      { code: 'plaintext-json', encoding: 'base64' },
    ],
    ['JSON in hex', Buffer.from(leak).toString('hex'), { code: 'plaintext-json', encoding: 'hex' }],
    [
      'JSON in base64 twice',
      Buffer.from(Buffer.from(leak).toString('base64')).toString('base64'),
      { code: 'plaintext-json', encoding: 'base64-twice' },
    ],
    [
      'openssl',
      Buffer.from('Salted__\x01\x02\x03\x04\x05\x06\x07\x08cipher').toString('base64'),
      plain('openssl-salted'),
    ],
    ['openssl, raw', 'Salted__\x01\x02', plain('openssl-salted')],
    ['Encryption SDK 1', Buffer.from('0180037800', 'hex').toString('base64'), plain('encryption-sdk')],
    ['Encryption SDK 2', Buffer.from('0205788a4b', 'hex').toString('base64'), plain('encryption-sdk')],
    ['Google KMS', Buffer.from(`0a2400${'5a'.repeat(80)}`, 'hex').toString('base64'), plain('google-kms')],
    ['RSA 2048', random(256), plain('rsa-sized')],
    ['RSA 3072', random(384), plain('rsa-sized')],
    ['RSA 4096', random(512), plain('rsa-sized')],
    ['no RSA size', random(257), plain('not-a-blob')],
    ['placeholder', '<paste the ciphertext>', plain('placeholder')],
    ['placeholder, screaming', 'YOUR_SECRET_CONFIG', plain('placeholder')],
    ['placeholder, cut blob', 'AQICAHi...', plain('placeholder')],
    ['template', '${ssm:/app/secret}', plain('placeholder')],
    ['kms: before it', `kms:${sample}`, plain('prefixed')],
    ['secure: before it', `secure:${sample}`, plain('prefixed')],
    ['too long', random(6145), { code: 'too-long', bytes: 6145 }],
    [
      'too long behind a true beginning',
      Buffer.concat([bytes, Buffer.alloc(6144)]).toString('base64'),
      { code: 'too-long', bytes: bytes.length + 6144 },
    ],
    ['a word', 'password', plain('not-a-blob')],
    ['a sentence', 'it is in the vault!', { code: 'not-base64', at: 18 }],
    ['quoted', `"${sample}"`, { code: 'not-base64', at: 0 }],
    ['no payload', withoutPayload(), plain('empty-payload')],
  ])('%s', (_name, text, expected) => {
    expect(recognizeSealedText(text)).toMatchObject({ kind: 'defect', ...expected });
  });

  test('no part of the text is in a defect', () => {
    for (const text of [leak, Buffer.from(leak).toString('base64'), `kms:${leak}`, 'canary', 'canary!']) {
      expect(JSON.stringify(recognizeSealedText(text))).not.toMatch(/canary/);
    }
  });

  test('every truncation of every sample is named so', () => {
    for (const { base64 } of samples) {
      const whole = Buffer.from(base64, 'base64');
      for (let length = 1; length < whole.length; length++) {
        const text = whole.subarray(0, length).toString('base64');
        expect(recognizeSealedText(text)).toMatchObject({ code: 'truncated' });
      }
    }
  });

  test('any text gets an answer, and none made of noise is a blob', () => {
    const characters = fc.constantFrom(...'AQICAHg+/=- _\n{"}kms:Ci09azé\u0000');
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: characters, maxLength: 300 })),
        (text) => {
          expect(recognizeSealedText(text).kind).toBe('defect');
          expect(isCiphertextBlob(text)).toBe(false);
        },
      ),
      { numRuns: 3000 },
    );
  });

  test('JSON over the limit is still a leak', () => {
    const long = JSON.stringify({ text: 'x'.repeat(100_000) });
    expect(recognizeSealedText(long)).toMatchObject({ code: 'plaintext-json', encoding: 'plain' });
    expect(recognizeSealedText(Buffer.from(long).toString('base64'))).toMatchObject({
      code: 'plaintext-json',
    });
  });
});

describe('isCiphertextBlob', () => {
  test.each(samples)('a sample: $base64', ({ base64 }) => {
    expect(isCiphertextBlob(base64)).toBe(true);
    expect(isCiphertextBlob(`kms:${base64}`)).toBe(true);
    expect(isCiphertextBlob(`secure:${base64}`)).toBe(true);
  });

  test('one cut behind its fixed parts still is none of the secrets; one cut before them, or changed, could be', () => {
    expect(isCiphertextBlob(samples[11]?.base64.slice(0, -20) ?? '')).toBe(true);
    expect(isCiphertextBlob(sample.slice(0, 120))).toBe(false);
    expect(isCiphertextBlob(changed(60))).toBe(false);
    expect(isCiphertextBlob(`AQICAHg${'hunter2'.repeat(40)}`)).toBe(false);
    expect(isCiphertextBlob(`${sample}hunter2hunter2`)).toBe(false);
  });
});

function changed(at: number): string {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 0xff;
  return copy.toString('base64');
}

/** The sample with a content of 27 bytes, and every length on the way to it corrected. */
function withoutPayload(): string {
  const less = bytes.length - 58 - 94;
  const copy = Buffer.from(bytes.subarray(0, 58 + 94));
  for (const at of [57, 59, 72, 74, 79, 124]) copy[at] = (copy[at] ?? 0) - less;
  return copy.toString('base64');
}
