import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readPlainText } from '../../../src/syntax/plain-text/read-plain-text.ts';
import { reveal } from '../../../src/syntax/secret.ts';
import { findUnsound, listLiterals, slice } from '../read-back.ts';

const read = (path: string, text: string) =>
  readPlainText(path, text, {
    code: 'syntax-error',
    span: { file: path, start: 0, end: 0 },
    message: 'it is broken',
  });
const comments = (path: string, text: string) =>
  read(path, text).comments.map(({ secret }) => reveal(secret));

describe('readPlainText', () => {
  it('passes the problem on, with nothing known of the value', () => {
    const parsed = read('a.js', '{');
    expect(parsed.tree).toEqual({ kind: 'unknown', span: { file: 'a.js', start: 0, end: 1 } });
    expect(parsed.problems.map(({ message }) => message)).toEqual(['it is broken']);
  });

  it('finds the strings and numbers of code, with the nearest name', () => {
    const text =
      "module.exports = {{ pass: 'hunter2', keys: ['k1', \"k2\"], 'api-key': `b`, x: process.env.X, pin: 1234,";
    expect(listLiterals(read('a.js', text))).toEqual([
      'pass=hunter2',
      'keys=k1',
      'keys=k2',
      '=api-key:key',
      'api-key=b',
      'pin=1234',
    ]);
  });

  it('takes the rest of the line for a string that does not close', () => {
    const text = "a = {\n  pass: 'hunter2,\n  user: 'bob',\n}";
    const parsed = read('a.js', text);
    expect(listLiterals(parsed)).toEqual(['pass=hunter2', 'user=bob']);
    expect(parsed.literals.map(({ span }) => slice(text, span))).toEqual(['hunter2', 'bob']);
    expect(listLiterals(read('a.js', "it's = broken; pass = 'hunter2'"))).toEqual(
      ['=s = broken; pass = ', 'pass=hunter2'].slice(0, 1),
    );
  });

  it('finds values without quotes where they are text', () => {
    const text =
      'pass: hunter2 # no\nurl: https://u:p@h/#x\nlist: [l1, l2]\nmap: {m: m1, n: m2}\n- item\n- k: v\non: true\nA=b c;\n';
    expect(listLiterals(read('a.yaml', text))).toEqual([
      'pass=hunter2',
      'url=https://u:p@h/#x',
      'list=l1',
      'list=l2',
      'm=m1',
      'n=m2',
      '=item',
      'k=v',
      'A=b c',
    ]);
    expect(listLiterals(read('.env.local', 'PASS = hunter2\n'))).toEqual(['PASS=hunter2']);
  });

  it('finds comments, but none in strings and URLs', () => {
    expect(comments('a.js', "a: 'x // no', // one\n/* two\n */ b: http://no\n# no")).toEqual([
      ' one',
      ' two\n ',
    ]);
    expect(comments('a.yaml', 'a: "# no" # one\nb: x#no // no\n')).toEqual([' one']);
    expect(comments('a.js', '/* open // one')).toEqual([' one']);
  });

  it('makes one literal of what follows the hundred-thousandth', () => {
    const { literals } = read('a.js', `${"'a',".repeat(150_000)}'hunter2'`);
    expect(literals).toHaveLength(100_001);
    expect(literals.at(-1)?.secret.is(/^a',.*hunter2'$/)).toBe(true);
  });

  it('never throws, and keeps its spans in the text', () => {
    const piece = fc.constantFrom(
      'a',
      '-',
      ' ',
      '\n',
      '\r\n',
      "'",
      '"',
      '`',
      '\\',
      '//',
      '/*',
      '*/',
      '#',
      ':',
      '=',
      ',',
      '[',
      ']',
      '{',
      '}',
      '1',
    );
    const path = fc.constantFrom('a.js', 'a.yaml', '.env', 'a.txt');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), path, (pieces, file) => {
        expect(findUnsound(read(file, pieces.join('')), file, pieces.join(''))).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  it('takes linear time', () => {
    const slow: string[] = [];
    const pieces = [
      '"',
      "'",
      "'\\",
      '/*',
      '#',
      ' #',
      '[',
      '- ',
      'a: ',
      'a',
      ' ',
      '\n',
      '"\n',
      ',',
      "a: '",
      '\\',
      ':"',
      '`\\`',
      '[,',
    ];
    for (const path of ['a.js', 'a.yaml']) {
      for (const piece of pieces) {
        const began = performance.now();
        read(path, piece.repeat(100_000 / piece.length));
        if (performance.now() - began > 1500) slow.push(JSON.stringify(piece));
      }
    }
    expect(slow).toEqual([]);
  });
});
