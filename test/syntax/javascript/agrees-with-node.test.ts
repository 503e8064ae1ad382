import { createContext, runInContext } from 'node:vm';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { reveal } from '../../../src/syntax/secret.ts';
import type { Value } from '../../../src/syntax/value.ts';
import { findUnsound } from '../read-back.ts';
import { parse } from './list-leaves.ts';
import { type Data, makeChoose, printProgram } from './print-program.ts';

const text = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom(
    '',
    'pass"word',
    "it's",
    '`tick`',
    '${hole}',
    'a\\b',
    'line\nfeed',
    '\u2028',
    '<!-- -->',
    'ünïcödé 🔑',
  ),
);

/** `__proto__` means the prototype in some ways of writing and a name in others. */
const name = fc
  .oneof(fc.constantFrom('password', 'api-key', 'db', '1', 'default', 'class', 'constructor', 'length'), text)
  .filter((key) => key !== '__proto__');

const number = fc
  .oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))
  .filter((value) => !Object.is(value, -0));

const data: fc.Arbitrary<Data> = fc.letrec<{ value: Data }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    text,
    number,
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(name, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).value;

/** What a known value is as data; what is not known, as a text that no program gives. */
function toData(value: Value): unknown {
  switch (value.kind) {
    case 'text':
      return reveal(value.secret);
    case 'number':
      return value.number;
    case 'boolean':
      return value.boolean;
    case 'null':
      return null;
    case 'list':
      return value.open ? '<open list>' : value.items.map(toData);
    case 'record':
      if (value.open) return '<open record>';
      return Object.fromEntries(
        value.properties.map(({ key, value: inner }) => [key ?? '<key>', toData(inner)]),
      );
    default:
      return `<${value.kind}>`;
  }
}

/** Runs a program that `printProgram` made. */
function run(program: string): unknown {
  const module: { exports: unknown } = { exports: {} };
  runInContext(program, createContext({ module, Buffer }));
  return module.exports;
}

it('evaluates what Node computes, with every place inside the text', () => {
  fc.assert(
    fc.property(data, fc.array(fc.nat(1000), { minLength: 1, maxLength: 60 }), (value, choices) => {
      const program = printProgram(value, makeChoose(choices));
      const parsed = parse(program);
      expect(parsed.problems).toEqual([]);
      expect(JSON.stringify(toData(parsed.tree))).toBe(JSON.stringify(toPlainData(run(program))));
      expect(findUnsound(parsed, 'config/a.js', program)).toEqual([]);
    }),
    { numRuns: 1500 },
  );
});

/** Data of another realm as that of this one; names in the order that Node gives. */
function toPlainData(value: unknown): unknown {
  if (Array.isArray(value)) return Array.from(value, toPlainData);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toPlainData(inner)]));
}
