import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readDotenv } from '../../../src/syntax/dotenv/read-dotenv.ts';
import { reveal } from '../../../src/syntax/secret.ts';
import { findUnsound, listLiterals, listProblems, slice, toPlain } from '../read-back.ts';
import { parseDotenv } from './dotenv-oracle.ts';

const read = (text: string) => readDotenv('.env', text);
const pairs = (text: string) => (toPlain(read(text).tree) as { pairs: [string, unknown][] }).pairs;

describe('readDotenv', () => {
  it.each([
    ['A=b', 'b', 'b'],
    ['  export  A = b c  # note', 'b c', 'b c'],
    ['A: b', 'b', 'b'],
    ['A=', '', ''],
    ['A=b#c', 'b', 'b'],
    ["A='b#c'", 'b#c', 'b#c'],
    ["A='b' # c", 'b', 'b'],
    ['A="b\\nc"', 'b\nc', 'b\\nc'],
    ["A='b\\nc'", 'b\\nc', 'b\\nc'],
    ['A="b\\"c"', 'b\\"c', 'b\\"c'],
    ['A=`b\'"c`', 'b\'"c', 'b\'"c'],
    ['A="b\r\nc"', 'b\nc', 'b\r\nc'],
    ['A="b', '"b', '"b'],
    ["A='b' c", "'b' c", "'b' c"],
    ["A='b' 'c'", "b' 'c", "b' 'c"],
    ['A=a=b', 'a=b', 'a=b'],
    ['A=pa$$word', 'pa$$word', 'pa$$word'],
    ['A=\\${B}', '\\${B}', '\\${B}'],
    ['A=${', '${', '${'],
  ])('reads %j', (text, value, raw) => {
    const parsed = read(text);
    expect(toPlain(parsed.tree)).toEqual({ pairs: [['A', value]] });
    expect(parsed.problems).toEqual([]);
    const [key, literal] = parsed.literals;
    expect(key && slice(text, key.span)).toBe('A');
    expect(literal && slice(text, literal.span)).toBe(raw);
  });

  it('keeps every variable in order, and finds the comments', () => {
    const text = '# one\nA=1\r\n__proto__=2 # two\nA=3\n\n#three';
    const parsed = read(text);
    expect(toPlain(parsed.tree)).toEqual({
      pairs: [
        ['A', '1'],
        ['__proto__', '2'],
        ['A', '3'],
      ],
    });
    expect(parsed.comments.map(({ secret }) => reveal(secret))).toEqual([' one', ' two', 'three']);
    for (const { span, secret } of parsed.comments) expect(slice(text, span)).toBe(reveal(secret));
  });

  it('reads variables in a value as references', () => {
    const text = 'A=${B}\nC=$D\nE="x ${F}\\n$G ${H:-hunter2}"\nI=${J-k}\n';
    const parsed = read(text);
    expect(toPlain(parsed.tree)).toEqual({
      pairs: [
        ['A', '<env:B>'],
        ['C', '<env:D>'],
        ['E', { template: ['x ', '<env:F>', '\n$G ', { choice: ['<env:H>', 'hunter2'] }] }],
        ['I', { choice: ['<env:J>', 'k'] }],
      ],
    });
    expect(listLiterals(parsed).filter((literal) => !literal.endsWith(':key'))).toEqual([
      'E=x ${F}\n$G ${H:-hunter2}',
      'E=hunter2',
      'I=k',
    ]);
    const fallback = parsed.literals.find(({ fallbackFor }) => fallbackFor === 'H');
    expect(fallback && slice(text, fallback.span)).toBe('hunter2');
    expect(findUnsound(parsed, '.env', text)).toEqual([]);
  });

  it('says which lines dotenv skips, and still lists their text', () => {
    const text = 'A=1\nMY PASS=hunter2\nhunter3\nB=2\n-- \n';
    const parsed = read(text);
    expect(listProblems(parsed, text)).toEqual([
      "syntax-error at 'MY PASS=hunter2\nhunter3': it is neither NAME=value nor a comment, so dotenv skips it",
      "syntax-error at '--': it is neither NAME=value nor a comment, so dotenv skips it",
    ]);
    expect(listLiterals(parsed)).toEqual([
      'A=A:key',
      'A=1',
      'MY PASS=hunter2',
      '=hunter3',
      'B=B:key',
      'B=2',
      '=--',
    ]);
    expect(parsed.literals.map(({ span }) => slice(text, span))).toEqual([
      'A',
      '1',
      'hunter2',
      'hunter3',
      'B',
      '2',
      '--',
    ]);
  });

  it('bounds the number of lines', () => {
    expect(read('A=1\n'.repeat(150_000)).problems.map(({ code }) => code)).toEqual(['too-complex']);
  });

  it('takes linear time', () => {
    const slow: string[] = [];
    const pieces = [
      'A="',
      'A="\n',
      "A='\\'\n",
      'A=${',
      'A=`\\`',
      'A',
      'A ',
      'export ',
      'A=\n',
      '${A:-',
      ' ',
      '\n',
      '#',
      'A=" \\"',
      '\\"',
      'A: ',
    ];
    for (const piece of pieces) {
      for (const start of ['', 'A="', 'A=', '${A:-']) {
        const began = performance.now();
        read(start + piece.repeat(100_000 / piece.length));
        if (performance.now() - began > 1500) slow.push(JSON.stringify(piece));
      }
    }
    expect(slow).toEqual([]);
  });
});

describe('laws', () => {
  it('reads what dotenv reads', () => {
    const piece = fc.constantFrom(
      'A',
      'B=',
      'C: ',
      'export ',
      ' ',
      '\n',
      '\n',
      '\r\n',
      '\r',
      '"',
      "'",
      '`',
      '\\',
      '\\n',
      '#',
      '=',
      ':',
      'x',
      '-',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const text = pieces.join('');
        expect(pairs(text)).toEqual(parseDotenv(text));
        expect(findUnsound(read(text), '.env', text)).toEqual([]);
      }),
      { numRuns: 5000 },
    );
  });

  it('gives back every value that was written', () => {
    const value = fc.string({
      unit: fc.constantFrom('a', 'é', ' ', '#', '=', '$', '{', '\n', '"', '`', ':', '🔑'),
      maxLength: 12,
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.stringMatching(/^[A-Z_]{1,8}$/), value)), (variables) => {
        const text = variables.map(([name, content]) => `${name}='${content}'\n`).join('');
        expect(pairs(text)).toEqual(variables);
        const spans = read(text).literals.filter(({ role }) => role === 'value');
        expect(spans.map(({ span }) => slice(text, span))).toEqual(variables.map(([, content]) => content));
      }),
    );
  });
});
