import { describe, expect, it } from 'vitest';
import { type LeafCase, listExported } from './list-leaves.ts';

const cases: readonly LeafCase[] = [
  [
    'fields, static fields and private fields',
    "module.exports = class { a = 'x'; static b = 'y'; #c = 'z'; 'd-e' = 'w'; };",
    ["a: 'x'", "b: 'y'", "c: 'z'", "d-e: 'w'"],
  ],
  [
    'methods and getters',
    "module.exports = class { a() { return 'x'; } get b() { return 'y'; } set b(value) {} };",
    ["b: 'y'"],
  ],
  ['a static block', "module.exports = class { static { this.a = 'x'; } };", ["a: 'x'"]],
  ['a constructor', "module.exports = class { constructor() { this.a = 'x'; } };", ["a: 'x'"]],
  [
    'new with arguments',
    "class Config { b = 'y'; constructor(a) { this.a = a; } } module.exports = new Config('x');",
    ["b: 'y'", "a: 'x'"],
  ],
  [
    'objects apart',
    "class C { constructor(p) { this.p = p; } } module.exports = [new C('x'), new C('y')];",
    ["0.p: 'x'", "1.p: 'y'"],
  ],
  [
    'what is inherited',
    "class A { a = 'x'; constructor(c) { this.c = c; } } class B extends A { b = 'y'; } module.exports = new B('z');",
    ["a: 'x'", "b: 'y'", "c: 'z'"],
  ],
  [
    'a field of another field',
    "module.exports = new (class { a = 'x'; b = this.a + 'y'; })();",
    ["a: 'x'", "b: 'xy' of «x» «y»!"],
  ],
  [
    'a constructor function',
    "function F(a) { this.a = a; } F.prototype.b = 'y'; module.exports = new F('x');",
    ["b: 'y'", "a: 'x'"],
  ],
  [
    'a method of an object',
    "const o = { p: 'x', full() { return this.p + 'y'; } }; module.exports = o.full();",
    [": 'xy' of «x» «y»!"],
  ],
  [
    'this in a nested arrow',
    "const o = { p: 'x', full() { return (() => this.p)(); } }; module.exports = o.full();",
    [": 'x'"],
  ],
  [
    'new with a static member',
    "class Config { static defaults = { a: 'x' }; } module.exports = Config.defaults;",
    ["a: 'x'"],
  ],
];

describe('classes', () => {
  it.each(cases)('follows %s', (_title, source, expected) => {
    expect(listExported(source)).toEqual(expected);
  });

  it('does not take `this` of a function that nothing calls for what the file exports', () => {
    expect(listExported("schema.methods.reset = function () { this.password = 'x'; };")).toEqual([]);
  });
});
