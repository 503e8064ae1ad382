import { describe, expect, it } from 'vitest';
import { leaves } from '../../../src/syntax/leaves.ts';
import { parse } from './list-leaves.ts';

/** Longest time for one file, in milliseconds: parsing, evaluating and walking the leaves, on a busy machine. */
const TIME = 4_000;

/** How much text the leaves of one file may lead to, in UTF-16 units. */
const LENGTH = 80_000_000;

const deep = 100_000;
const count = (length: number, line: (at: number) => string): string =>
  Array.from({ length }, (_, at) => line(at)).join('\n');

/** Sources built to cost much, and whether the budget must say so. Every one holds the text `needle`. */
const sources: readonly (readonly [title: string, source: string, complex: boolean])[] = [
  ['a repeated text', "exports.a = 'needle'.repeat(1e9).padEnd(1e9);", true],
  ['a doubled text', `let s = 'needle'; ${'s += s;\n'.repeat(100)}`, true],
  [
    'a text doubled in loops',
    "let s = 'needle'; for (let i = 0; i < 99; i++) s += s; while (a) s = s + s;",
    true,
  ],
  [
    'a text that many lines add to',
    `let s = 'needle'; ${"s += 'xyzxyzxyz';\n".repeat(5_000)} exports.s = s;`,
    false,
  ],
  [
    'a text exported at every length',
    `let s = 'needle';${count(20_000, (n) => `exports.a${n} = s += 'xyz';`)}`,
    true,
  ],
  [
    'spreads of spreads',
    `const a0 = { k: 'needle' };${count(60, (n) => `const a${n + 1} = { ...a${n}, ...a${n}, x${n}: a${n} };`)} exports.a = a60;`,
    true,
  ],
  [
    'objects of objects',
    `const a0 = { k: 'needle' };${count(60, (n) => `const a${n + 1} = { l: a${n}, r: a${n} };`)} exports.a = a60;`,
    true,
  ],
  ['lists of lists', `let l = ['needle']; ${'l = [...l, ...l];'.repeat(60)} exports.l = l;`, true],
  [
    'a list pushed into itself',
    `const l = ['needle']; ${'l.push(l); l.push(...l);'.repeat(500)} exports.l = l;`,
    false,
  ],
  [
    'cycles',
    "const a = { p: 'needle' }; a.self = a; a.b = { up: a, l: [a] }; module.exports = a; a.m = module; exports.e = exports;",
    false,
  ],
  [
    'cycles that are merged',
    "const a = { p: 'needle' }; a.l = a; a.r = a; module.exports = _.merge({}, a);",
    true,
  ],
  [
    'mutual recursion',
    "function f(x) { return g(x + 'a') + g(x); } function g(x) { return f(x) + f(x + 'needle'); } exports.f = f('x');",
    false,
  ],
  [
    'recursion without names',
    "exports.a = (x => x(x))(x => x(x) + 'needle'); const Y = f => (x => x(x))(x => f(y => x(x)(y))); exports.b = Y(f => n => f(n) + f(n))('b');",
    false,
  ],
  [
    'functions that call twice',
    `${count(40, (n) => `function f${n}(x) { return f${n + 1}(x + 'a') + f${n + 1}(x + 'b'); }`)} exports.a = f0('needle');`,
    true,
  ],
  [
    'functions that only call',
    `${count(40, (n) => `function f${n}() { f${n + 1}(); f${n + 1}(); }`)} f0(); exports.a = 'needle';`,
    false,
  ],
  [
    'constructors of themselves',
    "class A { constructor(x) { this.x = new A(x + 'a'); this.y = new A(x + 'b'); } } exports.a = new A('needle');",
    false,
  ],
  [
    'getters of themselves',
    "module.exports = { get a() { return this.b + this.a + 'needle'; }, get b() { return this.a; } };",
    false,
  ],
  [
    'callbacks in callbacks',
    `const l = [${"'x',".repeat(5_000)} 'needle']; exports.a = l.map(a => l.map(b => l.map(c => a + b + c)));`,
    false,
  ],
  ['loops in loops', `${'for (const a of [1, 2, 3, 4, 5, 6, 7, 8, 9]) '.repeat(12)} b = 'needle';`, true],
  [
    'wide choices',
    `const a = { ${count(500, (n) => `k${n}: 'v${n}',`)} z: 'needle' }; const b = a[x] + a[y]; exports.c = b + b + a[z];`,
    false,
  ],
  [
    'choices of choices',
    `let c = 'needle'; ${"c = x ? c + 'a' : c + 'b';\n".repeat(3_000)} exports.c = c;`,
    true,
  ],
  [
    'slow patterns',
    "const t = 'a'.repeat(900000) + 'needle'; exports.a = [t.replace(/a+$/, ''), t.replace(/(a+)+$/, ''), t.split(/a+$/), t.replace(/[a]+$/g, 'x'), t.replace(/(?:a|a)*c/, '')];",
    false,
  ],
  [
    'searches in a long text',
    `const t = 'needle'.repeat(80000); ${"x = t.split('zz'); y = t.replace('q', 'r'); z = t.toUpperCase();".repeat(2_000)}`,
    true,
  ],
  [
    'a text that replacing makes long',
    `let t = 'needle'; ${`t = t.replaceAll('e', '${'e'.repeat(50)}');`.repeat(20)} exports.t = t;`,
    true,
  ],
  [
    'a huge switch',
    `const c = { p: 'needle' }; switch (x) { ${count(20_000, (n) => `case ${n}: c.a${n} = 'x'; c.b = '${n}'; break;`)} } module.exports = c;`,
    false,
  ],
  [
    'many branches on one object',
    `const o = { p: 'needle' }; ${count(20_000, (n) => `if (a) o.k${n} = 'x';`)} module.exports = o;`,
    true,
  ],
  [
    'many properties',
    `module.exports = { ${count(60_000, (n) => `key${n}: 'value ${n}',`)} p: 'needle' };`,
    false,
  ],
  ['many exports', `${count(60_000, (n) => `exports.key${n} = 'value ${n}';`)} exports.p = 'needle';`, false],
  [
    'many reads of a long object',
    `const o = { ${count(20_000, (n) => `k${n}: 'v',`)} p: 'needle' };${count(20_000, (n) => `exports.e${n} = o.k${n};`)}`,
    false,
  ],
  [
    'many functions',
    `${count(20_000, (n) => `function f${n}(x) { return { a: 'x', b: x }; }`)} exports.p = 'needle';`,
    false,
  ],
  ['empty lines', `exports.a = 'needle';${'\n'.repeat(1_000_000)}`, false],
  ['spaces', `exports.a = 'needle';${' '.repeat(1_000_000)}`, false],
  ['carriage returns', `exports.a = 'needle';${'\r'.repeat(1_000_000)}`, false],
  ['a text of 10 MB', `exports.a = 'needle${'x'.repeat(10_000_000)}';`, false],
  ['comments of 3 MB', `exports.a = 'needle'; ${'// a b c d\n'.repeat(300_000)}`, false],
  ['JSON in a text', `exports.a = JSON.parse('${'['.repeat(deep)}"needle"${']'.repeat(deep)}');`, true],
];

