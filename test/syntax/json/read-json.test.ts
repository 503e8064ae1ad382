import { parse } from '@humanwhocodes/momoa';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readJson } from '../../../src/syntax/json/read-json.ts';
import { reveal } from '../../../src/syntax/secret.ts';
import { asPairs, findUnsound, listLiterals, listProblems, slice, toPlain } from '../read-back.ts';

const read = (text: string) => readJson('config/a.json', text);
const read5 = (text: string) => readJson('config/a.json5', text);
const problems = async (text: string) => listProblems(await read(text), text);

describe('readJson', () => {
  it('reads every kind of value, with the places of names and values', async () => {
    const text =
      '{ "db": { "pass": "h\\u0075nter", "port": 5432 }, "on": true, "x": null, "l": ["a", -1.5e3] }';
    const parsed = await read(text);
    expect(toPlain(parsed.tree)).toEqual(
      asPairs({ db: { pass: 'hunter', port: 5432 }, on: true, x: null, l: ['a', -1500] }),
    );
    expect(parsed.problems).toEqual([]);
    expect(listLiterals(parsed)).toEqual([
      'db=db:key',
      'db.pass=pass:key',
      'db.pass=hunter',
      'db.port=port:key',
      'db.port=5432',
      'on=on:key',
      'x=x:key',
      'l=l:key',
      'l.0=a',
      'l.1=-1.5e3',
    ]);
    expect(parsed.literals.map(({ span }) => slice(text, span))).toEqual([
      'db',
      'pass',
      'h\\u0075nter',
      'port',
      '5432',
      'on',
      'x',
      'l',
      'a',
      '-1.5e3',
    ]);
  });

  it('keeps repeated and prototype-like names as data', async () => {
    const parsed = await read('{"a":1,"__proto__":{"b":2},"a":3,"constructor":4}');
    expect(toPlain(parsed.tree)).toEqual({
      pairs: [
        ['a', 1],
        ['__proto__', { pairs: [['b', 2]] }],
        ['a', 3],
        ['constructor', 4],
      ],
    });
  });

  it('tolerates what only some loaders accept, and says where', async () => {
    const text = '// one\n{"a": [1, /* two */ 2,\n], "u": "http://x//y",}';
    const parsed = await read(text);
    expect(toPlain(parsed.tree)).toEqual(asPairs({ a: [1, 2], u: 'http://x//y' }));
    expect(listProblems(parsed, text)).toEqual([
      "not-strict at '// one': a comment, which JSON.parse refuses",
      "not-strict at '/* two */': a comment, which JSON.parse refuses",
      "not-strict at ',': a comma after the last item, which JSON.parse refuses",
      "not-strict at ',': a comma after the last item, which JSON.parse refuses",
    ]);
    expect(parsed.problems.map(({ span }) => span.start)).toEqual([0, 17, 28, text.length - 2]);
    expect(parsed.comments.map(({ secret }) => reveal(secret))).toEqual([' one', ' two ']);
    expect(parsed.comments.map(({ span }) => slice(text, span))).toEqual([' one', ' two ']);
  });

  it('reads JSON5 in a .json file, and says that not every loader does', async () => {
    const text = "{ pass: 'hunter2' }";
    const parsed = await read(text);
    expect(toPlain(parsed.tree)).toEqual(asPairs({ pass: 'hunter2' }));
    expect(listProblems(parsed, text)).toEqual(["not-strict at 'p': JSON5 syntax, which JSON.parse refuses"]);
    expect(await problems('{"a":"x\ty"}')).toEqual([
      "not-strict at '\t': a control character inside a string, which JSON.parse refuses",
    ]);
  });

  it.each([
    ['', "syntax-error at '': it holds no value"],
    [' \n// only this\n', "syntax-error at '': it holds no value"],
    ['{"a" "hunter2"}', `syntax-error at '"': a string stands where it does not belong`],
    ['{"a": hunter2}', "syntax-error at 'h': a word without quotes stands where it does not belong"],
    ['{"a": 1 2}', "syntax-error at '2': a number stands where it does not belong"],
    ['{"a": 1,, "b": 2}', "syntax-error at ',': a comma stands where it does not belong"],
    ['{"a":: 1}', "syntax-error at ':': a colon stands where it does not belong"],
    ['{"a": [1, 2}', "syntax-error at '}': a bracket closes here that does not match the one that is open"],
    ['{"a": [1, 2]', "syntax-error at '{': a bracket opens here and never closes"],
    ['{"a": "hun\nter2"}', `syntax-error at '"': a string opens here and does not close on its line`],
    ['{"a": "hunter2', `syntax-error at '"': a string opens here and does not close on its line`],
    ['{"a": 1 /* b }', "syntax-error at '/': a comment opens here and never closes"],
    ['{"a": "\\u12zz"}', "syntax-error at '\\': a string holds an escape that JSON does not know"],
    ['{"a": 1} x', "syntax-error at 'x': a word without quotes stands where it does not belong"],
    ['{"a": @}', "syntax-error at '@': a character stands where it does not belong"],
  ])('explains %j in words of its own', async (text, problem) => {
    const parsed = await read(text);
    expect(listProblems(parsed, text)).toEqual([problem]);
    expect(parsed.tree.kind).toBe('unknown');
  });

  it('still lists the literals of a text that does not parse', async () => {
    expect(listLiterals(await read('{"password": "hunter2", "pin": 1234 "b": ["c"]'))).toEqual([
      '=password:key',
      'password=hunter2',
      '=pin:key',
      'pin=1234',
      'pin=b:key',
      'b=c',
    ]);
  });

  it('refuses to nest without end, in little time', async () => {
    for (const text of ['['.repeat(100_000), `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`]) {
      const parsed = await read(text);
      expect(listProblems(parsed, text)[0]).toMatch(
        /^too-complex at .*: it nests more than 200 levels deep$/,
      );
    }
    const deep = `${'['.repeat(200)}"x"${']'.repeat(200)}`;
    expect((await read(deep)).literals[0]?.path).toHaveLength(200);
  });

  it('bounds the number of values, and lists the text of what it gives up on', async () => {
    const text = `["hunter2",${'1,'.repeat(1_000_000)}1]`;
    const parsed = await read(text);
    expect(parsed.problems.map(({ code, message }) => [code, message])).toEqual([
      ['too-complex', 'it holds more values than can be checked'],
    ]);
    expect(parsed.literals).toHaveLength(100_001);
    expect(parsed.literals[0]?.secret.is(/^hunter2$/)).toBe(true);
    expect(parsed.literals.at(-1)?.span.end).toBe(text.length);
  });

  it('survives a long run of comments', async () => {
    const text = `${'//\n'.repeat(50_000)}{"a": 1}`;
    expect(toPlain((await read(text)).tree)).toEqual(asPairs({ a: 1 }));
  });
});

