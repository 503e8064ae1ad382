import fc from 'fast-check';
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
    for (const { id, form } of tokenFormats) {
      const { literals } = anchorOf(form);
      expect(literals.length, id).toBeGreaterThan(0);
      for (let seed = 0; seed < 20; seed++) {
        const token = makeToken({ id, name: '', docs: '', form }, drawFrom(seed));
        expect(
          literals.some((literal) => token.includes(literal) && literal.length >= 2),
          id,
        ).toBe(true);
      }
    }
  });

  it('has no run that would take the characters of the part behind it', () => {
    for (const { id, form } of tokenFormats) {
      form.forEach((part, at) => {
        const next = form[at + 1];
        if (!isRun(part) || part.min === part.max || next === undefined) return;
        const first = isRun(next)
          ? [...next.characters]
          : literalsOf(next).map((literal) => literal.charAt(0));
        expect(
          first.filter((character) => part.characters.includes(character)),
          id,
        ).toEqual([]);
      });
    }
  });

  it('tries the longer of two literals first where one begins the other', () => {
    for (const { id, form } of tokenFormats) {
      for (const part of form) {
        const literals = literalsOf(part);
        const hidden = literals.filter((one, at) =>
          literals.slice(0, at).some((earlier) => one.startsWith(earlier)),
        );
        expect(hidden, id).toEqual([]);
      }
    }
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

  it('is not found glued into a longer word', () => {
    fc.assert(
      fc.property(draws, fc.constantFrom('B', 'z', '5', '_'), (draw, glue) => {
        const token = makeVaried(format, draw);
        const names = (text: string) => findTokens(text).filter(({ name }) => name === format.name);
        const last = format.form.findLast((part) => !isRun(part) || part.min > 0);
        if (!canTake(format.form[0], glue)) expect(names(`${glue}${token}`)).toEqual([]);
        if (!canTake(last, glue)) expect(names(`${token}${glue}`)).toEqual([]);
      }),
      settings,
    );
  });

  it('is not found a character short, or with one that its alphabet lacks', () => {
    fc.assert(
      fc.property(draws, (draw) => {
        const token = makeToken({ ...format, form: shortest(format) }, draw);
        const last = format.form.findLast((part) => isRun(part) && part.min > 0);
        if (last === undefined || !isRun(format.form.at(-1) ?? '')) return;
        const names = (text: string) => findTokens(text).filter(({ name }) => name === format.name);
        const sibling = tokenFormats.filter(({ name }) => name === format.name).length > 1;
        if (!sibling) expect(names(token.slice(0, -1))).toEqual([]);
        if (!sibling) expect(names(`${token.slice(0, -1)}é`)).toEqual([]);
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

function shortest({ form }: TokenFormat): TokenFormat['form'] {
  return form.map((part) => (isRun(part) ? { ...part, max: part.min } : part));
}
