import * as fc from 'fast-check';
import glob from 'fast-glob';
import { expect, test } from 'vitest';
import { compileGlob } from '../../src/sources/glob.ts';
import { listFiles } from '../../src/sources/list-files.ts';
import { planPathspecs, planWalk } from '../../src/sources/plan-walk.ts';
import { makeFolder } from './temp-folder.ts';

const FILES = [
  'a.js',
  '.env',
  'config/a.js',
  'config/.b/c.json',
  'config/x/y/z.js',
  'x/config/a.js',
  'x/.env',
  'b/c/d/e.js',
];
const part = fc.constantFrom('**', '*', 'config', 'x', '*.js', '.*', '{a,.env}*', '[a-c]');
const pattern = fc
  .array(part, { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join('/'))
  // To fast-glob `a.js/**` is also the file a.js.
  .filter((text) => !text.endsWith('/**'));

test('the walk finds what fast-glob finds', async () => {
  const cwd = makeFolder(Object.fromEntries(FILES.map((name) => [name, ''])));
  await fc.assert(
    fc.asyncProperty(fc.array(pattern, { minLength: 1, maxLength: 3 }), async (patterns) => {
      const expected = await glob(patterns, { cwd, dot: true, followSymbolicLinks: false });
      const { entries } = await listFiles({ cwd, operands: [], patterns, ignore: [], env: {} });
      expect(entries.map(({ path }) => path)).toEqual(expected.sort());
    }),
    { numRuns: 300 },
  );
});

test('only the folders that can hold a match are looked at', () => {
  const globs = ['config/**/*.{js,json}', '.env', '.env.*', 'a/b/*.js', 'a[1]'].flatMap((text) => {
    const compiled = compileGlob(text);
    return 'wrong' in compiled ? [] : [compiled];
  });
  expect([...planWalk(globs)]).toEqual([
    ['config', Infinity],
    ['', 1],
    ['a/b', 1],
  ]);
  expect(planPathspecs(globs)).toEqual([
    ':(literal)config',
    ':(glob).env',
    ':(glob).env.*',
    ':(literal)a/b',
    ':(glob)a?',
  ]);
});
