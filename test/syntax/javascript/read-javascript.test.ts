import { describe, expect, it } from 'vitest';
import { reveal } from '../../../src/syntax/secret.ts';
import { listLiterals, listProblems, slice } from '../read-back.ts';
import { listExported, parse } from './list-leaves.ts';

describe('readJavaScript', () => {
  it.each([
    ['a script', "module.exports = { a: 'x' };", 'config/a.js'],
    ['a module', "export default { a: 'x' };", 'config/a.js'],
    ['a module by its name', "export default { a: 'x' };", 'config/a.mjs'],
    ['a script by its name', "module.exports = { a: 'x' };", 'config/a.cjs'],
    [
      'a script that only looks like a module',
      "/*\nexport a\n*/ with (b) { module.exports = { a: 'x' }; }",
      'config/a.js',
    ],
    ['a return at the top', "module.exports = { a: 'x' }; return;", 'config/a.js'],
    ['await at the top', "export default { a: await 'x' };", 'config/a.js'],
    ['a first line for the shell', "#!/usr/bin/env node\nmodule.exports = { a: 'x' };", 'config/a.js'],
    ['lines that end in CRLF', "module.exports = {\r\n  a: 'x',\r\n};\r\n", 'config/a.js'],
  ])('reads %s', (_title, source, path) => {
    expect(parse(source, path).problems).toEqual([]);
    expect(listExported(source, path)).toEqual(["a: 'x'"]);
  });

  it('reads an empty file', () => {
    expect(parse('')).toEqual({
      tree: { kind: 'record', span: { file: 'config/a.js', start: 0, end: 0 }, properties: [], open: false },
      roots: [],
      literals: [],
      comments: [],
      problems: [],
    });
  });

  it('lists comments without their marks', () => {
    const source = '#!/bin/node\n// a\n/* b\n c */\n<!-- d\n--> e\nx = 1; //f';
    const { comments } = parse(source);
    expect(comments.map(({ secret }) => reveal(secret))).toEqual([
      '/bin/node',
      ' a',
      ' b\n c ',
      ' d',
      ' e',
      'f',
    ]);
    expect(comments.map(({ span, secret }) => slice(source, span) === reveal(secret))).not.toContain(false);
  });

  it('says where a file does not parse, without its text, and still lists its strings', () => {
    const source = "module.exports = { pass: 'hunter2',, }";
    const parsed = parse(source);
    expect(listProblems(parsed, source)).toEqual(["syntax-error at ',': Unexpected token"]);
    expect(listLiterals(parsed)).toEqual(['pass=hunter2']);
    expect(parsed.tree.kind).toBe('unknown');
  });

  it.each([
    ["let hunter2; let hunter2; exports.a = 'x';", "'h': Identifier has already been declared"],
    ["a = /(hunter2: 'x'/;", "'(': Invalid regular expression: Unterminated group"],
    ["let x; export { x as 'hunter2\\'s' }; export { x as 'hunter2\\'s' };", "''': Duplicate export"],
    ['class A { a() { this.#hunter2; } }', "'#': Private field must be declared in an enclosing class"],
  ])('quotes nothing of what does not parse: %s', (source, problem) => {
    expect(listProblems(parse(source), source)).toEqual([`syntax-error at ${problem}`]);
  });

  it.each([
    [
      'steps',
      `${'for (const a of [1, 2, 3, 4, 5, 6, 7, 8, 9]) '.repeat(9)} b = a;`,
      'it takes more steps than the budget allows, which ran out here',
    ],
    [
      'text',
      "let a = 'x';\n" + 'a += a;\n'.repeat(40),
      'it puts together more text than the budget allows, which ran out here',
    ],
    [
      'size',
      `const a0 = ['x']; ${Array.from({ length: 40 }, (_, n) => `const a${n + 1} = [a${n}, a${n}];`).join('\n')}`,
      'it makes more values than the budget allows, which ran out here',
    ],
    ['depth', `a = ${'- '.repeat(400)} 1;`, 'it nests deeper than the budget allows'],
    [
      'calls',
      Array.from({ length: 30 }, (_, n) => `const f${n} = (a) => f${n + 1}(a + 'x');`).join('\n') +
        "f0('a');",
      'it calls a function more often, or deeper inside others, than the budget allows',
    ],
    [
      'the stack of the parser',
      `a = ${'['.repeat(50_000)}${']'.repeat(50_000)};`,
      'it is nested too deeply to be parsed',
    ],
  ])('says when the budget for %s runs out', (_title, source, message) => {
    const { problems } = parse(source);
    expect(problems.map(({ code, message: words }) => [code, words])).toEqual([['too-complex', message]]);
  });

  it('points at the first line of what took too much', () => {
    const source = "let a = 'x';\n" + 'a = a +\n  a;\n'.repeat(40);
    const { problems } = parse(source);
    expect(problems.map(({ span }) => slice(source, span))).toEqual(['a +']);
  });
});
