import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTokens } from '../../rules/no-known-token/find-tokens.ts';
import { sampleBody, sampleOf } from '../../rules/no-known-token/samples.ts';

const github = sampleOf('github-personal-access-token');
const slack = sampleOf('slack-bot-token');

describe('JSON Web Tokens', () => {
  const signed = webToken({ alg: 'RS256' }, { sub: 'reports' }, sampleBody(64).replace(/\W/g, '_'));

  it('finds one by its header, signed or not', () => {
    const unsigned = webToken({ alg: 'none' }, { sub: 'reports' }, '');
    expect(findTokens(`a ${signed} b`)).toMatchObject([
      { messageId: 'jwt', start: 2, end: 2 + signed.length },
    ]);
    expect(findTokens(unsigned)).toMatchObject([
      { end: unsigned.length, name: 'an unsigned JSON Web Token' },
    ]);
  });

  it.each([
    [
      'the sample of jwt.io',
      webToken({ alg: 'HS256' }, { sub: '1234567890', name: 'John Doe' }, 'SflKxwRJSMeKKF2QT4'),
    ],
    [
      'a key meant for browsers',
      webToken({ alg: 'HS256' }, { iss: 'supabase', role: 'anon' }, 'SflKxwRJSMeKKF2QT4'),
    ],
    ['a header without algorithm', webToken({ typ: 'JWT' }, { sub: 'reports' }, 'SflKxwRJSMeKKF2QT4')],
    ['two parts', signed.split('.').slice(0, 2).join('.')],
    ['three words', 'eyJab.eyJcd.ef'],
  ])('leaves alone %s', (_what, text) => {
    expect(findTokens(text)).toEqual([]);
  });
});

describe('Authorization headers', () => {
  it('finds the password in a Basic one, and nothing in other words after Basic', () => {
    const value = base64('reports:Wintermond-31');
    expect(findTokens(`Basic ${value}`)).toMatchObject([
      { messageId: 'authorization', start: 6, end: 6 + value.length },
    ]);
    expect(
      [
        'Basic authentication',
        'Basic auth:',
        `Basic ${base64('reports:')}`,
        `Basic ${base64('user:<password>')}`,
        `Basic ${base64('Aladdin:open sesame')}`,
      ].flatMap(findTokens),
    ).toEqual([]);
  });

  it('finds a token in a Bearer one, and leaves words, names and placeholders alone', () => {
    const token = sampleBody(32).replace(/\W/g, 'w');
    expect(findTokens(`Bearer ${token}`)).toMatchObject([{ messageId: 'authorization', start: 7, end: 39 }]);
    expect(
      [
        'Bearer token',
        'Bearer authentication-is-required',
        'Bearer xxxxxxxxxxxxxxxxxxxxxxxx',
        'Bearer YOUR_ACCESS_TOKEN_GOES_HERE1',
        'Bearer ${token}',
      ].flatMap(findTokens),
    ).toEqual([]);
  });

  it('says what the token is where it is a known one', () => {
    expect(findTokens(`Bearer ${github}`)).toMatchObject([
      { messageId: 'token', name: 'a GitHub personal access token' },
    ]);
  });
});

describe('what only stands in for a token', () => {
  it.each([
    `AKIA${'IOSFODNN7EXAMPLE'}`,
    `AKIA${'X'.repeat(16)}`,
    `AKIA${'ABCDEFGHIJKLMNOP'}`,
    `ghp_${'x'.repeat(36)}`,
    `ghp_${'0123456789'.repeat(4).slice(0, 36)}`,
    `ghp_${'yourGitHubTokenGoesHere'.padEnd(36, 'Q7w')}`,
    `sk_test_${'0'.repeat(24)}`,
    `sk_live_${'abcd'.repeat(6)}`,
    `xoxb-${'123456789012-1234567890123-abcdefghijklmnopqrstuvwx'}`,
    `pk_live_${sampleBody(24).replace(/\W/g, '3')}`,
    `pk.${sampleOf('mapbox-secret-token').slice(3)}`,
  ])('is not found: %s', (text) => {
    expect(findTokens(text)).toEqual([]);
  });
});

describe('any text', () => {
  it('holds no token in the middle of long base64', () => {
    const token = sampleOf('facebook-access-token');
    expect(findTokens(token)).toHaveLength(1);
    expect([`AA/${token}`, `${token}/AA`, `${token}+AA`].flatMap(findTokens)).toEqual([]);
  });

  it('holds no token by chance', () => {
    const bytes = fc.uint8Array({ minLength: 16, maxLength: 96 }).map((array) => Buffer.from(array));
    fc.assert(
      fc.property(bytes, fc.constantFrom('hex', 'base64', 'base64url' as const), (buffer, encoding) => {
        expect(findTokens(buffer.toString(encoding as BufferEncoding))).toEqual([]);
      }),
      { numRuns: 20_000 },
    );
  });

  it('is found in by stretches that are in order, apart and within it', () => {
    const pieces = fc.constantFrom(
      github,
      slack,
      'Bearer ',
      '-----BEGIN PRIVATE KEY-----',
      '\\n',
      ' ',
      sampleBody(64),
      'eyJ',
      '.',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (list) => {
        const text = list.join('');
        let last = 0;
        for (const { start, end } of findTokens(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it.each([
    'glpat-',
    ' glpat-aaaa',
    '.eyJa',
    '-----BEGIN RSA PRIVATE KEY-----\n',
    'PuTTY-User-Key-File-2: Private-Lines: 1',
    'LS0tLS1CRUdJTi',
    'Basic YTpi ',
    '+ASt',
    'AZDO',
    ':AA',
    'A',
  ])('takes a time that grows with its length and no faster: %s…', (unit) => {
    const measure = (length: number): number => {
      const text = unit.repeat(length / unit.length);
      const start = performance.now();
      findTokens(text);
      return performance.now() - start;
    };
    measure(100_000);
    // Quadratic, it would take minutes.
    expect(measure(2_000_000)).toBeLessThan(2_000);
  });
});

function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}

function webToken(header: object, payload: object, signature: string): string {
  const parts = [header, payload].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'));
  return [...parts, signature].join('.');
}
