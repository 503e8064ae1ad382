import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { decodeText } from '../../../src/syntax/decode-text.ts';

const decode = (bytes: Uint8Array) => {
  const { text, problem } = decodeText('a.js', bytes);
  return problem === null
    ? text
    : [text, problem.code, text.slice(problem.span.start, problem.span.end), problem.message];
};
const bigEndian = (text: string) => Buffer.from(text, 'utf16le').swap16();
const DAMAGED = 'it is UTF-16 without its byte order mark, or damaged';
const BINARY = 'it holds NUL characters, as binary files do';

describe('decodeText', () => {
  it.each([
    ['nothing', Buffer.from(''), ''],
    ['UTF-8', Buffer.from('pâss 🔑'), 'pâss 🔑'],
    ['UTF-8 with BOM', Buffer.from('\uFEFFpass'), 'pass'],
    ['one of two BOMs', Buffer.from('\uFEFF\uFEFFpass'), '\uFEFFpass'],
    ['UTF-16 with BOM', Buffer.from('\uFEFFpâss 🔑', 'utf16le'), 'pâss 🔑'],
    ['big-endian UTF-16 with BOM', bigEndian('\uFEFFpâss 🔑'), 'pâss 🔑'],
    ['Latin-1', Buffer.from('pâss', 'latin1'), 'p\uFFFDss'],
    ['UTF-16 without BOM', Buffer.from('pass', 'utf16le'), ['pass', 'not-text', 'p', DAMAGED]],
    ['big-endian UTF-16 without BOM', bigEndian('pass'), ['pass', 'not-text', 'p', DAMAGED]],
    [
      'half a UTF-16 character',
      Buffer.from([0xff, 0xfe, 0x61, 0, 0x62]),
      ['a\uFFFD', 'not-text', 'a', DAMAGED],
    ],
    ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]), ['\0a\0', 'not-text', '\0', BINARY]],
    ['NUL in text', Buffer.from('pass: a\0b, hunter2'), ['pass: a\0b, hunter2', 'not-text', '\0', BINARY]],
  ])('reads %s', (_name, bytes, expected) => {
    expect(decode(bytes)).toEqual(expected);
  });

  it('says of every text without NUL what Node says, and leaves the bytes as they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        fc.pre(!text.includes('\0'));
        const bytes = Buffer.from(`x${text}`);
        const before = Buffer.from(bytes);
        expect(decode(bytes)).toBe(bytes.toString('utf8'));
        decodeText('a.js', Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
        expect(bytes.equals(before)).toBe(true);
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        const before = bytes.slice();
        const { text, problem } = decodeText('a.js', bytes);
        expect(problem === null || problem.span.end <= text.length).toBe(true);
        expect(bytes).toEqual(before);
      }),
      { numRuns: 2000 },
    );
  });
});
