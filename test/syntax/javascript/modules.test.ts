import { describe, expect, it } from 'vitest';
import type { Value } from '../../../src/syntax/value.ts';
import { type LeafCase, listExported, listLeaves, parse } from './list-leaves.ts';

const files: Readonly<Record<string, string>> = {
  './base': "module.exports = { db: { user: 'u', pass: 'x' }, key: 'y' };",
  './names': "export const token = 'z'; export default { p: 'w' };",
  './named': "export const token = 'z'; export const id = 'i';",
  './env.js': "module.exports = (env) => ({ a: env('A', 'x') });",
};

/** Gives a few other files, as the project layer does for those that are linted. */
function load(specifier: string): Value | null {
  const text = files[specifier];
  return text === undefined ? null : parse(text, `config/${specifier.slice(2)}`).tree;
}

const cases: readonly LeafCase[] = [
  ['require', "module.exports = require('./base');", ['db.user', 'db.pass', 'key']],
  ['a member of require', "module.exports = { p: require('./base').db.pass };", ['p']],
  [
    'a spread of require',
    "module.exports = { ...require('./base'), own: 'o' };",
    ['db.user', 'db.pass', 'key', 'own'],
  ],
  [
    'destructuring of require',
    "const { db: { pass }, key } = require('./base'); module.exports = { pass, key };",
    ['pass', 'key'],
  ],
  ['a default import', "import base from './base'; export default { b: base.db };", ['b.user', 'b.pass']],
  ['a named import', "import { token as t } from './named'; export const a = t;", ['a']],
  ['a namespace import', "import * as n from './named'; export default n;", ['token', 'id']],
  ['export … from', "export { token, id as i } from './named';", ['token', 'i']],
  ['export * from', "export * from './named'; export const own = 'o';", ['token', 'id', 'own']],
  ['export * as', "export * as n from './named';", ['n.token', 'n.id']],
  ['import()', "export default (await import('./base')).default.db;", ['user', 'pass']],
  ['a name of import()', "export const p = (await import('./named')).token;", ['p']],
  [
    'writing to what was loaded',
    "const b = require('./base'); b.own = 'o'; b.db.more = 'm'; module.exports = b;",
    ['db.user', 'db.pass', 'key', 'own', 'db.user', 'db.pass', 'db.more'],
  ],
  [
    'merging over what was loaded',
    "module.exports = _.merge({}, require('./base'), { db: { pass: 'o' } });",
    ['db.user', 'db.pass', 'key', 'db.user', 'db.pass', 'db.pass'],
  ],
];

describe('modules', () => {
  it.each(cases)('follows %s', (_title, source, expected) => {
    const paths = listExported(source, 'config/a.js', load).map((line) => line.slice(0, line.indexOf(':')));
    expect(paths).toEqual(expected);
  });

  it('leaves the literal in the file where it stands', () => {
    const { tree } = parse("module.exports = require('./base').key;", 'config/a.js', load);
    expect(tree).toMatchObject({ kind: 'text', span: { file: 'config/base', start: 55, end: 56 } });
  });

  it('does not change what another file exports', () => {
    const base = load('./base');
    parse("const b = require('./base'); b.db.pass = 'other'; b.more = 1;", 'config/a.js', () => base);
    expect(base).toEqual(load('./base'));
  });

  it('knows other modules by name only', () => {
    const source =
      "module.exports = { a: require('pg'), b: require('./missing'), c: require(name), d: import('x') };";
    expect(listLeaves(source, 'config/a.js', load)).toEqual([
      'a: <module pg>',
      'b: <module ./missing>',
      'c: <module>',
      'd: <module x>',
    ]);
  });

  it('takes a file that names `require` itself at its word', () => {
    expect(listLeaves("function require(a) { return { a }; } module.exports = require('x');")).toEqual([
      "a: 'x'",
      "local a: 'x'",
    ]);
  });

  it('ends when a file loads itself', () => {
    const source = "exports.a = 'x'; exports.own = require('./a');";
    const once = parse(source).tree;
    expect(listExported(source, 'config/a.js', () => once)).toEqual([
      "a: 'x'",
      "own.a: 'x'",
      'own.own: <module ./a>',
    ]);
  });
});
