import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeFramer } from '../../src/report/frame.ts';
import { formatJson } from '../../src/report/json.ts';
import { formatText } from '../../src/report/text.ts';
import { Secret } from '../../src/syntax/secret.ts';
import { readDocument } from './read-document.ts';
import { reportOf, ruleOf } from './report-of.ts';

/** The ways to write a text down in JavaScript; `¤` is where it stands. */
const PLACES = [
  "'¤'",
  '"¤"',
  "'pre ¤ post'",
  "'it\\'s ¤'",
  '`¤`',
  '`a${b}¤${c}d`',
  '`${`¤`}`',
  '`\n¤\n`',
  '`first\r\n  ¤\r\nlast`',
  "'first\\\n¤'",
  "'a' + '¤'",
  '/¤/g',
  "['¤', x]",
  "f('¤')",
  "process.env.X || '¤'",
  "x === '¤' ? y : z",
  "require('./¤')",
  "{ '¤': '¤' }",
  "{ ['pre-¤']: '¤' }",
  "{ x_¤: '¤' }",
  'tag`¤`',
  "function () { 'use ¤'; return y }",
  'x // ¤\n',
  'x // é ¤ "quoted" \r\n',
  'x /* ¤ */',
  'x /*\n * ¤\n\t¤ */',
  "/* password: '¤' */ x",
  '<!-- ¤\n x',
];

const FILLERS = [
  'port: 1337,',
  "host: 'db.example',",
  '\n',
  '\r\n',
  '\n\n\t',
  '// note\n',
  'on: true,',
  'f: a.b.c,',
];

const canaries = fc.oneof(
  fc.stringMatching(/^[A-Za-z]{2,8}[0-9]{1,4}[a-zA-Z]{1,6}$/),
  fc.stringMatching(/^[a-z]{3,5}[A-Z]{2}[a-z]{3,9}$/),
);
const sources = fc
  .record({
    before: fc.array(fc.constantFrom(...FILLERS), { maxLength: 5 }),
    places: fc.array(fc.constantFrom(...PLACES), { minLength: 1, maxLength: 3 }),
    after: fc.array(fc.constantFrom(...FILLERS), { maxLength: 5 }),
  })
  .map(({ before, places, after }) => {
    const properties = places.map((place, index) => `p${index}: ${place}\n,`).join(' ');
    return `module.exports = {${before.join(' ')} ${properties} ${after.join(' ')}};`;
  });

/** What stands in no place above, so that finding the canary is finding a leak. */
function isForeign(canary: string, source: string): boolean {
  const words = source.replaceAll('¤', ' ') + ' no-plaintext-credential messageId fingerprint';
  return !words.toLowerCase().includes(canary.toLowerCase());
}

function frameOfNumber(digits: string): unknown {
  const show = makeFramer(readDocument(`a = { pin: ${digits}, b: c }`), []);
  return show({ file: '', start: 11, end: 11 + digits.length });
}

describe('a secret, wherever it is written,', () => {
  it('is in no frame of any line', () => {
    fc.assert(
      fc.property(sources, canaries, (template, canary) => {
        fc.pre(isForeign(canary, template));
        const document = readDocument(template.replaceAll('¤', canary));
        expect(document.problems).toEqual([]);
        const show = makeFramer(document, []);
        for (const start of document.lines) {
          expect(JSON.stringify(show({ file: '', start, end: start }))).not.toContain(canary);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('is in no report, even when names of files, stages and settings hold it', () => {
    fc.assert(
      fc.property(sources, canaries, fc.boolean(), (template, canary, color) => {
        fc.pre(isForeign(canary, template));
        const document = readDocument(template.replaceAll('¤', canary));
        const report = reportOf(
          [...document.literals, ...document.comments].map(({ span }) => ({
            rule: ruleOf('no-plaintext-credential'),
            root: `apps/${canary}`,
            stage: `${canary}-stage`,
            document,
            file: `apps/${canary}/config/x${canary}.js`,
            finding: {
              messageId: 'literal',
              span,
              path: [canary, `a-${canary}-b`],
              data: { name: `${canary}${canary}` },
              secret: new Secret(canary),
            },
          })),
        );
        expect(report.findings.length).toBeGreaterThan(0);
        expect(formatText(report, { color, quiet: false })).not.toContain(canary);
        expect(formatJson(report)).not.toContain(canary);
      }),
      { numRuns: 200 },
    );
  });

  it('does not tell its length', () => {
    fc.assert(
      fc.property(sources, canaries, canaries, (template, one, other) => {
        fc.pre(isForeign(one, template) && isForeign(other, template));
        const framesOf = (canary: string): unknown => {
          const document = readDocument(template.replaceAll('¤', canary));
          const show = makeFramer(document, []);
          return document.literals.map(({ span }) => show(span));
        };
        expect(framesOf(one)).toEqual(framesOf(other + other));
      }),
      { numRuns: 200 },
    );
  });

  it('does not tell its length when it is a number', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 30n }), (number) => {
        expect(frameOfNumber(String(number))).toEqual(frameOfNumber('7'));
        expect(frameOfNumber(`${number}n`)).toEqual(frameOfNumber('7'));
      }),
    );
  });
});
