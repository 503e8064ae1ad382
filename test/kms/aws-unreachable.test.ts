import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEmbeddedKms, type EmbeddedKms } from '../../src/kms/embedded.ts';
import type { Fault } from '../../src/kms/embedded/faults.ts';
import { ask, askWith, sealBy } from './fixtures/ask.ts';
import { arnOf, ireland, seed } from './fixtures/seed.ts';

let kms: EmbeddedKms;

beforeAll(async () => {
  kms = await startEmbeddedKms({ keys: seed });
});

afterAll(() => kms.close());

describe('unreachable', () => {
  test.each<[Fault, string, string]>([
    [
      { kind: 'throttle' },
      'throttled',
      'kept throttling the requests; try again later or raise the quota of the account.',
    ],
    [{ kind: 'expire' }, 'bad-credentials', 'says that the AWS credentials have expired; sign in again.'],
    [
      { kind: 'hang' },
      'timeout',
      'did not answer within 0.4 seconds; check the network, or allow more with --kms-timeout.',
    ],
    [{ kind: 'reset' }, 'network', 'broke the connection off; check proxies and try again.'],
    [
      { kind: 'html' },
      'bad-answer',
      'answered with something that is not KMS (a proxy or sign-in page?); check the endpoint.',
    ],
    [{ kind: 'empty' }, 'bad-answer', 'answered without a plaintext; check that the endpoint is KMS.'],
  ])('%j', async (fault, reason, says) => {
    const { fact, took, at } = await askWith(fault, fault.kind === 'hang' ? 400 : 5000);
    expect(fact).toMatchObject({ status: 'unreachable', reason, message: `${at} ${says}` });
    expect(took).toBeLessThan(2500);
  });

  test('the clock is over all attempts together', async () => {
    const { fact, took } = await askWith({ kind: 'hang' }, 300);
    expect(fact).toMatchObject({ reason: 'timeout' });
    expect(took).toBeGreaterThan(250);
    expect(took).toBeLessThan(1200);
  });

  test('a key of another region', async () => {
    expect((await ask(kms.endpoint, { ciphertext: sealBy(ireland) })).fact).toMatchObject({
      reason: 'access-denied',
      message: `KMS at ${kms.endpoint} (us-east-1) has no key for this ciphertext that these credentials may use: the key is in another region or account, is deleted, or kms:Decrypt is not allowed; check the region first.`,
    });
    const asked = await ask(kms.endpoint, {
      ciphertext: sealBy(ireland),
      expectation: { region: 'eu-west-1' },
    });
    expect(asked.fact).toMatchObject({ status: 'verified', region: 'eu-west-1', keyArn: arnOf(ireland) });
  });

  test('nothing listens', async () => {
    const { fact, took } = await ask('http://127.0.0.1:1');
    expect(fact).toEqual({
      status: 'unreachable',
      reason: 'network',
      endpoint: 'http://127.0.0.1:1',
      region: 'us-east-1',
      message:
        'KMS at http://127.0.0.1:1 (us-east-1) refused the connection; check the address and that something listens there.',
    });
    expect(took).toBeLessThan(1500);
  });

  test('TLS that is none, and a name that is none', async () => {
    const tls = await ask(kms.endpoint.replace('http:', 'https:'));
    expect(tls.fact).toMatchObject({
      reason: 'network',
      message: expect.stringContaining('does not speak TLS'),
    });
    const name = await ask('https://kms.config-lint.invalid');
    expect(name.fact).toMatchObject({
      reason: 'network',
      message: expect.stringContaining('cannot be found by name'),
    });
  });

  test.each([
    [
      'http://kms.us-east-1.amazonaws.com',
      'A KMS endpoint other than loopback must be https, because plaintext comes back from it.',
    ],
    ['https://user:canary@kms.example.com', 'The KMS endpoint must not hold a user name or password.'],
    ['canary', 'The KMS endpoint is not a URL; write it as https://host or http://127.0.0.1:port.'],
  ])('the endpoint %s', async (endpoint, message) => {
    expect((await ask(endpoint)).fact).toMatchObject({ reason: 'network', message });
  });

  test.each(['', 'us-east-1.evil.example', 'evil.example/', 'US'])('the region "%s"', async (region) => {
    expect((await ask(kms.endpoint, { expectation: { region } })).fact).toEqual({
      status: 'unreachable',
      reason: 'no-region',
      endpoint: '',
      region: '',
      message: 'No usable AWS region is configured; name one, such as us-east-1, as kms.region.',
    });
  });
});
