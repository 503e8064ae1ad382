import { describe, expect, it } from 'vitest';
import { type LeafCase, listExported } from './list-leaves.ts';

const cases: readonly LeafCase[] = [
  ['a ternary', "module.exports = { p: a ? 'x' : b ? 'y' : 'z' };", ["p: 'x'", "p: 'y'", "p: 'z'"]],
  ['||', "module.exports = { p: a || 'x' || 'y' };", ['p: unknown', "p: 'x'", "p: 'y'"]],
  ['??', "module.exports = { p: a ?? 'x', q: null ?? 'y' };", ['p: unknown', "p: 'x'", "q: 'y'"]],
  ['&&', "module.exports = { p: a && 'x' };", ["p: 'x'", 'p: null']],
  [
    'assignments of the three',
    "let p = a; p ||= 'x'; p ??= 'y'; module.exports = { p };",
    ['p: unknown', "p: 'x'", "p: 'y'"],
  ],
  [
    'if and else',
    "let p; if (a) p = 'x'; else if (b) p = 'y'; else { p = 'z'; } module.exports = { p };",
    ["p: 'x'", "p: 'y'", "p: 'z'"],
  ],
  ['if without else', "let p = 'x'; if (a) p = 'y'; module.exports = { p };", ["p: 'x'", "p: 'y'"]],
  [
    'members written in branches',
    "const c = {}; if (a) { c.p = 'x'; c.q = 'z'; } else c.p = 'y'; module.exports = c;",
    ["p: 'x'", "p: 'y'", "q: 'z'"],
  ],
  [
    'whole exports in branches',
    "if (a) module.exports = { p: 'x' }; else module.exports = { p: 'y' };",
    ["p: 'x'", "p: 'y'"],
  ],
  [
    'a branch that reads its own writes',
    "const c = { p: 'x' }; if (a) { c.p = 'y'; c.q = c.p + 'z'; } module.exports = c;",
    ["p: 'x'", "p: 'x'", "p: 'y'", "q: 'yz' of «y» «z»!"],
  ],
  [
    'switch',
    "let p; switch (s) { case 'a': p = 'x'; break; case 'b': p = 'y'; default: p = 'z'; } module.exports = { p };",
    ["p: 'x'", "p: 'y'", "p: 'z'"],
  ],
  [
    'switch without default',
    "let p = 'w'; switch (s) { case 'a': p = 'x'; } module.exports = { p };",
    ["p: 'w'", "p: 'x'"],
  ],
  [
    'returns in a switch',
    "module.exports = (() => { switch (s) { case 1: return 'x'; default: return 'y'; } })();",
    [": 'x'", ": 'y'"],
  ],
  [
    'try and catch',
    "let p; try { p = load(); } catch { p = 'x'; } finally { q = 1; } module.exports = { p };",
    ['p: unknown', "p: 'x'"],
  ],
  [
    'a spread that may not happen',
    "module.exports = { p: 'x', ...(a && { p: 'y', q: 'z' }) };",
    ["p: 'x'", "p: 'x'", "p: 'y'", "q: 'z'"],
  ],
  [
    'a choice of objects',
    "const c = a ? { p: 'x' } : { p: 'y' }; module.exports = { q: c.p };",
    ["q: 'x'", "q: 'y'"],
  ],
  [
    'a write to a choice of objects',
    "const c = a ? {} : {}; c.p = 'x'; module.exports = c;",
    ["p: 'x'", "p: 'x'"],
  ],
  ['a choice of functions', "const f = a ? () => 'x' : () => 'y'; module.exports = f();", [": 'x'", ": 'y'"]],
  [
    'a text made of choices',
    "module.exports = (a ? 'x' : 'y') + (b ? '1' : '2');",
    [": 'x1' of «x» «1»!", ": 'x2' of «x» «2»!", ": 'y1' of «y» «1»!", ": 'y2' of «y» «2»!"],
  ],
  [
    'for … of, round by round',
    "const o = {}; for (const k of ['a', 'b']) o[k] = k + 'x'; module.exports = o;",
    ["a: 'ax' of «a» «x»!", "b: 'bx' of «b» «x»!"],
  ],
  [
    'for … in',
    "const s = { a: 'x', b: 'y' }, o = {}; for (const k in s) o[k] = s[k]; module.exports = o;",
    ["a: 'x'", "b: 'y'"],
  ],
  [
    'entries, names with their own values',
    "const o = {}; for (const [k, v] of Object.entries({ user: 'x', pass: 'y' })) o[k] = v; module.exports = o;",
    ["user: 'x'", "pass: 'y'"],
  ],
  [
    'a counted loop',
    "const l = ['x', 'y', 'z']; let p = ''; for (let i = 0; i < l.length; i++) p += l[i]; module.exports = { p };",
    ["p: 'xyz' of «x» «y» «z»!"],
  ],
  [
    'a counted loop backwards',
    "const l = ['x', 'y']; let p = ''; for (let i = l.length - 1; i >= 0; i--) p += l[i]; module.exports = { p };",
    ["p: 'yx' of «y» «x»!"],
  ],
  [
    'a loop that only a run can count',
    "const o = {}; for (let i = 0; i < n; i += 1) o.p = 'x'; while (a) o.q = 'y'; do { o.r = 'z'; } while (b); module.exports = o;",
    ["p: 'x'", "q: 'y'", "r: 'z'"],
  ],
  [
    'forEach and map',
    "const o = {}; ['a', 'b'].forEach((k) => { o[k] = 'x'; }); o.l = [1, 2].map((n) => ({ n })); module.exports = o;",
    ["a: 'x'", "b: 'x'", 'l.0.n: 1', 'l.1.n: 2'],
  ],
  [
    'reduce',
    "module.exports = ['a', 'b'].reduce((all, k) => ({ ...all, [k]: 'x' }), {});",
    ["a: 'x'", "b: 'x'"],
  ],
];

describe('branches and loops', () => {
  it.each(cases)('looks at every arm of %s', (_title, source, expected) => {
    expect(listExported(source)).toEqual(expected);
  });
});
