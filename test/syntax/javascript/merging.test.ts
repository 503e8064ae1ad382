import { describe, expect, it } from 'vitest';
import { type LeafCase, listExported } from './list-leaves.ts';

const cases: readonly LeafCase[] = [
  [
    'spread',
    "const base = { a: 'x', b: 'y' }; module.exports = { ...base, b: 'z' };",
    ["a: 'x'", "b: 'y'", "b: 'z'"],
  ],
  ['a spread list', "const l = ['x']; module.exports = [...l, 'y'];", ["0: 'x'", "1: 'y'"]],
  ['a spread of what is not known', "module.exports = { ...load(), a: 'x' };", ['*: unknown', "a: 'x'"]],
  [
    'Object.assign',
    "module.exports = Object.assign({}, { a: 'x' }, b, { c: 'y' });",
    ["a: 'x'", '*: unknown', "c: 'y'"],
  ],
  ['Object.freeze', "module.exports = Object.freeze({ a: 'x' });", ["a: 'x'"]],
  ['a deep freeze', "module.exports = deepFreeze({ a: 'x' });", ["a: 'x'"]],
  [
    '_.merge',
    "module.exports = _.merge({ a: { b: 'x' } }, { a: { c: 'y' } });",
    ["a.b: 'x'", "a.b: 'x'", "a.c: 'y'"],
  ],
  [
    'lodash by another name',
    "const { merge } = require('lodash'); module.exports = merge({}, { a: 'x' });",
    ["a: 'x'"],
  ],
  [
    'deepmerge',
    "const deepmerge = require('deepmerge'); module.exports = deepmerge({ a: 'x' }, { b: 'y' });",
    ["a: 'x'", "b: 'y'"],
  ],
  ['_.extend with a flag', "module.exports = $.extend(true, { a: 'x' }, { b: 'y' });", ["a: 'x'", "b: 'y'"]],
  ['_.defaults', "module.exports = _.defaults({ a: 'x' }, { a: 'y', b: 'z' });", ["a: 'x'", "b: 'z'"]],
  [
    '_.defaultsDeep',
    "module.exports = _.defaultsDeep({ a: { b: 'x' } }, { a: { b: 'y', c: 'z' } });",
    ["a.b: 'x'", "a.c: 'z'"],
  ],
  ['_.set', "const c = {}; _.set(c, 'a.b[0].c', 'x'); module.exports = c;", ["a.b.0.c: 'x'"]],
  [
    'cloneDeep',
    "const a = { p: { q: 'x' } }; const b = _.cloneDeep(a); b.p.r = 'y'; module.exports = [a, b];",
    ["0.p.q: 'x'", "1.p.q: 'x'", "1.p.r: 'y'"],
  ],
  ['structuredClone', "module.exports = structuredClone({ a: 'x' });", ["a: 'x'"]],
  [
    'Object.fromEntries',
    "module.exports = Object.fromEntries([['a', 'x'], ['b', 'y']]);",
    ["a: 'x'", "b: 'y'"],
  ],
  [
    'entries changed and back',
    "const s = { a: 'x' }; module.exports = Object.fromEntries(Object.entries(s).map(([k, v]) => [k + 'b', v]));",
    ["ab: 'x'"],
  ],
  [
    'Object.values and keys',
    "module.exports = [Object.values({ a: 'x' }), Object.keys({ b: 1 })];",
    ["0.0: 'x'", "1.0: 'b'"],
  ],
  [
    'Array.from and Array.of',
    "module.exports = [Array.from(['x']), Array.of('y'), new Array('z', 'w')];",
    ["0.0: 'x'", "1.0: 'y'", "2.0: 'z'", "2.1: 'w'"],
  ],
  [
    'Map',
    "const m = new Map([['a', 'x']]); m.set('b', 'y'); module.exports = { m, a: m.get('a') };",
    ["m.a: 'x'", "m.b: 'y'", "a: 'x'"],
  ],
  ['Set', "const s = new Set(['x']); s.add('y'); module.exports = [...s];", ["0: 'x'", "1: 'y'"]],
  [
    'Object.create',
    "module.exports = Object.create({ a: 'x' }, { b: { value: 'y' } });",
    ["a: 'x'", "b: 'y'"],
  ],
  [
    'Object.defineProperties',
    "module.exports = Object.defineProperties({}, { a: { value: 'x' }, b: { get() { return 'y'; } } });",
    ["a: 'x'", "b: 'y'"],
  ],
  ['Reflect.set', "const c = {}; Reflect.set(c, 'a', 'x'); module.exports = c;", ["a: 'x'"]],
  ['defineConfig', "module.exports = defineConfig({ a: 'x' });", ["a: 'x'"]],
  [
    'the value of a spread that is laid twice',
    "const b = { a: 'x' }; module.exports = { ...b, ...b };",
    ["a: 'x'"],
  ],
];

describe('merging', () => {
  it.each(cases)('follows %s', (_title, source, expected) => {
    expect(listExported(source)).toEqual(expected);
  });

  it('gives what a function returns that is handed on', () => {
    expect(listExported("export default registerAs('db', () => ({ a: 'x' }));")).toEqual([]);
  });
});
