import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leaves } from '../../../src/syntax/leaves.ts';
import { findUnsound } from '../read-back.ts';
import { parse } from './list-leaves.ts';

const tokens =
  `( ) { } [ ] => = + += ?? || && ? : , ; . ... \` \${ ' " / * - ! ~ @ # < > == === in of new this super
function class extends static get set async await yield return if else switch case default for while do try catch
finally throw const let var import export from as satisfies enum namespace type interface declare abstract module
exports require process env a b 'x' "y" \`z\` 1 0x1F 2n /p/g null undefined true a: ['k'] .c() (...d) {e} => \n`.split(
    ' ',
  );

const folder = new URL('../../corpus/cases/', import.meta.url);
const corpus = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.js'))
  .map((path) => readFileSync(new URL(path, folder), 'utf8'));

const path = fc.constantFrom('config/a.js', 'config/a.mjs', 'config/a.ts');

/** A text with some stretches of it cut out, repeated, moved or replaced by tokens. */
function mutate(
  text: string,
  edits: readonly (readonly [from: number, length: number, by: string, how: number])[],
): string {
  let mutated = text;
  for (const [from, length, by, how] of edits) {
    const start = from % (mutated.length + 1);
    const end = start + length;
    const piece = mutated.slice(start, end);
    const inserted = [by, piece + piece, '', piece.split('').toReversed().join('')][how] ?? '';
    mutated = mutated.slice(0, start) + inserted + mutated.slice(end);
  }
  return mutated;
}

/** What is wrong with what is read off a text: places outside of it, or more leaves than it can have. */
function complain(source: string, file: string): unknown[] {
  const parsed = parse(source, file);
  const trees = [parsed.tree, ...parsed.roots.map(({ value }) => value)];
  const unsound = trees.flatMap((tree) => findUnsound({ ...parsed, tree }, file, source));
  const count = Array.from(leaves(parsed)).length;
  return count < 10_000 ? unsound : [...unsound, `${count} leaves`];
}

describe('fuzzing', () => {
  it('survives any order of tokens', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...tokens), { maxLength: 40 }), path, (soup, file) => {
        expect(complain(soup.join(' '), file)).toEqual([]);
        expect(complain(soup.join(''), file)).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  it('survives damaged and shuffled configuration', () => {
    const edit = fc.tuple(fc.nat(2000), fc.nat(40), fc.constantFrom(...tokens), fc.nat(3));
    fc.assert(
      fc.property(fc.constantFrom(...corpus), fc.array(edit, { maxLength: 6 }), path, (text, edits, file) => {
        expect(complain(mutate(text, edits), file)).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  it('survives any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), path, (text, file) => {
        expect(complain(text, file)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('finds no real configuration too complex', () => {
    expect(corpus.length).toBeGreaterThan(100);
    const complex = corpus.filter((text) => parse(text).problems.some(({ code }) => code === 'too-complex'));
    expect(complex).toEqual([]);
  });
});
