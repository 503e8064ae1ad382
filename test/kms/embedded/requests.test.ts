import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEmbeddedKms, type EmbeddedKms } from '../../../src/kms/embedded.ts';
import { seed } from '../fixtures/seed.ts';

let kms: EmbeddedKms;

beforeAll(async () => {
  kms = await startEmbeddedKms({ keys: seed });
});

afterAll(() => kms.close());

describe('requests that no SDK sends', () => {
  const target = { 'x-amz-target': 'TrentService.Decrypt' };
  const post = (body: string, headers: Record<string, string> = {}, method = 'POST') =>
    new Promise<string>((resolve, reject) => {
      const sent = request(kms.endpoint, { method, headers: { ...target, ...headers } }, (answer) => {
        let text = '';
        answer.on('data', (chunk: Buffer) => (text += chunk.toString()));
        answer.on('end', () => resolve(`${answer.statusCode} ${text}`));
      });
      sent.on('error', reject);
      sent.end(body);
    });

  test.each([
    ['bad JSON', '{', {}, '400 {"__type":"SerializationException"}'],
    ['a list', '[]', {}, '400 {"__type":"SerializationException"}'],
    [
      'a field of another type',
      '{"CiphertextBlob":1}',
      {},
      '400 {"__type":"SerializationException","message":"The field CiphertextBlob has another type."}',
    ],
    [
      'a context of numbers',
      '{"CiphertextBlob":"AQ==","EncryptionContext":{"a":1}}',
      {},
      '400 {"__type":"SerializationException","message":"The field EncryptionContext has another type."}',
    ],
    [
      'an unknown operation',
      '{}',
      { 'x-amz-target': 'TrentService.Sign' },
      '400 {"__type":"UnknownOperationException"}',
    ],
    [
      'a prototype as operation',
      '{}',
      { 'x-amz-target': 'TrentService.constructor' },
      '400 {"__type":"UnknownOperationException"}',
    ],
    ['no operation', '{}', { 'x-amz-target': '' }, '400 {"__type":"UnknownOperationException"}'],
    [
      'a rebound name',
      '{}',
      { host: 'evil.example' },
      '403 {"__type":"AccessDeniedException","message":"The Host header must name a loopback address."}',
    ],
    [
      'loopback under another port',
      '{}',
      { host: '127.0.0.1:1' },
      '403 {"__type":"AccessDeniedException","message":"The Host header must name a loopback address."}',
    ],
    [
      'a long body',
      'x'.repeat(131_073),
      {},
      '413 {"__type":"AccessDeniedException","message":"The request is too large."}',
    ],
  ])('%s', async (_name, body, headers, expected) => {
    expect(await post(body, headers)).toBe(expected);
  });

  test('anything but POST', async () => {
    expect(await post('', {}, 'PUT')).toBe(
      '405 {"__type":"AccessDeniedException","message":"Only POST is answered."}',
    );
  });

  test('a port in use is an error, not a silence', async () => {
    const port = Number(new URL(kms.endpoint).port);
    await expect(startEmbeddedKms({ keys: seed, port })).rejects.toThrow(/EADDRINUSE/);
  });
});
