import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rule } from '../../rules/no-credential-in-comment/rule.ts';
import { readDocument } from '../../src/syntax/read-document.ts';
import { encodeSource, readMarks } from './marked-source.ts';

/** The source with marks around what the rule points at. */
async function mark(source: string, file = 'config/custom.js'): Promise<string> {
  const { text } = readMarks(source);
  const document = await readDocument(file, encodeSource({ text, hasBom: false, marks: [] }));
  const findings = rule.check(document).toSorted((a, b) => a.span.start - b.span.start);
  let marked = '';
  let from = 0;
  for (const { span } of findings) {
    marked += `${text.slice(from, span.start)}⟦${text.slice(span.start, span.end)}⟧`;
    from = span.end;
  }
  return marked + text.slice(from);
}

describe('comments in code', () => {
  it.each([
    ['one property', "// password: '⟦hunter-22⟧'"],
    ['without a space', "//password: '⟦hunter-22⟧',"],
    ['commented out twice', "// // password: '⟦hunter-22⟧',"],
    ['a weak one', "// user: 'root', password: '⟦toor⟧'"],
    ['words behind it', "// password: '⟦hunter-22⟧' <- the old one"],
    ['words before it', "// TODO: password: '⟦hunter-22⟧'"],
    ['brackets opened elsewhere', "// password: '⟦hunter-22⟧' } },"],
    ['a whole object', "// { user: 'app', password: '⟦hunter-22⟧' },"],
    ['a declaration of a pair', "// let token, password = '⟦hunter-22⟧';"],
    ['a condition', "// a in b || connect({ password: '⟦hunter-22⟧' });"],
    ['a declaration', "// const password = '⟦hunter-22⟧';"],
    ['an assignment', "// module.exports.mailer.password = '⟦hunter-22⟧';"],
    ['a fallback', "// password: process.env.PW || '⟦hunter-22⟧',"],
    ['a call', "// connect({ password: '⟦hunter-22⟧' });"],
    ['a PIN', '// pin: ⟦40719⟧,'],
    ['a block', "/* password: '⟦hunter-22⟧' */"],
    ['a block with a frame', "/****\n * password: '⟦hunter-22⟧',\n ****/"],
    ['a comment in a comment', "/*\n a: 1, // password: 'no'\n password: '⟦hunter-22⟧', // here\n*/"],
    ['lines with other line ends', "// a: 1,\r\n// password: '⟦hunter-22⟧',\r\n"],
    ['an env line', '// DB_PASSWORD=⟦hunter-22⟧'],
    ['lines of an env file', '// PORT=8080\n// DB_PASSWORD=⟦hunter-22⟧\n'],
    ['an address', "// url: 'redis://:⟦hunter-22⟧@cache.example:6379',"],
    ['words, then code', "// We had this:\n// password: '⟦hunter-22⟧',\n// but no more."],
    ['behind code', "let a = { password: process.env.PW }; // password: '⟦hunter-22⟧'"],
    ['a former value', "const apiKey = process.env.KEY; // '⟦q7Zr2Xv9Kp4L⟧'"],
    ['a former value without quotes', 'const apiKey = process.env.KEY; // was ⟦q7Zr2Xv9Kp4L⟧'],
    ['a former password', "let password = process.env.PW; // prod: '⟦hunter-22⟧'"],
  ])('finds %s', async (_title, source) => {
    expect(await mark(source)).toBe(source);
  });

  it.each([
    ['words', '// password: see the wiki'],
    ['words with a quote', "// The password: 'top secret' is not here"],
    ['a label', "// Password: 'Your password is too short.'"],
    ['a reference', '// password: process.env.DB_PASSWORD,'],
    ['an example', "// e.g. password: 'hunter-22'"],
    ['an example below its title', "// For example:\n//   password: 'hunter-22',"],
    ['an example in a fence', "// ```\n// password: 'hunter-22'\n// ```"],
    ['an example in documentation', "/**\n * @example\n * connect({ password: 'hunter-22' });\n */"],
    ['a parameter in documentation', "/** @param {string} [password='hunter-22'] the password */"],
    ['a placeholder', "// password: 'YOUR_PASSWORD',"],
    ['the words of a manual', "// user: 'username', password: 'password' // optional"],
    ['an address of a manual', "// url: 'redis://user:password@localhost:6379/0',"],
    ['a remark about another name', "const user = process.env.DB_USER; // was 'hunter-22'"],
    ['a remark in words', "const token = read(); // was broken, see 'notes'"],
    ['assignments of code', '// API_TOKEN=config.token\n// DB_PASSWORD=read(1)'],
    ['a table of rules', "// validation: {\n//   password: 'required',\n// },"],
    ['what only looks like a comment', "module.exports = { a: '// password: x' };"],
    ['a known sample', `// stripeSecret: '${['sk', 'test', 'Zzd814nldl91104qor5911gjald'].join('_')}',`],
    [
      'an example of an env line',
      '//  For example:\n//  ```\n//  a__url=redis://admin:hunter22@db.example\n//  ```',
    ],
  ])('finds nothing in %s', async (_title, source) => {
    expect(await mark(source)).toBe(source);
  });
});

