import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashText } from '../../src/verdicts/hash-text.ts';

describe('hashText', () => {
  it('gives 32 hexadecimal digits, the same for the same text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(hashText(text)).toMatch(/^[\da-f]{32}$/);
        expect(hashText(text)).toBe(hashText(text));
      }),
    );
  });

  it('tells a hundred thousand similar texts apart, in each half', () => {
    const hashes = Array.from({ length: 100_000 }, (_, at) => hashText(`["no-plaintext-credential",${at}]`));
    expect(new Set(hashes).size).toBe(hashes.length);
    expect(new Set(hashes.map((hash) => hash.slice(0, 16))).size).toBe(hashes.length);
    expect(new Set(hashes.map((hash) => hash.slice(16))).size).toBe(hashes.length);
  });

  it('changes about half of its bits with one character', () => {
    let bits = 0;
    for (let at = 0; at < 200; at += 1) {
      const [a, b] = [BigInt(`0x${hashText(`path ${at}`)}`), BigInt(`0x${hashText(`path ${at}!`)}`)];
      bits += (a ^ b).toString(2).replaceAll('0', '').length;
    }
    expect(bits / 200).toBeGreaterThan(54);
    expect(bits / 200).toBeLessThan(74);
  });
});
