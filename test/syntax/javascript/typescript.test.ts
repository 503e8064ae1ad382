import { describe, expect, it } from 'vitest';
import { type LeafCase, listExported, parse } from './list-leaves.ts';
import { listLiterals } from '../read-back.ts';

const cases: readonly LeafCase[] = [
  ['export =', "export = { a: 'x' };", ["a: 'x'"]],
  [
    'as, satisfies, non-null and angle brackets',
    "export default { a: 'x' as const, b: ('y' satisfies string)!, c: <string>'z' };",
    ["a: 'x'", "b: 'y'", "c: 'z'"],
  ],
  [
    'typed variables and functions',
    "const f = (a: string, b?: number): Config => ({ a, c: 'y' }); export const p: Config = f('x');",
    ["p.a: 'x'", "p.c: 'y'"],
  ],
  ['generics', "const f = <T,>(a: T): T => a; export const p = f<string>('x');", ["p: 'x'"]],
  [
    'overloads',
    "function f(a: string): string; function f(a: any) { return a; } export const p = f('x');",
    ["p: 'x'"],
  ],
  [
    'enums',
    "export enum E { A = 'x', 'B' = 'y', C = 5, D } export const p = E.A;",
    ["E.A: 'x'", "E.B: 'y'", 'E.C: 5', 'E.D: 6', "p: 'x'"],
  ],
  ['const enums', "const enum E { A = 'x' } export default { p: E.A };", ["p: 'x'"]],
  [
    'namespaces',
    "namespace N { export const a = 'x'; const hidden = 'y'; } namespace N { export const b = 'z'; } export default N;",
    ["a: 'x'", "b: 'z'"],
  ],
  ['nested namespaces', "namespace N.M { export const a = 'x'; } export const p = N.M.a;", ["p: 'x'"]],
  ['an exported namespace', "export namespace N { export const a = 'x'; }", ["N.a: 'x'"]],
  [
    'parameter properties',
    "class C { constructor(private a = 'x', readonly b: string) {} } export default new C(undefined, 'y');",
    ["a: 'x'", "b: 'y'"],
  ],
  [
    'typed fields, declared ones left out',
    "export default class { a: string = 'x'; declare b: string; readonly c?: string; static readonly d: string = 'y' }",
    ["a: 'x'", "d: 'y'"],
  ],
  [
    'abstract classes',
    "abstract class A { abstract a: string; abstract m(): void; b = 'x'; } export default class extends A {}",
    ["b: 'x'"],
  ],
  [
    'a default export of a typed object',
    "const config: Config = { a: 'x' }; export default config;",
    ["a: 'x'"],
  ],
  ['import =', "import fs = require('fs'); import A = N.B; export const p = 'x';", ["p: 'x'"]],
];

describe('TypeScript', () => {
  it.each(cases)('follows %s', (_title, source, expected) => {
    expect(listExported(source, 'config/a.ts')).toEqual(expected);
  });

  it('keeps the arguments of decorators', () => {
    const source = "@Injectable({ secret: 'x' }) export class A { @Input('y') b = 'z'; @Get() c() {} }";
    const { roots } = parse(source, 'config/a.ts');
    expect(roots.filter(({ place }) => place === 'call').map(({ path }) => path)).toEqual([
      ['Injectable()'],
      ['Input()'],
    ]);
  });

  it('lists the literals of types, which are no values', () => {
    const source = `type T = 'a' | \`b\` | -1; interface I { c: 'd'; e(f: 'g'): 'h' } let x: 'i' = 'j';
import type { Q } from './k'; import l = require('m'); type R = import('n').R;
function f<T extends 'o'>(p?: 'q'): p is 'r' { return g<'s'>('t'); }
enum E { 'u' = 'v' } declare module 'w' { const y: 'z'; } class C { a: 'aa' = 'bb'; }`;
    expect(listLiterals(parse(source, 'config/a.ts'))).toEqual([
      '=a:compared',
      '=b:compared',
      '=1:compared',
      '=d:compared',
      '=g:compared',
      '=h:compared',
      '=i:compared',
      'x=j',
      '=./k:import',
      '=m:import',
      '=n:import',
      '=o:compared',
      '=q:compared',
      '=r:compared',
      '=s:compared',
      'g()=t',
      '=u:key',
      'u=v',
      '=w:key',
      '=z:compared',
      '=aa:compared',
      'a=bb',
    ]);
  });

  it.each(['config/a.ts', 'config/a.mts', 'config/a.cts'])('reads %s', (path) => {
    expect(listExported("export const a: string = 'x';", path)).toEqual(["a: 'x'"]);
  });

  it('reads plain JavaScript with the parser of TypeScript', () => {
    expect(listExported("module.exports = { a: 'x' };", 'config/a.cts')).toEqual(["a: 'x'"]);
  });
});
