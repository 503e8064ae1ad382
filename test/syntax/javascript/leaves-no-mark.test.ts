import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readDocument } from '../../../src/syntax/read-document.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'config-lint-mark-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Ways in which a file could leave a mark if any of it ran; `MARK` is a path that must not come to exist. */
const programs: readonly (readonly [title: string, source: string])[] = [
  ['the top of the file', "require('fs').writeFileSync(MARK, 'ran'); globalThis.ran = true;"],
  [
    'an immediately invoked function',
    "(() => { require('node:fs').writeFileSync(MARK, 'ran'); globalThis.ran = true; })();",
  ],
  [
    'a getter',
    "module.exports = { get a() { require('fs').writeFileSync(MARK, 'ran'); return (globalThis.ran = true); } };",
  ],
  [
    'a static block',
    "class A { static { require('fs').writeFileSync(MARK, 'ran'); globalThis.ran = true; } }",
  ],
  [
    'toString',
    'const a = { toString() { globalThis.ran = true; return MARK; } }; module.exports = `${a}` + a + [a].join() + String(a);',
  ],
  [
    'valueOf and Symbol.toPrimitive',
    'const a = { valueOf() { globalThis.ran = true; }, [Symbol.toPrimitive]() { globalThis.ran = true; } }; module.exports = +a;',
  ],
  ['toJSON', 'module.exports = JSON.stringify({ toJSON() { globalThis.ran = true; } });'],
  ['then', 'module.exports = { then() { globalThis.ran = true; } };'],
  [
    'eval and Function',
    "eval('globalThis.ran = true'); new Function('globalThis.ran = true')(); setTimeout('globalThis.ran = true');",
  ],
  [
    'the prototype of objects',
    'Object.prototype.ran = true; ({}).__proto__.ran = true; module.exports = _.merge({}, JSON.parse(\'{"__proto__":{"ran":true}}\'));',
  ],
  [
    'the prototype through a path',
    "_.set({}, '__proto__.ran', true); _.set({}, 'constructor.prototype.ran', true);",
  ],
  ['the environment', "process.env.RAN_BY_LINT = 'true'; process.exitCode = 7; process.chdir('/');"],
  ['a callback of replace', "module.exports = 'a'.replace('a', () => { globalThis.ran = true; });"],
  ['a child process', "require('child_process').execSync(`touch ${MARK}`);"],
];

it.each(programs)('runs nothing of %s', async (_title, source) => {
  const mark = join(folder, 'mark');
  const cwd = process.cwd();
  const { exitCode } = process;
  for (const path of ['config/a.js', 'config/a.ts']) {
    const bytes = Buffer.from(source.replaceAll('MARK', JSON.stringify(mark)));
    const { problems } = await readDocument(path, bytes);
    expect(problems).toEqual([]);
  }
  expect(existsSync(mark)).toBe(false);
  expect(readdirSync(folder)).toEqual([]);
  expect('ran' in globalThis).toBe(false);
  expect('ran' in {}).toBe(false);
  expect(process.env['RAN_BY_LINT']).toBeUndefined();
  expect(process.cwd()).toBe(cwd);
  expect(process.exitCode).toBe(exitCode);
});
