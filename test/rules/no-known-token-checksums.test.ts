import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  crc32,
  fitsHashDigits,
  isMacaroon,
  toBase62,
  toHashDigits,
} from '../../rules/no-known-token/checksums.ts';
import { findTokens } from '../../rules/no-known-token/find-tokens.ts';
import { tokenFormats } from '../../rules/no-known-token/formats.ts';
import { drawFrom, makeToken } from '../../rules/no-known-token/samples.ts';
import { sha256 } from '../../rules/no-known-token/sha256.ts';

const ascii = fc.string({ unit: 'binary-ascii', maxLength: 200 });

describe('check digits', () => {
  it('is the CRC-32 of zip', () => {
    expect(crc32('123456789')).toBe(0xcbf43926);
    expect(crc32('')).toBe(0);
  });

  it('is SHA-256', () => {
    fc.assert(
      fc.property(ascii, (text) => {
        expect(Buffer.from(sha256(text)).toString('hex')).toBe(
          createHash('sha256').update(text).digest('hex'),
        );
      }),
    );
  });

  it('writes base 62 with digits first and six characters', () => {
    expect(toBase62(0)).toBe('000000');
    expect(toBase62(61)).toBe('00000z');
    expect(toBase62(2 ** 32 - 1)).toBe('4gfFC3');
  });

  it('fits tokens that were published and are long revoked', () => {
    // github.com/secretlint/secretlint, pull request 322; github.com/mongodb/kingfisher.
    const fineGrained = [
      'github_pat',
      '11AAGI73I0HFY8wJru4mTw',
      'ZlpxaViSYQuKETGMTXMkbWFrZCqjas5OpXSUP6g5zbrE2PRUI7CfRZ3m3z3',
    ];
    expect(fitsHashDigits(fineGrained.join('_'))).toBe(true);
    expect(toHashDigits('')).toBe('4OYMIQUY');
    expect(toBase62(crc32('DQjRBk4hVzGJfGM7XgUbH2JgiWK8QC'))).toBe('4Cuv1K');
  });

  it('knows a macaroon by its fields', () => {
    const bytes = [2, 1, 8, ...Buffer.from('pypi.org'), 2, 4, 1, 2, 3, 4, 0, 0, 6, 32];
    expect(isMacaroon(writeMacaroon(bytes))).toBe(true);
    expect(isMacaroon(writeMacaroon(bytes.with(11, 3)))).toBe(false);
    expect(isMacaroon(writeMacaroon(bytes.with(12, 100)))).toBe(false);
    expect(isMacaroon(writeMacaroon(bytes.with(0, 1)))).toBe(false);
  });
});

describe.each(
  tokenFormats
    .filter(({ checksum }) => checksum && checksum !== isMacaroon)
    .map((format) => [format.id, format] as const),
)('a %s', (_id, format) => {
  it('with one character changed is still reported, with low confidence', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat({ max: 9 }), (seed, offset) => {
        const token = makeToken(format, drawFrom(seed));
        const at = token.lastIndexOf('_', token.length - 40) + 6 + offset;
        const other = token.charAt(at) === 'b' ? 'c' : 'b';
        const [right] = findTokens(token);
        const [wrong] = findTokens(token.slice(0, at) + other + token.slice(at + 1));
        fc.pre(right !== undefined && wrong !== undefined);
        expect(right).toMatchObject({ messageId: 'token', confidence: 'high' });
        expect(wrong).toMatchObject({ messageId: 'token-checksum', confidence: 'low', end: token.length });
      }),
      { numRuns: 30 },
    );
  });
});

function writeMacaroon(bytes: readonly number[]): string {
  return `pypi-${Buffer.from(bytes).toString('base64url')}`;
}
