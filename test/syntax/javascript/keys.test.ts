import { describe, expect, it } from 'vitest';
import type { Value } from '../../../src/syntax/value.ts';
import { type LeafCase, listLeaves, parse } from './list-leaves.ts';

const cases: readonly LeafCase[] = [
  ['a name', "module.exports = { pass: 'x' };", ["pass: 'x'"]],
  ['a quoted name', `module.exports = { 'db-pass': 'x', "db.pass": 'y' };`, ["db-pass: 'x'", "db.pass: 'y'"]],
  [
    'a number',
    "module.exports = { 1: 'x', 0x10: 'y', 1e3: 'z', 1_0n: 'w' };",
    ["1: 'x'", "16: 'y'", "1000: 'z'", "10: 'w'"],
  ],
  ['an escaped name', "module.exports = { p\\u0061ss: 'x', 'p\\x61ss2': 'y' };", ["pass: 'x'", "pass2: 'y'"]],
  ['a computed sum', "const a = 'pa'; module.exports = { [a + 'ss']: 'x' };", ["pass: 'x'"]],
  [
    'a computed template',
    "const a = 'pa'; module.exports = { [`${a}ss`]: 'x', [`word`]: 'y' };",
    ["pass: 'x'", "word: 'y'"],
  ],
  ['a computed literal', "module.exports = { ['pass']: 'x', [1 + 1]: 'y' };", ["pass: 'x'", "2: 'y'"]],
  ['a name that only a run can tell', "module.exports = { [name()]: 'x' };", ["*: 'x'"]],
  ['shorthand', "const pass = 'x'; module.exports = { pass };", ["pass: 'x'"]],
  [
    'a getter, not its setter',
    "module.exports = { get pass() { return 'x'; }, set pass(value) {} };",
    ["pass: 'x'"],
  ],
  [
    'methods',
    "module.exports = { pass() { return 'x'; }, async *key() { return 'y'; } };",
    ["returned pass: 'x'", "returned key: 'y'"],
  ],
  [
    'names of the prototype',
    "module.exports = { __proto__: { a: 'x' }, ['__proto__']: 'y', constructor: 'z' };",
    ["__proto__.a: 'x'", "__proto__: 'y'", "constructor: 'z'"],
  ],
  ['a name twice', "module.exports = { pass: 'x', pass: 'y' };", ["pass: 'x'", "pass: 'y'"]],
];

describe('property names', () => {
  it.each(cases)('reads %s', (_title, source, expected) => {
    expect(listLeaves(source).filter((line) => !line.startsWith('local'))).toEqual(expected);
  });

  it('points at the name itself, without quotes', () => {
    const source = "const k = 'c'; module.exports = { a: 1, 'b': 2, [k]: 3, [`d`]: 4, 5: 5, ['f']: 6 };";
    expect(keysOf(parse(source).tree, source)).toEqual(['a', 'b', 'k', 'd', '5', 'f']);
  });

  it('points at the last name of an assigned member', () => {
    const source = "module.exports.a = 1; exports['b'] = 2; exports.c = {}; exports.c.d = 4; this.e = 5;";
    expect(keysOf(parse(source).tree, source)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('points at the exported name', () => {
    const source = 'const x = 1; export const a = 1, { b } = x; export { x as c }; export function d() {}';
    expect(keysOf(parse(source).tree, source)).toEqual(['a', 'b', 'c', 'd']);
  });
});

function keysOf(value: Value, source: string): string[] {
  if (value.kind !== 'record') return [];
  return value.properties.flatMap(({ keySpan, value: inner }) => [
    source.slice(keySpan.start, keySpan.end),
    ...keysOf(inner, source),
  ]);
}
