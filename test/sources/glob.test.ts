import * as fc from 'fast-check';
import picomatch from 'picomatch';
import { expect, test } from 'vitest';
import { compileGlob } from '../../src/sources/glob.ts';
import type { Glob } from '../../src/sources/glob.ts';

function compile(pattern: string): Glob {
  const glob = compileGlob(pattern);
  if ('wrong' in glob) throw new Error(glob.wrong);
  return glob;
}

const matches = (pattern: string, path: string): boolean => compile(pattern).matches(path.split('/'));

test.each([
  ['config/**/*.{js,json}', 'config/a.js', true],
  ['config/**/*.{js,json}', 'config/a/b/c.json', true],
  ['config/**/*.{js,json}', 'config/.hidden/.a.js', true],
  ['config/**/*.{js,json}', 'config/new\nline/a\n.js', true],
  ['config/**/*.{js,json}', 'x/config/a.js', false],
  ['config/**/*.{js,json}', 'config/a.jsx', false],
  ['config/**/*.{js,json}', 'config', false],
  ['.env.*', '.env.local', true],
  ['.env.*', '.env', false],
  ['**/config/**/*.js', 'config/a.js', true],
  ['**/config/**/*.js', 'a/config/b/config/c.js', true],
  ['a/**', 'a/b/c', true],
  ['a/**', 'a', false],
  ['**', 'a', true],
  ['**/**', 'a/b', true],
  ['[!a-c]?/{x,y{1,2}}[]]', 'dé/y2]', true],
  ['[!a-c]?/{x,y{1,2}}[]]', 'ad/x]', false],
  ['a*b*c', 'aXbXbc', true],
  ['[[]x]', '[x]', true],
  ['(a)', '(a)', true],
])('%j on %j: %j', (pattern, path, expected) => {
  expect(matches(pattern, path)).toBe(expected);
});

test.each([
  ['', 'A pattern must not be empty.'],
  ['/a', 'A pattern must be relative.'],
  ['C:/a', 'A pattern must be relative.'],
  ['../a', "A pattern must not hold '.', '..' or an empty name between slashes."],
  ['a//b', "A pattern must not hold '.', '..' or an empty name between slashes."],
  ['a\\b', "Patterns have '/' between folders, and [*] for a star that is meant as it stands."],
  ['!a', 'A pattern cannot start with \'!\'. Leave files out with "ignore" in the config file.'],
  ['+(a|b)', 'Patterns like @(a|b) are not supported. Write {a,b}.'],
  ['{a', 'Braces in a pattern need 2 to 256 alternatives: {a,b}.'],
  ['a}', 'Braces in a pattern need 2 to 256 alternatives: {a,b}.'],
  ['{a}', 'Braces in a pattern need 2 to 256 alternatives: {a,b}.'],
  ['{a,b}'.repeat(9), 'Braces in a pattern need 2 to 256 alternatives: {a,b}.'],
  ['{,a}'.repeat(250), 'Braces in a pattern need 2 to 256 alternatives: {a,b}.'],
  ['[abc', 'A bracket in a pattern is not closed: [abc].'],
  ['a'.repeat(1025), 'A pattern must not be longer than 1024 characters.'],
])('%j is refused', (pattern, wrong) => {
  expect(compileGlob(pattern)).toEqual({ wrong });
});

const name = fc
  .string({ unit: fc.constantFrom('a', 'b', '.', 'c'), minLength: 1, maxLength: 4 })
  .filter((text) => !/^\.+$/.test(text));
const path = fc.array(name, { minLength: 1, maxLength: 4 });
const segment = fc
  .array(fc.constantFrom('a', 'b', 'c', '.', '*', '?', '[ab]', '[^a]', '{a,b}', '{a,{b,c}}'), {
    minLength: 1,
    maxLength: 3,
  })
  .map((parts) => parts.join(''))
  // picomatch reads `**` within a name, and a leading dot after a star, in ways of its own.
  .filter((text) => !text.includes('**') && !/^[.*?[{]*$/.test(text));
const pattern = fc
  .array(fc.oneof(segment, fc.constant('**'), fc.constant('*')), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join('/'))
  .filter((text) => !('wrong' in compileGlob(text)));

test('it agrees with picomatch on what both support', () => {
  fc.assert(
    fc.property(pattern, path, (text, names) => {
      // picomatch lets the `**` of `a/**` stand for nothing, that of `*/**` not.
      const folder = text.replace(/(?:\/\*\*)+$/, '');
      fc.pre(folder === text || !picomatch(folder, { dot: true })(names.join('/')));
      const expected = picomatch(text, { dot: true })(names.join('/'));
      expect({ text, names, matches: compile(text).matches(names) }).toEqual({
        text,
        names,
        matches: expected,
      });
    }),
    { numRuns: 2000 },
  );
});

test('a folder above a match may hold it', () => {
  fc.assert(
    fc.property(pattern, path, (text, names) => {
      const glob = compile(text);
      fc.pre(glob.matches(names));
      for (let depth = 1; depth < names.length; depth++)
        expect(glob.mayHold(names.slice(0, depth))).toBe(true);
    }),
  );
  expect(compile('config/**/*.js').mayHold(['src'])).toBe(false);
  expect(compile('config/*.js').mayHold(['config', 'env'])).toBe(false);
});

test('hostile patterns and names take no time', () => {
  const started = performance.now();
  expect(matches('*a'.repeat(500), 'a'.repeat(4000) + 'b')).toBe(false);
  expect(matches(`${'**/a/'.repeat(200)}b`, `${'a/'.repeat(2000)}c`)).toBe(false);
  expect(performance.now() - started).toBeLessThan(2000);
});
