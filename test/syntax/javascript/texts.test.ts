import { describe, expect, it } from 'vitest';
import { type LeafCase, listExported } from './list-leaves.ts';

/** What is known of an expression: its value and the literals that it was put together from. */
const cases: readonly LeafCase[] = [
  ['a sum', "'ab' + 'c'", ["'abc' of «ab»! «c»"]],
  ['a sum of three, and a number', "'a' + 1 + 'b'", ["'a1b' of «a» «1» «b»!"]],
  ['numbers before a text', "1 + 2 + 'a'", ["'3a' of «1 + 2»! «a»"]],
  ['a sum with a hole', "'a' + b + 'c' + 'd'", ["${'a'}${unknown}${'cd' of «c» «d»!}"]],
  ['a template', '`a${"b"}c`', ["'abc' of «a» «b» «c»!"]],
  ['a template with a hole', '`a${process.env.B}c`', ["${'a'}${<env B>}${'c'}"]],
  ['a template of lines', '`a\nb`', ["'a\nb'"]],
  ['a tagged template', 'sql`a${"b"}`', ["'ab' of «a» «b»!"]],
  ['String.raw', 'String.raw`a\\n${1}`', ["'a\\n1' of «a\\n»! «1»"]],
  ['join', "['a', 'b', 'c'].join('')", ["'abc' of «a» «b» «c»!"]],
  ['join with a separator', "['a', 'b'].join('-')", ["'a-b' of «a» «-» «b»!"]],
  ['join of a text', "Array(4).join('x')", ["'xxx' of «x»!"]],
  ['concat', "'a'.concat('b', 'c')", ["'abc' of «a» «b» «c»!"]],
  ['concat of lists', "['a'].concat(['b'], 'c').join('')", ["'abc' of «a» «b» «c»!"]],
  ['trim', "' a '.trim()", ["'a' of « a »!"]],
  ['replace', "'a_b_c'.replace('_', '')", ["'ab_c' of «a_b_c»!"]],
  ['replace by a pattern', "'a b  c'.replace(/\\s+/g, '')", ["'abc' of «a b  c»!"]],
  ['replaceAll', "'a.b.c'.replaceAll('.', '+')", ["'a+b+c' of «a.b.c»! «+»"]],
  ['toString, valueOf and String', "String('a'.toString().valueOf())", ["'a'"]],
  ['split, reverse and join', "'cba'.split('').reverse().join('')", ["'abc' of «cba»!"]],
  ['a spread text', "[...'cba'].reverse().join('')", ["'abc' of «cba»!"]],
  ['slice, substring and substr', "'abcdef'.slice(1, -1).substring(1).substr(0, 1)", ["'c' of «abcdef»!"]],
  ['upper and lower case', "'a'.toUpperCase() + 'B'.toLowerCase()", ["'Ab' of «a» «B»!"]],
  ['repeat and padding', "'a'.repeat(2).padStart(3, 'b').padEnd(4)", ["'baa ' of «a»!"]],
  ['String.fromCharCode', 'String.fromCharCode(104, 0x69)', ["'hi' of «104» «0x69»!"]],
  ['fromCharCode of a list', 'String.fromCharCode(...[104, 105])', ["'hi' of «104» «105»!"]],
  ['fromCharCode in map', '[104, 105].map((c) => String.fromCharCode(c)).join("")', ["'hi' of «104» «105»!"]],
  ['String as callback', "['a', 1].map(String).join('')", ["'a1' of «a» «1»!"]],
  ['Buffer.from base64', "Buffer.from('aGk=', 'base64').toString()", ["'hi' of «aGk=»!"]],
  ['Buffer.from hex', "Buffer.from('6869', 'hex').toString('utf8')", ["'hi' of «6869»!"]],
  ['new Buffer', "new Buffer('aGk=', 'BASE64').toString('ascii')", ["'hi' of «aGk=»!"]],
  ['encoding as base64', "Buffer.from('hi').toString('base64')", ["'aGk=' of «hi»!"]],
  ['Buffer.from a list', 'Buffer.from([104, 105]).toString()', ["'hi' of «104» «105»!"]],
  ['Buffer.concat', "Buffer.concat([Buffer.from('a'), Buffer.from('b')]).toString()", ["'ab' of «a» «b»!"]],
  ['TextDecoder', 'new TextDecoder().decode(new Uint8Array([104, 105]))', ["'hi' of «104» «105»!"]],
  ['atob and btoa', "atob('aGk=') + btoa('hi')", ["'hiaGk=' of «aGk=»! «hi»"]],
  ['decodeURIComponent', "decodeURIComponent('a%20b')", ["'a b' of «a%20b»!"]],
  ['encodeURIComponent', "encodeURIComponent('a b')", ["'a%20b' of «a b»!"]],
  ['new URL', "new URL('https://u:p@h').toString()", ["'https://u:p@h'"]],
  ['path.join', "path.join('a', b)", ["${'a/' of «a»!}${unknown}"]],
  ['escapes', "'\\x61\\u0062\\\nc'", ["'abc' of «\\x61\\u0062\\\nc»!"]],
  [
    'numbers',
    '[1_000, 0x10, -5, 1e3, 2 * 3, +"7", parseInt("0012", 10), Number("8")].join()',
    ["'1000,16,-5,1000,6,7,12,8' of «1_000» «0x10» «-5» «1e3» «2 * 3»! «7» «0012» «8»"],
  ],
  ['a method that is not followed', "'a'.localeCompare('b')", ['unknown']],
  ['a template of many holes', '`${a}${b}`', ["${'' of }${unknown}${unknown}"]],
];

describe('texts', () => {
  it.each(cases)('puts together %s', (_title, expression, expected) => {
    expect(listExported(`module.exports = ${expression};`)).toEqual(expected.map((value) => `: ${value}`));
  });

  it('follows JSON.parse, every part where the text stands', () => {
    expect(listExported(`module.exports = JSON.parse('{"db":{"pass":"x"},"l":[1,true,null]}');`)).toEqual([
      `db.pass: 'x' of «{"db":{"pass":"x"},"l":[1,true,null]}»!`,
      'l.0: 1',
      'l.1: true',
      'l.2: null',
    ]);
  });

  it('takes a copy through JSON for the value', () => {
    expect(listExported("const a = { p: 'x' }; module.exports = JSON.parse(JSON.stringify(a));")).toEqual([
      "p: 'x'",
    ]);
  });

  it('points at the part in the expression before a longer one elsewhere', () => {
    expect(listExported("const prefix = 'abcdefg'; module.exports = prefix + 'hijkl';")).toEqual([
      ": 'abcdefghijkl' of «abcdefg» «hijkl»!",
    ]);
  });
});
