import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';

import { readYaml } from '../../../src/syntax/yaml/read-yaml.ts';
import { reveal } from '../../../src/syntax/secret.ts';
import { asPairs, findUnsound, slice, toPlain } from '../read-back.ts';

const PATH = 'config/a.yaml';
const read = (text: string) => readYaml(PATH, text);

describe('laws', () => {
  it('gives back every value that the yaml package writes', async () => {
    const style = fc.record({
      defaultStringType: fc.constantFrom(
        'PLAIN' as const,
        'QUOTE_SINGLE' as const,
        'QUOTE_DOUBLE' as const,
        'BLOCK_LITERAL' as const,
      ),
      collectionStyle: fc.constantFrom('any' as const, 'flow' as const),
      indent: fc.integer({ min: 1, max: 4 }),
    });
    const law = fc.asyncProperty(fc.jsonValue({ maxDepth: 4 }), style, async (json, options) => {
      const value = JSON.parse(JSON.stringify(json)) as unknown;
      const text = stringify(value, { ...options, version: '1.2' });
      const parsed = await read(text);
      expect(parsed.problems).toEqual([]);
      // The package does not read back every block that it writes, so it is asked what it reads.
      expect(toPlain(parsed.tree)).toEqual(asPairs(parse(text)));
      expect(findUnsound(parsed, PATH, text)).toEqual([]);
      const wrong = parsed.literals.filter(({ span, secret, type }) => {
        const raw = slice(text, span);
        return (type === 'number' || /^\w*$/.test(raw)) && raw !== reveal(secret).trim();
      });
      expect(wrong).toEqual([]);
    });
    await fc.assert(law, { numRuns: 250 });
  });

  it('never throws, and keeps its spans in the text', async () => {
    const piece = fc.constantFrom(
      'a',
      ': ',
      ':',
      '- ',
      '? ',
      '\n',
      '\n  ',
      ' ',
      '\t',
      '"',
      "'",
      '&a ',
      '*a',
      '!t ',
      '!<',
      '%TAG ! x',
      '|',
      '>',
      '#',
      ' #c',
      '[',
      ']',
      '{',
      '}',
      ',',
      '<<',
      '---',
      '...',
      '\r\n',
      '\u001f',
      '\u0002',
      '\uFEFF',
      '1',
      '~',
      '@',
      '\\',
      '%YAML 1.1\n',
      '!!set ',
    );
    const law = fc.asyncProperty(fc.array(piece, { maxLength: 20 }), async (pieces) => {
      const text = pieces.join('');
      const parsed = await read(text);
      expect(findUnsound(parsed, PATH, text)).toEqual([]);
      expect(parsed.comments.filter(({ span }) => text.charAt(span.start - 1) !== '#')).toEqual([]);
    });
    await fc.assert(law, { numRuns: 1500 });
  });
});
