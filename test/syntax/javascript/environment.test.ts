import { describe, expect, it } from 'vitest';
import { type LeafCase, listExported } from './list-leaves.ts';

/** Expressions, and what they may give. */
const cases: readonly LeafCase[] = [
  ['process.env.X', 'process.env.X', ['<env X>']],
  ['||', "process.env.X || 'x'", ['<env X> for X', "'x' for X"]],
  ['??', "process.env.X ?? 'x'", ['<env X> for X', "'x' for X"]],
  [
    'several variables',
    "process.env.X || process.env.Y || 'x'",
    ['<env X> for X', '<env Y> for X', "'x' for X"],
  ],
  ['a quoted name', "process.env['X'] || 'x'", ['<env X> for X', "'x' for X"]],
  ['a quoted env', "process['env'].X || 'x'", ['<env X> for X', "'x' for X"]],
  ['a guarded env', "(process.env || {}).X || 'x'", ['<env X> for X', "'x' for X"]],
  ['an optional chain', "process?.env?.X || 'x'", ['<env X> for X', "'x' for X"]],
  ['a ternary', "process.env.X ? process.env.X : 'x'", ['<env X> for X', "'x' for X"]],
  [
    'a comparison with undefined',
    "process.env.X === undefined ? 'x' : process.env.X",
    ["'x' for X", '<env X> for X'],
  ],
  ['a stage', "process.env.NODE_ENV === 'production' ? 'x' : 'y'", ["'x'", "'y'"]],
  ['a condition', "process.env.X && 'x'", ["'x'", 'null']],
  ['import.meta.env', "import.meta.env.X || 'x'", ['<env X> for X', "'x' for X"]],
  ['globalThis', 'globalThis.process.env.X', ['<env X> for X', 'unknown for X']],
  ['Bun and Deno', "[Bun.env.X, Deno.env.get('Y')]", ['<env X>', '<env Y>']],
  [
    'numbers',
    '[+process.env.X, Number(process.env.X), parseInt(process.env.X, 10) || 3]',
    ['<env X as number>', '<env X as number>', '<env X as number> for X', '3 for X'],
  ],
  [
    'flags',
    "[!!process.env.X, Boolean(process.env.X), process.env.X === 'true']",
    ['<env X as boolean>', '<env X as boolean>', '<run-time as boolean>'],
  ],
  ['a text method', "(process.env.X || 'x').trim()", ['unknown', "'x'"]],
  ['JSON', `JSON.parse(process.env.X || '{"a":"x"}')`, ['<env X> for X', `'x' of «{"a":"x"}»! for X`]],
  ['a list as fallback', "process.env.X ? process.env.X.split(',') : ['x']", ['unknown', "'x'"]],
  ['a name that only a run can tell', 'process.env[name]', ['<env>']],
  ["env('X')", "env('X', 'x')", ['<env X> for X', "'x' for X"]],
  [
    'env.int and env.array',
    "[env.int('X', 7), env.array('Y', ['y'])]",
    ['<env X as number> for X', '7 for X', '<env Y> for Y', "'y' for Y"],
  ],
  [
    'other helpers',
    "[getEnv('X', 'x'), requireEnv('Y'), readEnvVar('Z') || 'z']",
    ['<env X> for X', "'x' for X", '<env Y>', '<env Z> for Z', "'z' for Z"],
  ],
  [
    'a configuration service',
    "configService.get('DB_PASS', 'x')",
    ['<env DB_PASS> for DB_PASS', "'x' for DB_PASS"],
  ],
  ['a split of a variable, which is no helper', "env.LIST.split(',')", ['unknown']],
  ['env-var', "env.get('X').default('x').asString()", ['<env X> for X', "'x' for X"]],
];

const programs: readonly LeafCase[] = [
  [
    'an alias',
    "const { env } = process; module.exports = { a: env.X || 'x' };",
    ['a: <env X> for X', "a: 'x' for X"],
  ],
  [
    'an import',
    "import { env } from 'node:process'; export default { a: env.X ?? 'x' };",
    ['a: <env X> for X', "a: 'x' for X"],
  ],
  [
    'a destructured variable',
    "const { X = 'x', Y: y } = process.env; module.exports = { X, y };",
    ['X: <env X> for X', "X: 'x' for X", 'y: <env Y>'],
  ],
  [
    'a variable that is replaced',
    "let p = process.env.X; if (!p) p = 'x'; module.exports = { p };",
    ['p: <env X> for X', "p: 'x' for X"],
  ],
  [
    'reading after writing to the environment',
    "process.env.Y = 'y'; module.exports = { a: process.env.X };",
    ['a: <env X>'],
  ],
  ['the helper of a parameter', "module.exports = ({ env }) => ({ a: env('X', 'x') });", []],
  [
    'convict',
    "module.exports = convict({ db: { pass: { doc: 'd', default: 'x', env: 'X' } } }).validate({ allowed: 'strict' });",
    ['db.pass: <env X> for X', "db.pass: 'x' for X"],
  ],
  [
    'a setting of convict',
    "const c = convict({ db: { pass: { default: 'x', env: 'X' } } }); module.exports = c.get('db.pass');",
    [': <env X> for X', ": 'x' for X"],
  ],
  [
    'zod',
    "const s = z.object({ A: z.string().min(1).default('x').optional() }); module.exports = s.parse(process.env);",
    ['A: <run-time>', "A: 'x'"],
  ],
  [
    'Joi',
    "const { value } = Joi.object({ A: Joi.string().default('x') }).validate(process.env); module.exports = value;",
    ['A: <run-time>', "A: 'x'", ': unknown'],
  ],
  [
    'envalid',
    "module.exports = cleanEnv(process.env, { A: str({ default: 'x' }), B: envalid.port({ devDefault: 7 }) });",
    ['A: <run-time>', "A: 'x'", 'B: <run-time>', 'B: 7'],
  ],
  [
    'a default of an unknown schema',
    "module.exports = { a: t.text().default('x') };",
    ['a: <run-time>', "a: 'x'"],
  ],
];

describe('the environment', () => {
  it.each(cases)('reads %s', (_title, expression, expected) => {
    const values = listExported(`export default ${expression};`).map((line) => line.replace(/^[\w.]*: /, ''));
    expect(values).toEqual(expected);
  });

  it.each(programs)('reads %s', (_title, source, expected) => {
    expect(listExported(source)).toEqual(expected);
  });
});