/** What is put before and after the text `'needle'`, and again, and again. */
const nestings: readonly (readonly [title: string, before: string, after: string])[] = [
  ['lists', '[', ']'],
  ['objects', '({ a: ', '})'],
  ['parentheses', '(', ')'],
  ['sums', "'a' + ", ''],
  ['differences', '1 - ', ''],
  ['negations', '!', ''],
  ['ternaries', "b ? 'a' : ", ''],
  ['alternatives', 'process.env.A || ', ''],
  ['calls', 'f(', ')'],
  ['call chains', '', ".concat('a')"],
  ['member chains', '', '.a'],
  ['calls of calls', '', "('a')"],
  ['new', 'new A(', ')'],
  ['templates', '`a${', '}b`'],
  ['arrows', '() => ', ''],
  ['functions', 'function () { return ', '}'],
  ['invoked functions', '(() => ', ')()'],
  ['classes', 'class { static a = ', '}'],
  ['assignments', 'a = ', ''],
  ['sequences', '(0, ', ')'],
  ['spreads', '[...', ']'],
  ['await', 'await ', ''],
];

const statements: readonly (readonly [title: string, before: string, after: string])[] = [
  ['blocks', '{', '}'],
  ['if', 'if (a) {', '}'],
  ['else if', "if (a) { exports.b = 'c'; } else ", ''],
  ['loops', 'for (;;) ', ''],
  ['functions in functions', 'function f() {', '}'],
  ['try', 'try {', '} catch {}'],
  ['switch', 'switch (a) { default: ', '}'],
];

/** What went wrong in reading a file, besides the problems it reports itself. */
interface Outcome {
  readonly complaints: readonly string[];
  readonly codes: readonly string[];
}

function survive(source: string, path = 'config/a.js'): Outcome {
  const begun = performance.now();
  const parsed = parse(source, path);
  let length = 0;
  for (const { value } of leaves(parsed)) length += value.kind === 'text' ? value.secret.length : 1;
  const time = performance.now() - begun;
  const isListed = parsed.literals.some(({ secret }) => secret.is((text) => text.includes('needle')));
  const complaints = [
    time < TIME ? '' : `took ${time} ms`,
    length < LENGTH ? '' : `leads to ${length} characters`,
    isListed ? '' : 'lost a literal',
  ];
  return {
    complaints: complaints.filter((complaint) => complaint !== ''),
    codes: parsed.problems.map(({ code }) => code),
  };
}

/** The outcomes at several depths, and with the parser of TypeScript. */
function surviveDepths(nest: (depth: number) => string): readonly Outcome[] {
  return [survive(nest(200)), survive(nest(2_000)), survive(nest(2_000), 'config/a.ts'), survive(nest(deep))];
}

describe('hostile files', () => {
  it.each(sources)('survives %s', (_title, source, complex) => {
    expect(survive(source)).toEqual({ complaints: [], codes: complex ? ['too-complex'] : [] });
  });

  it.each(nestings)('survives %s at any depth', (_title, before, after) => {
    const outcomes = surviveDepths(
      (depth) => `exports.p = ${before.repeat(depth)}'needle'${after.repeat(depth)};`,
    );
    expect(outcomes.flatMap(({ complaints }) => complaints)).toEqual([]);
    expect(outcomes.at(-1)?.codes).toEqual(['too-complex']);
  });

  it.each(statements)('survives nested %s', (_title, before, after) => {
    const outcomes = surviveDepths(
      (depth) => `${before.repeat(depth)} exports.p = 'needle'; ${after.repeat(depth)}`,
    );
    expect(outcomes.flatMap(({ complaints }) => complaints)).toEqual([]);
  });
});
