import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTokens } from '../../rules/no-known-token/find-tokens.ts';
import { tokenFormats } from '../../rules/no-known-token/formats.ts';
import type { Part, TokenFormat } from '../../rules/no-known-token/format.ts';
import { anchorOf, isRun, literalsOf } from '../../rules/no-known-token/compile-format.ts';
import { type Draw, drawFrom, makeToken } from '../../rules/no-known-token/samples.ts';

const draws = fc.integer({ min: 0, max: 2 ** 31 }).map((seed): Draw => drawFrom(seed));

describe('the table of token formats', () => {
  it('knows at least 110 formats', () => {
    expect(tokenFormats.length).toBeGreaterThanOrEqual(110);
  });

  it('gives each an id of its own', () => {
    const ids = tokenFormats.map(({ id }) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))).toEqual(
      [],
    );
  });

  it('names the page of each, short enough to be shown as a whole', () => {
    const wrong = tokenFormats.filter(
      ({ docs }) => !/^https:\/\/[\w.-]+\.[a-z]+\/\S*$/.test(docs) || docs.length > 80,
    );
    expect(wrong.map(({ id, docs }) => `${id}: ${docs}`)).toEqual([]);
  });

  it('names each with its article', () => {
    expect(tokenFormats.filter(({ name }) => !/^(?:an? |the )\S/.test(name)).map(({ id }) => id)).toEqual([]);
  });

  it('says twice what is the same token only where the forms differ', () => {
    const forms = tokenFormats.map(({ form }) => JSON.stringify(form));
    expect(forms.filter((form, at) => forms.indexOf(form) !== at)).toEqual([]);
  });

  it('begins the search for each at a literal of at least two characters that the form has', () => {
    const offences = tokenFormats.filter((format) => {
      const { literals } = anchorOf(format.form);
      const tokens = Array.from({ length: 20 }, (_, seed) => makeToken(format, drawFrom(seed)));
      const fits = tokens.every((token) => literals.some((literal) => token.includes(literal)));
      return !fits || literals.some(({ length }) => length < 2);
    });
    expect(offences.map(({ id }) => id)).toEqual([]);
  });

  it('has no run that would take the characters of the part behind it', () => {
    const offences = tokenFormats.filter(({ form }) =>
      form.some((part, at) => {
        if (!isRun(part) || part.min === part.max) return false;
        return firstOf(form[at + 1]).some((character) => part.characters.includes(character));
      }),
    );
    expect(offences.map(({ id }) => id)).toEqual([]);
  });

  it('tries the longer of two literals first where one begins the other', () => {
    const offences = tokenFormats.filter(({ form }) =>
      form
        .map(literalsOf)
        .some((literals) =>
          literals.some((one, at) => literals.slice(0, at).some((earlier) => one.startsWith(earlier))),
        ),
    );
    expect(offences.map(({ id }) => id)).toEqual([]);
  });
});

describe.each(tokenFormats.map((format) => [format.id, format] as const))('%s', (_id, format) => {
  const settings = { numRuns: 25 };

  it('is found by its exact characters, alone and within other text', () => {
    fc.assert(
      fc.property(draws, fc.constantFrom(...surroundings), (draw, [before, after]) => {
        const token = makeVaried(format, draw);
        const [found, ...others] = findTokens(`${before}${token}${after}`);
        expect(others).toEqual([]);
        expect(found).toMatchObject({ start: before.length, end: before.length + token.length });
        expect(found?.messageId).toMatch(
          format.isHalf ? /^key-pair-half$/ : isMade(format) ? /^token$/ : /^token/,
        );
        expect(tokenFormats.some(({ name }) => name === found?.name)).toBe(true);
      }),
      settings,
    );
  });

  const findOwn = (text: string) => findTokens(text).filter(({ name }) => name === format.name);

  it('is not found glued into a longer word', () => {
    expect.hasAssertions();
    const last = format.form.findLast((part) => !isRun(part) || part.min > 0);
    fc.assert(
      fc.property(draws, fc.constantFrom('B', 'z', '5', '_'), (draw, glue) => {
        const token = makeVaried(format, draw);
        const words = [
          ...(canTake(format.form[0], glue) ? [] : [`${glue}${token}`]),
          ...(canTake(last, glue) ? [] : [`${token}${glue}`]),
        ];
        expect(words.flatMap(findOwn)).toEqual([]);
      }),
      settings,
    );
  });

  it('is not found a character short, or with one that its alphabet lacks', () => {
    expect.hasAssertions();
    const form = format.form.map((part) => (isRun(part) ? { ...part, max: part.min } : part));
    fc.assert(
      fc.property(draws, (draw) => {
        const token = makeToken({ ...format, form }, draw).replace(/=+$/, '');
        const cut = token.slice(0, -1);
        expect(
          [cut, `${cut}é`, `${cut}|`].flatMap(findTokens).filter(({ end }) => end >= cut.length),
        ).toEqual([]);
      }),
      settings,
    );
  });
});

const surroundings = [
  ['', ''],
  ["key: '", "',"],
  ['KEY=', '\n'],
  ['https://user:', '@host.example/path'],
  ['// old: ', ' (do not use)'],
  ['"line\\n', '\\nline"'],
  ['%3D', '&x=1'],
] as const;

function isMade({ checksum }: TokenFormat): boolean {
  return checksum === undefined || checksum.name !== 'isMacaroon';
}

/** A short form draws what looks typed now and then; then another is drawn. */
function makeVaried(format: TokenFormat, draw: Draw): string {
  const tokens = Array.from({ length: 20 }, () => makeToken(format, draw));
  return tokens.find((token) => findTokens(token).length > 0) ?? '';
}

/** Whether one character more is only a longer token. */
function canTake(part: Part | undefined, character: string): boolean {
  return part !== undefined && isRun(part) && part.max > part.min && part.characters.includes(character);
}

/** The characters that a part can begin with. */
function firstOf(part: Part | undefined): readonly string[] {
  if (part === undefined) return [];
  return isRun(part) ? [...part.characters] : literalsOf(part).map((literal) => literal.charAt(0));
}
