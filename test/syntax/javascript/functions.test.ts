import { describe, expect, it } from 'vitest';
import { type LeafCase, listLeaves } from './list-leaves.ts';

const cases: readonly LeafCase[] = [
  [
    'a function that returns config',
    "module.exports = function () { return { a: 'x' }; };",
    ["returned a: 'x'"],
  ],
  ['an arrow that returns config', "module.exports = () => ({ a: 'x' });", ["returned a: 'x'"]],
  ['a function of a function', "module.exports = () => () => ({ a: 'x' });", ["returned a: 'x'"]],
  [
    'the parameter of a function',
    "module.exports = (appInfo) => { const config = {}; config.keys = appInfo.name + '_123'; return config; };",
    ["returned keys: ${unknown}${'_123'}", "local config.keys: ${unknown}${'_123'}"],
  ],
  [
    'an assignment to exports inside',
    "module.exports = (appInfo) => { const config = exports = { a: 'x' }; return { ...config, b: 'y' }; };",
    ["returned a: 'x'", "returned b: 'y'", "local exports.a: 'x'", "local config.a: 'x'"],
  ],
  [
    'writing to a parameter',
    'module.exports = (config) => { config.a = "x"; };',
    ['returned : null', "local config.a: 'x'"],
  ],
  [
    'every return',
    "module.exports = (s) => { if (s) return 'x'; return 'y'; };",
    ["returned : 'x'", "returned : 'y'"],
  ],
  ['an immediately invoked function', "module.exports = (function () { return { a: 'x' }; })();", ["a: 'x'"]],
  ['one that exports inside', "(() => { module.exports = { a: 'x' }; })();", ["a: 'x'"]],
  [
    'one with arguments',
    "module.exports = ((a, b) => ({ [a]: b }))('pass', 'x');",
    ["pass: 'x'", "local a: 'pass'", "local b: 'x'"],
  ],
  [
    'a call of a function declared later',
    "module.exports = make('x'); function make(a) { return { b: a + 'y' }; }",
    ["b: 'xy' of «x» «y»!", "local a: 'x'"],
  ],
  [
    'default parameters',
    "const f = (a = 'x', { b = 'y' } = {}) => [a, b]; module.exports = f();",
    ["0: 'x'", "1: 'y'", "local a: 'x'", "local b: 'y'"],
  ],
  [
    'rest parameters and spread arguments',
    "function f(...all) { return all; } module.exports = f('x', ...['y', 'z']);",
    ["0: 'x'", "1: 'y'", "2: 'z'", "local all.0: 'x'", "local all.1: 'y'", "local all.2: 'z'"],
  ],
  ['arguments', "function f() { return arguments[0]; } module.exports = f('x');", [": 'x'"]],
  [
    'call, apply and bind',
    "function f(a) { return this.p + a; } const o = { p: 'x' }; module.exports = [f.call(o, 'y'), f.apply(o, ['z']), f.bind(o)];",
    [
      "0: 'xy' of «x» «y»!",
      "1: 'xz' of «x» «z»!",
      'returned 2: ${unknown}${unknown}',
      "local o.p: 'x'",
      "local a: 'y'",
      "local a: 'z'",
    ],
  ],
  ['Promise.resolve', "module.exports = Promise.resolve({ a: 'x' });", ["a: 'x'"]],
  ['then', "module.exports = load().then(() => ({ a: 'x' })).catch(() => {});", ["a: 'x'"]],
  [
    'async and await',
    "module.exports = async () => { const { a } = await { a: 'x' }; return { b: a }; };",
    ["returned b: 'x'", "local a: 'x'"],
  ],
  [
    'generators',
    "module.exports = function* () { yield 'x'; return 'y'; };",
    ["returned : 'x'", "returned : 'y'"],
  ],
  [
    'a function passed to another',
    "const apply = (f) => f('x'); module.exports = apply((a) => ({ a }));",
    ["a: 'x'", "local a: 'x'"],
  ],
  [
    'a callback for an unknown function',
    "configure(() => ({ a: 'x' })); app.use(() => ({ b: 'y' }));",
    ["call use().b: 'y'", "returned a: 'x'"],
  ],
  [
    'arguments of an unknown function',
    "connect({ password: 'x' }, 'y', 7, true);",
    ["call connect().password: 'x'", "call connect(): 'y'", 'call connect(): 7'],
  ],
  [
    'arguments of a method and of new',
    "new Client({ password: 'x' }).login('y');",
    ["call Client().password: 'x'", "call login(): 'y'"],
  ],
  [
    'what a declared function returns that nothing calls',
    "function secrets() { return { a: 'x' }; }",
    ["returned secrets.a: 'x'"],
  ],
  [
    'a recursive function once',
    "const f = (n) => n ? f(n - 1) : 'x'; module.exports = f(3);",
    [': unknown', ": 'x'", 'local n: 3'],
  ],
  [
    'each call with its own arguments',
    "const f = (user, pass) => ({ user, pass }); module.exports = [f('a', 'x'), f('b', 'y')];",
    [
      "0.user: 'a'",
      "0.pass: 'x'",
      "1.user: 'b'",
      "1.pass: 'y'",
      "local user: 'a'",
      "local pass: 'x'",
      "local user: 'b'",
      "local pass: 'y'",
    ],
  ],
];

describe('functions', () => {
  it.each(cases)('follows %s', (_title, source, expected) => {
    expect(listLeaves(source)).toEqual(expected);
  });
});
