import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MASK, redact } from '../../src/report/redact.ts';
import { Secret } from '../../src/syntax/secret.ts';

function redactAll(text: string, ...secrets: readonly string[]): string {
  return redact(
    text,
    secrets.map((secret) => new Secret(secret)),
  );
}

describe('redact', () => {
  it('puts the mask in place of each occurrence', () => {
    expect(redactAll('a hunter2 b-hunter2.', 'hunter2')).toBe(`a ${MASK} b-${MASK}.`);
  });

  it('covers overlapping secrets together, the longest first', () => {
    expect(redactAll('xhunter2345y', 'hunter2', 'ter2345', 'hunter23')).toBe(`x${MASK}y`);
    expect(redactAll('hunter2345', 'hunter2', 'hunter2345')).toBe(MASK);
    expect(redactAll('abcdef123456z', 'abcdef123456', 'def1')).toBe(`${MASK}z`);
    expect(redactAll('abab1abab1c', 'abab1', 'ab1abab1')).toBe(`${MASK}c`);
  });

  it.each(['pw1', 'root', 'postgres', 'development', 'Admin', '----', ''])('leaves %j alone', (word) => {
    expect(redactAll(`config/${word}.js`, word)).toBe(`config/${word}.js`);
  });

  it.each(['4711', 'hunt3r', 'ADMIN', 'adminRoot', 'correcthorse', 'a b c', 'größe'])('hides %j', (text) => {
    expect(redactAll(`config/${text}.js`, text)).toBe(`config/${MASK}.js`);
  });

  it('leaves no telling secret in any text', () => {
    const secrets = fc.array(fc.stringMatching(/^[ab1]{3,6}1[ab1]$/), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.stringMatching(/^[ab1]{0,40}$/), secrets, (text, words) => {
        const result = redactAll(text, ...words);
        for (const word of words) expect(result).not.toContain(word);
      }),
    );
  });

  it('takes time by the length of the text, not by the number of secrets', () => {
    const secrets = Array.from({ length: 20_000 }, (_, index) => new Secret(`secret-${index}`));
    const began = performance.now();
    expect(redact('no secret-in here, '.repeat(20_000), secrets)).not.toContain(MASK);
    expect(performance.now() - began).toBeLessThan(5000);
  });
});