describe('comments in data', () => {
  it.each([
    ['config/a.yaml', '# password: ⟦hunter-22⟧\na: 1\n'],
    ['config/a.yaml', 'a: 1 # password: "⟦hunter 22⟧"\n'],
    ['config/a.yaml', '# - token: ⟦q7Zr2Xv9Kp4L⟧ # the old one\na: 1\n'],
    ['config/a.yaml', '# url: redis://:⟦hunter-22⟧@cache\na: 1\n'],
    ['config/a.yaml', '# password: see the wiki\n# token: ${TOKEN}\n# Passwords: none\na: 1\n'],
    ['.env', '#DB_PASSWORD=⟦hunter-22⟧\nA=1\n'],
    ['.env', '# export API_KEY="⟦q7Zr2Xv9Kp4L⟧"\nA=1\n'],
    ['.env', '# DATABASE_URL=postgres://app:⟦hunter-22⟧@db/app\nA=1\n'],
    ['.env', '# DB_PASSWORD=\n# the password is secret\nA=1\n'],
    ['config/a.json', '{\n  // "password": "⟦hunter-22⟧",\n  "a": 1\n}\n'],
    ['config/a.ts', "export const a: number = 1;\n// password: '⟦hunter-22⟧'\n"],
    ['config/a.js', "a = { b: 1 c: 2 } // password: '⟦hunter-22⟧'\n"],
  ])('in %s: %j', async (file, source) => {
    expect(await mark(source, file)).toBe(source);
  });
});

describe('hostile comments', () => {
  it('yields places inside comments, whatever they hold', async () => {
    const pieces = [
      "password: 'a1b2c3'",
      '\n',
      '// ',
      '/* ',
      '*/',
      '{',
      '}',
      "'",
      ',',
      ' = ',
      'redis://:x9y8@h',
      '`${',
    ];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...pieces)), async (parts) => {
        const source = parts.join('');
        const document = await readDocument('config/a.js', Buffer.from(source));
        for (const { span } of rule.check(document)) {
          expect(span.end).toBeGreaterThan(span.start);
          expect(
            document.comments.some(({ span: { start, end } }) => start <= span.start && span.end <= end),
          ).toBe(true);
        }
      }),
    );
  });

  it.each([
    ["// password: 'hunter-22'\n"],
    ["// password: 'hunter-22\n"],
    ["/* password: 'a' + */\n"],
    ['// password: {[(\n'],
    ["// a.password = '"],
    ['// was token '],
    ['//\n'],
    ["let password = 1; // was 'x\n"],
  ])('judges a million characters of %j in time', async (piece) => {
    const document = await readDocument('config/a.js', Buffer.from(piece.repeat(1_000_000 / piece.length)));
    const start = performance.now();
    rule.check(document);
    expect(performance.now() - start).toBeLessThan(8000);
  });

  it.each([
    ['config/a.js', '/**/'],
    ['config/a.js', '/*'],
    ['config/a.js', '/* pass: "x" */'],
    ['config/a.js', '/* pass: "x" */\n'],
    ['config/a.js', '// pw(\n'],
    ['config/a.js', 'pw = 1 /* was "x" */'],
    ['config/a.json', '"a":1/**/,'],
  ])(
    'judges four times as much in %s of %j in not much more than four times the time',
    async (file, piece) => {
      const measure = async (size: number): Promise<number> => {
        const document = await readDocument(file, Buffer.from(piece.repeat(size / piece.length)));
        const times = [1, 2, 3].map(() => {
          const start = performance.now();
          rule.check(document);
          return performance.now() - start;
        });
        return Math.min(...times);
      };
      // Small texts take too little time to be measured; what grows with the square takes seconds here.
      expect(await measure(1_000_000)).toBeLessThan(8 * (await measure(250_000)) + 100);
    },
  );

  it('judges what is beyond the limit of parsing line by line', async () => {
    const source = `${"// token: ['x', y],\n".repeat(20_000)}const a = 1;\n// password: '⟦hunter-22⟧',\n`;
    expect(await mark(source)).toBe(source);
  });
});
