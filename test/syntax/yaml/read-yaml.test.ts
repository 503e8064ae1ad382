import { describe, expect, it } from 'vitest';

import { readYaml } from '../../../src/syntax/yaml/read-yaml.ts';
import { reveal } from '../../../src/syntax/secret.ts';
import type { Value } from '../../../src/syntax/value.ts';
import { asPairs, findUnsound, listLiterals, listProblems, slice, toPlain } from '../read-back.ts';

const PATH = 'config/a.yaml';
const read = (text: string) => readYaml(PATH, text);
const plain = async (text: string) => toPlain((await read(text)).tree);

describe('readYaml', () => {
  it('reads every kind of scalar, with the place of its text', async () => {
    const text = [
      'db: # the main one',
      '  pass: hunter2',
      "  single: 'it''s'",
      '  double: "a\\tb"',
      '  port: 5432',
      '  hex: 0x1F',
      '  on: true',
      '  none: ~',
      '  empty:',
      'list: [a, 1.5]',
      'literal: |',
      '  first',
      '  second',
      'folded: >-',
      '  one',
      '  two',
      'plain: goes',
      '  on',
      '',
    ].join('\n');
    const parsed = await read(text);
    expect(parsed.problems).toEqual([]);
    expect(toPlain(parsed.tree)).toEqual(
      asPairs({
        db: {
          pass: 'hunter2',
          single: "it's",
          double: 'a\tb',
          port: 5432,
          hex: 31,
          on: true,
          none: null,
          empty: null,
        },
        list: ['a', 1.5],
        literal: 'first\nsecond\n',
        folded: 'one two',
        plain: 'goes on',
      }),
    );
    const values = parsed.literals.filter(({ role }) => role === 'value');
    expect(values.map(({ path, span }) => `${path.join('.')}: ${slice(text, span)}`)).toEqual([
      'db.pass: hunter2',
      "db.single: it''s",
      'db.double: a\\tb',
      'db.port: 5432',
      'db.hex: 0x1F',
      'list.0: a',
      'list.1: 1.5',
      'literal: first\n  second',
      'folded: one\n  two',
      'plain: goes\n  on',
    ]);
    expect(parsed.comments.map(({ span }) => slice(text, span))).toEqual([' the main one']);
  });

  it('finds comments, and no comments in texts', async () => {
    const text =
      '# one\r\na: "#no" # two\r\nb: |  # three\r\n  # no\r\n  x#no\r\nc: [1, # four\r\n 2]\r\n# five';
    const parsed = await read(text);
    expect(parsed.comments.map(({ secret }) => reveal(secret))).toEqual([
      ' one',
      ' two',
      ' three',
      ' four',
      ' five',
    ]);
    for (const { span, secret } of parsed.comments) expect(slice(text, span)).toBe(reveal(secret));
  });

  it('keeps repeated and prototype-like names as data, and says that loaders refuse the repeated', async () => {
    const text = 'a: 1\n__proto__: {b: 2}\na: 3\n1: x\ntrue: y\n? [k, l]\n: z\n';
    const parsed = await read(text);
    expect(toPlain(parsed.tree)).toEqual({
      pairs: [
        ['a', 1],
        ['__proto__', { pairs: [['b', 2]] }],
        ['a', 3],
        ['1', 'x'],
        ['true', 'y'],
        [null, 'z'],
      ],
    });
    expect(listProblems(parsed, text)).toEqual([
      "not-strict at 'a': a name given twice, which YAML loaders refuse",
    ]);
    expect(listLiterals(parsed)).toEqual(expect.arrayContaining(['0=k', '1=l', '=z']));
  });

  it('gives an alias the value of its anchor, the same object, and lists its literals once', async () => {
    const parsed = await read('a: &x {pass: hunter2}\nb: *x\nc: &x 1\nd: *x\n');
    expect(toPlain(parsed.tree)).toEqual(
      asPairs({ a: { pass: 'hunter2' }, b: { pass: 'hunter2' }, c: 1, d: 1 }),
    );
    const [a, b] = parsed.tree.kind === 'record' ? parsed.tree.properties : [];
    expect(b?.value).toBe(a?.value);
    expect(listLiterals(parsed).filter((literal) => literal.includes('hunter2'))).toEqual(['a.pass=hunter2']);
  });

  it('merges mappings below the names written beside them', async () => {
    const text = 'x: &x {a: 1, b: 2}\ny: &y {b: 3, c: 4}\nz:\n  a: 9\n  <<: [*x, *y]\n  d: 5\n';
    const { tree } = await read(text);
    expect(inForce(tree, 'z')).toEqual({ a: 9, b: 2, c: 4, d: 5 });
    expect(inForce((await read('z: {"<<": 1}')).tree, 'z')).toEqual({ '<<': 1 });
    expect(inForce((await read('z:\n  <<: {pass: p}\n')).tree, 'z')).toEqual({ pass: 'p' });
  });

  it('takes what a reference tag marks for no value, and every other tagged text for text', async () => {
    const text =
      'a: !Ref Pass\nb: !GetAtt [Db, Pass]\nc: !Sub "x${Y}"\nd: !mine hunter2\ne: !!str 12\nf: !!binary aHVudA==\n';
    const parsed = await read(text);
    expect(toPlain(parsed.tree)).toEqual(
      asPairs({ a: '<unknown>', b: '<unknown>', c: 'x${Y}', d: 'hunter2', e: '12', f: 'aHVudA==' }),
    );
    expect(parsed.problems).toEqual([]);
    expect(listLiterals(parsed).filter((literal) => !literal.endsWith(':key'))).toEqual([
      'a=Pass:import',
      'b.0=Db:import',
      'b.1=Pass:import',
      'c=x${Y}',
      'd=hunter2',
      'e=12',
      'f=aHVudA==',
    ]);
  });

  it('reads several documents as a list, and an empty file as null', async () => {
    expect(await plain('a: 1\n---\nb: 2\n')).toEqual([asPairs({ a: 1 }), asPairs({ b: 2 })]);
    expect(await plain('')).toBe(null);
    expect(await plain('# nothing\n')).toBe(null);
    expect(await plain('custom:\n  pass: ${ssm:/a/b~true}\n')).toEqual(
      asPairs({ custom: { pass: '${ssm:/a/b~true}' } }),
    );
  });

  it.each([
    ['pass: "hunter2\n', 'a colon, a comma, a quote or a closing bracket is missing'],
    ['pass: [hunter2\n', 'a line is not indented as its place needs, or a bracket before it is not closed'],
    ['{pass: hunter2\n', 'a colon, a comma, a quote or a closing bracket is missing'],
    ['pass:\n\thunter2: 1\n', 'a line is indented with a tab'],
    ['a: hunter2: b\n', 'a mapping or sequence begins on the line of another one’s name'],
    ['pass: hunter2\n  b: 1\n', 'a mapping or sequence begins on the line of another one’s name'],
    ['pass: @hunter2\n', 'a plain value begins with a character that YAML reserves'],
    ['pass: *hunter2\n', 'an alias has no anchor of its name before it'],
    ['pass: hunter2\nb\nc: 1\n', 'a colon, a comma, a quote or a closing bracket is missing'],
  ])('explains %j in words of its own, and still lists its literals', async (text, message) => {
    const parsed = await read(text);
    expect(parsed.problems.map((problem) => [problem.code, problem.message])).toEqual([
      ['syntax-error', message],
    ]);
    expect(parsed.tree.kind).toBe('unknown');
    expect(listLiterals(parsed).join()).toContain('hunter2');
    expect(findUnsound(parsed, PATH, text)).toEqual([]);
  });

  it('bounds what aliases stand for', async () => {
    const laughs = ['a0: &a0 [x, x, x, x, x, x, x, x, x, hunter2]'];
    for (let at = 1; at <= 30; at++)
      laughs.push(
        `a${at}: &a${at} [${Array(10)
          .fill(`*a${at - 1}`)
          .join()}]`,
      );
    const chain = ['c0: &c0 {x: hunter2}'];
    for (let at = 1; at <= 3000; at++) chain.push(`c${at}: &c${at} {x: *c${at - 1}}`);
    for (const text of [laughs.join('\n'), chain.join('\n')]) {
      const parsed = await read(text);
      expect(parsed.problems.map(({ code, message }) => [code, message])).toEqual([
        ['too-complex', 'its aliases stand for more values than can be checked'],
      ]);
      expect(countNodes(parsed.tree)).toBeLessThan(200_000);
      expect(listLiterals(parsed).join()).toContain('hunter2');
    }
  });

  it('holds no cycle', async () => {
    expect(await plain('a: &a {b: *a, c: &c [*c, 1]}')).toEqual(
      asPairs({ a: { b: '<unknown>', c: ['<unknown>', 1] } }),
    );
  });

  it.each([
    ['[', 100_000],
    ['{a: ', 50_000],
    ['- ', 100_000],
    ['? ', 50_000],
  ])('refuses to nest %j without end', async (piece, times) => {
    const text = `${piece.repeat(times)}x`;
    const parsed = await read(text);
    expect(parsed.problems.map(({ code, message }) => [code, message])).toEqual([
      ['too-complex', 'it nests more than 200 levels deep'],
    ]);
  });

  it('bounds the size', async () => {
    const parsed = await read('- 1\n'.repeat(400_000));
    expect(parsed.problems.map(({ code }) => code)).toEqual(['too-complex']);
  });
});

/** What a loader gives for the mapping under `name`: of a repeated name, the last. */
function inForce(tree: Value, name: string): unknown {
  const found = tree.kind === 'record' ? tree.properties.find(({ key }) => key === name)?.value : undefined;
  if (found?.kind !== 'record') return undefined;
  return Object.fromEntries(found.properties.map(({ key, value }) => [key, toPlain(value)]));
}

/** How many nodes a walk meets that follows every alias; it stops past a million. */
function countNodes(root: Value): number {
  const open = [root];
  let count = 0;
  for (let value = open.pop(); value && count < 1_000_000; value = open.pop()) {
    count += 1;
    if (value.kind === 'list') open.push(...value.items);
    if (value.kind === 'record') open.push(...value.properties.map((property) => property.value));
  }
  return count;
}