describe('readJson of .json5', () => {
  it('reads JSON5 without a problem', async () => {
    const text = "// c\n{ un: 'it\\'s', 'k': +1, h: 0x1F, n: -Infinity, s: 'a\\\r\nb', t: [1,], }";
    const parsed = await read5(text);
    expect(toPlain(parsed.tree)).toEqual(asPairs({ un: "it's", k: 1, h: 31, n: -Infinity, s: 'ab', t: [1] }));
    expect(parsed.problems).toEqual([]);
    expect(listLiterals(parsed)).toContain('h=0x1F');
    const text5 = parsed.literals.find(({ secret }) => secret.length === 4)?.span;
    expect(text5 && slice(text, text5)).toBe("it\\'s");
  });
});

describe('laws', () => {
  it('gives back every JSON value, and its spans are the raw texts', async () => {
    const law = fc.asyncProperty(
      fc.jsonValue({ maxDepth: 5 }),
      fc.constantFrom(0, 2, '\t'),
      async (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const parsed = await read(text);
        expect(toPlain(parsed.tree)).toEqual(asPairs(JSON.parse(text)));
        expect(parsed.problems).toEqual([]);
        for (const { span, secret, type } of parsed.literals) {
          const raw = slice(text, span);
          expect(type === 'text' ? JSON.parse(`"${raw}"`) : raw).toBe(reveal(secret));
        }
        expect(findUnsound(parsed, 'config/a.json', text)).toEqual([]);
      },
    );
    await fc.assert(law, { numRuns: 300 });
  });

  it('never throws, and agrees with JSON.parse and with the parser on what is JSON', async () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      "'",
      'a',
      '1',
      '"a"',
      '\\',
      '\n',
      '//',
      '/*',
      '*/',
      ' ',
    );
    const law = fc.asyncProperty(fc.array(piece, { maxLength: 14 }), async (pieces) => {
      const text = pieces.join('');
      const parsed = await read(text);
      expect(findUnsound(parsed, 'config/a.json', text)).toEqual([]);
      expect(findUnsound(await read5(text), 'config/a.json5', text)).toEqual([]);
      expect(parsed.problems.length === 0).toBe(succeeds(() => JSON.parse(text) as unknown));
      const isRead = parsed.tree.kind !== 'unknown';
      expect(isRead && !succeeds(() => parse(text, { mode: 'json5' }))).toBe(false);
    });
    await fc.assert(law, { numRuns: 2000 });
  });
});

function succeeds(act: () => unknown): boolean {
  try {
    act();
    return true;
  } catch {
    return false;
  }
}
