import { describe, expect, it } from 'vitest';
import { listLiterals, slice } from '../read-back.ts';
import { parse } from './list-leaves.ts';

/** Sources with their literals: the names around each, its text, and its role where that is not `value`. */
const cases: readonly (readonly [title: string, source: string, literals: readonly string[]])[] = [
  [
    'properties',
    "module.exports = { db: { 'pass': 'x', l: ['y', 1] } };",
    ['db=pass:key', 'db.pass=x', 'db.l=y', 'db.l=1'],
  ],
  ['variables', "const pass = 'x', { key = 'y' } = {};", ['pass=x', 'key=y']],
  [
    'assignments',
    "module.exports.db.pass = 'x'; exports.key = 'y'; config['token'] = 'z';",
    ['db.pass=x', 'key=y', '=token:key', 'config.token=z'],
  ],
  ['class fields', "class A { pass = 'x'; static 'key' = 'y'; }", ['pass=x', '=key:key', 'key=y']],
  ['default parameters', "function f(pass = 'x', { key: k = 'y' } = {}) {}", ['pass=x', 'key.k=y']],
  [
    'calls that hand on',
    "const p = { a: Buffer.from('x', 'hex'), b: String('y'), c: 'z'.concat('w') };",
    ['p.a=x', 'p.a.from()=hex', 'p.b=y', 'p.c=z', 'p.c=w'],
  ],
  ['other calls', "f('x', { pass: 'y' }); new Client('z');", ['f()=x', 'f().pass=y', 'Client()=z']],
  ['templates', '`a${b}c${"d"}`;', ['=a', '=c', '=d']],
  ['patterns', 'const p = /ab+/g;', ['p=ab+']],
  ['numbers', 'const pin = 0x10, big = 12n;', ['pin=0x10', 'big=12n']],
  [
    'comparisons',
    "if (a === 'x') b('y'); switch (c) { case 'z': d = 'w'; } e = f == 'v' ? 'u' : 't';",
    ['=x:compared', 'b()=y', '=z:compared', 'd=w', 'e=v:compared', 'e=u', 'e=t'],
  ],
  [
    'questions',
    "if (a.includes('x') || verify('y', { pass: 'z' })) b();",
    ['includes()=x:compared', 'verify()=y', 'verify().pass=z'],
  ],
  [
    'modules',
    "import a from 'x'; export * from 'y'; import('z'); require('w'); export { b } from 'v';",
    ['=x:import', '=y:import', '=z:import', '=w:import', '=v:import'],
  ],
  [
    'directives',
    "'use strict'; function f() { 'use asm'; }",
    ['=use strict:directive', '=use asm:directive'],
  ],
  ['variables of the environment', "env('X', 'x');", ['=X:key', '=x']],
  ['computed members', "a['b'][`c`]['d' + 'e'];", ['=b:key', '=c:key', '=d:key', '=e:key']],
];

describe('literals', () => {
  it.each(cases)('lists those of %s', (_title, source, expected) => {
    expect(listLiterals(parse(source))).toEqual(expected);
  });

  it('points at what stands between the quotes', () => {
    const source = 'a = [\'x\', "y\\n", `z${1}w`, /p/i, 0x1F];';
    expect(parse(source).literals.map(({ span, type }) => `${type} ${slice(source, span)}`)).toEqual([
      'text x',
      'text y\\n',
      'template z',
      'number 1',
      'template w',
      'pattern /p/i',
      'number 0x1F',
    ]);
  });

  it.each([
    ["process.env.X || 'a'", 'X'],
    ["process.env['X'] ?? 'a'", 'X'],
    ["import.meta.env.X || 'a'", 'X'],
    ["process.env.X || process.env.Y || 'a'", 'X'],
    ["b || process.env.X || 'a'", 'X'],
    ["Number(process.env.X) || 'a'", 'X'],
    ["+process.env.X || 'a'", 'X'],
    ["env('X', 'a')", 'X'],
    ["process.env.X ? process.env.X : 'a'", 'X'],
    ["process.env.X || { b: ['a'] }", 'X'],
    ["b || 'a'", undefined],
    ["process.env.X && 'a'", undefined],
    ["process.env.X === 'b' ? 'a' : 'c'", undefined],
  ])('knows what %s stands in for', (expression, variable) => {
    const { literals } = parse(`p = ${expression};`);
    const literal = literals.find(({ secret }) => secret.is((text) => text === 'a'));
    expect(literal?.fallbackFor).toBe(variable);
  });

  it('keeps the nearest 32 names of deep nesting', () => {
    const names = Array.from({ length: 100 }, (_, at) => `b${at}`);
    const source = `a = ${names.map((name) => `{ ${name}: `).join('')}'x'${' }'.repeat(100)};`;
    expect(parse(source).literals.map(({ path }) => path)).toEqual([names.slice(-32)]);
  });
});
