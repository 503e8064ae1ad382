import { describe, expect, it } from 'vitest';
import { type LeafCase, listExported, listLeaves } from './list-leaves.ts';

const cases: readonly LeafCase[] = [
  ['a constant', "const p = 'x'; module.exports = { a: p };", ["a: 'x'"]],
  [
    'constants through constants',
    "const p = 'x'; const q = { r: p }; module.exports = { a: q.r, b: q };",
    ["a: 'x'", "b.r: 'x'"],
  ],
  [
    'the inner scope',
    "const p = 'x'; module.exports = (() => { const p = 'y'; return { p }; })();",
    ["p: 'y'"],
  ],
  ['the outer scope', "const p = 'x'; { const p = 'y'; } module.exports = { p };", ["p: 'x'"]],
  ['var out of a block', "if (a) { var p = 'x'; } module.exports = { p };", ["p: 'x'"]],
  ['var without a value', "var p = 'x'; var p; module.exports = { p };", ["p: 'x'"]],
  ['a reassignment', "let p = 'x'; p = 'y'; module.exports = { p };", ["p: 'y'"]],
  [
    'adding to a text',
    "let p = 'x'; p += 'y'; p += 'z'; module.exports = { p };",
    ["p: 'xyz' of «x» «y» «z»!"],
  ],
  [
    'destructuring',
    "const { a, b: { c }, ['d']: e } = { a: 'x', b: { c: 'y' }, d: 'z' }; module.exports = { a, c, e };",
    ["a: 'x'", "c: 'y'", "e: 'z'"],
  ],
  [
    'defaults of a pattern',
    "const { a = 'x', b: { c = 'y' } = {} } = {}; module.exports = { a, c };",
    ["a: 'x'", "c: 'y'"],
  ],
  [
    'a default beside an unknown value',
    "const { a = 'x' } = load(); module.exports = { a };",
    ['a: unknown', "a: 'x'"],
  ],
  ['the rest of an object', "const { a, ...rest } = { a: 'x', b: 'y' }; module.exports = rest;", ["b: 'y'"]],
  [
    'lists taken apart',
    "const [a, , b = 'z', ...rest] = ['x', 'y', undefined, 'v']; module.exports = { a, b, rest };",
    ["a: 'x'", "b: 'z'", "rest.0: 'v'"],
  ],
  [
    'swapped variables',
    "let a = 'x', b = 'y'; [a, b] = [b, a]; module.exports = { a, b };",
    ["a: 'y'", "b: 'x'"],
  ],
  [
    'members as targets',
    "const c = {}; ({ p: c.a, q: c.b } = { p: 'x', q: 'y' }); module.exports = c;",
    ["a: 'x'", "b: 'y'"],
  ],
  [
    'items by index',
    "const l = ['x', 'y']; module.exports = { a: l[0], b: l[1], c: l.at(-1), d: 'xyz'[1] };",
    ["a: 'x'", "b: 'y'", "c: 'y'", "d: 'y' of «xyz»!"],
  ],
  [
    'members by name',
    "const o = { a: { b: 'x' } }; const k = 'a'; module.exports = { p: o[k]['b'], q: o?.a?.b };",
    ["p: 'x'", "q: 'x'"],
  ],
  [
    'a member that only a run can tell',
    "const t = { dev: 'x', prod: 'y' }; module.exports = { p: t[process.env.STAGE] };",
    ["p: 'x'", "p: 'y'"],
  ],
  [
    'a name that is one of several',
    "const t = { a: 'x', b: 'y', c: 'z' }; module.exports = t[s ? 'a' : 'b'];",
    [": 'x'", ": 'y'"],
  ],
  [
    'a list that grows',
    "const l = ['x']; l.push('y', { p: 'z' }); l[3] = 'w'; module.exports = l;",
    ["0: 'x'", "1: 'y'", "2.p: 'z'", "3: 'w'"],
  ],
  [
    'the same object under two names',
    "const a = {}; const b = a; b.p = 'x'; module.exports = a;",
    ["p: 'x'"],
  ],
  ['a name in a `with`', "with (o) { module.exports = { a: 'x' }; }", ["a: 'x'"]],
  ['a label', "outer: { module.exports = { a: 'x' }; break outer; }", ["a: 'x'"]],
  ['void', "module.exports = { a: void 0, b: 'x' };", ['a: null', "b: 'x'"]],
];

describe('variables', () => {
  it.each(cases)('follows %s', (_title, source, expected) => {
    expect(listExported(source)).toEqual(expected);
  });

  it('lists what only a variable holds, with its name', () => {
    expect(listLeaves("const db = { pass: 'x' }; let token; token = 'y'; other.z = 'w';")).toEqual([
      "local db.pass: 'x'",
      "local token: 'y'",
      "local other.z: 'w'",
    ]);
  });

  it('lists what is put on the global object', () => {
    expect(listLeaves("globalThis.a = 'x'; global.b = { c: 'y' };")).toEqual([
      "local a: 'x'",
      "local b.c: 'y'",
    ]);
  });

  it('lists a text that grows once, as it is in the end', () => {
    expect(listLeaves("let p = 'x'; p += 'y'; p += 'z';")).toEqual(["local p: 'xyz' of «x» «y» «z»!"]);
  });
});
