import { describe, expect, it } from 'vitest';
import { type LeafCase, listExported } from './list-leaves.ts';

const cases: readonly LeafCase[] = [
  ['module.exports = {…}', "module.exports = { a: 'x' };", ["a: 'x'"]],
  ['module.exports.a.b = …', "module.exports.a.b = 'x';", ["a.b: 'x'"]],
  ['exports.a = …', "exports.a = 'x'; exports.b = { c: 'y' };", ["a: 'x'", "b.c: 'y'"]],
  ['quoted members', "module['exports'].a = 'x'; exports['b'] = 'y';", ["a: 'x'", "b: 'y'"]],
  [
    'exports = module.exports = {…}',
    "exports = module.exports = { a: 'x' }; exports.b = 'y';",
    ["a: 'x'", "b: 'y'"],
  ],
  [
    'module.exports = exports = {…}',
    "module.exports = exports = { a: 'x' }; exports.b = 'y';",
    ["a: 'x'", "b: 'y'"],
  ],
  ['a = b = {…}', "const c = {}; c.a = c.b = { p: 'x' }; module.exports = c;", ["b.p: 'x'", "a.p: 'x'"]],
  ['this.a = … at the top', "this.a = 'x';", ["a: 'x'"]],
  ['this of an arrow at the top', "(() => { this.a = 'x'; })();", ["a: 'x'"]],
  ['exports.default = …', "exports.default = { a: 'x' };", ["default.a: 'x'"]],
  [
    'an exported variable',
    "const config = { a: 'x' }; module.exports = config; config.b = 'y';",
    ["a: 'x'", "b: 'y'"],
  ],
  ['an alias of exports', "const config = module.exports; config.a = 'x';", ["a: 'x'"]],
  [
    'Object.assign(module.exports, …)',
    "Object.assign(module.exports, { a: 'x' }, { b: 'y' });",
    ["a: 'x'", "b: 'y'"],
  ],
  ['Object.defineProperty(exports, …)', "Object.defineProperty(exports, 'a', { value: 'x' });", ["a: 'x'"]],
  [
    'defineProperty with a getter',
    "Object.defineProperty(exports, 'a', { enumerable: true, get: () => 'x' });",
    ["a: 'x'"],
  ],
  ['a sequence', "module.exports = (0, { a: 'x' });", ["a: 'x'"]],
  ['a getter on exports', "module.exports = { get a() { return { b: 'x' }; } };", ["a.b: 'x'"]],
  [
    'members of an exported function',
    "module.exports = () => {}; module.exports.a = { b: 'x' };",
    ["a.b: 'x'"],
  ],
  ['export default', "export default { a: 'x' };", ["a: 'x'"]],
  ['export default of a name', "const c = { a: 'x' }; c.b = 'y'; export default c;", ["a: 'x'", "b: 'y'"]],
  ['export const', "export const a = 'x', b = { c: 'y' };", ["a: 'x'", "b.c: 'y'"]],
  [
    'export of a pattern',
    "export const { a, b: [c], ...d } = { a: 'x', b: ['y'], e: 'z' };",
    ["a: 'x'", "c: 'y'", "d.e: 'z'"],
  ],
  ['export { a as b }', "const a = 'x'; export { a as b, a as 'c-d' };", ["b: 'x'", "c-d: 'x'"]],
  ['export before the value', "export { a }; const a = 'x';", ["a: 'x'"]],
  ['export let, assigned later', "export let a = 'x'; a = 'y';", ["a: 'y'"]],
  ['export { a as default }', "const a = { b: 'x' }; export { a as default };", ["b: 'x'"]],
  ['default and named', "export const a = 'x'; export default { b: 'y' };", ["b: 'y'", "a: 'x'"]],
  ['a class', "export default class { a = 'x'; static b = 'y'; }", ["a: 'x'", "b: 'y'"]],
  ['nothing', 'const a = 1;', []],
];

describe('what a file exports', () => {
  it.each(cases)('follows %s', (_title, source, expected) => {
    expect(listExported(source)).toEqual(expected);
  });

  it('keeps what is written to exports after they were replaced', () => {
    expect(listExported("module.exports = { a: 'x' }; exports.b = 'y';")).toEqual(["a: 'x'"]);
  });
});
