import { reveal, type Secret } from '../syntax/secret.ts';

/** What stands in place of hidden text. Always the same, so that it does not tell how long the text is. */
export const MASK = '••••••••';

/** Shorter texts are found in any text by chance. */
const SHORTEST = 4;
/** A name in its own right (`root`, `postgres`, `development`). */
const PLAIN_WORD = /^[A-Za-z]?[a-z]{0,10}$/;

/**
 * `text` with every occurrence of a secret replaced by the mask. The last line of defence, for names that come from
 * linted files: messages hold no value to begin with.
 *
 * Left alone are texts of fewer than 4 units, of at most 11 plain letters (`root`, `postgres`) or without a letter or
 * digit. A word that is used as a name anyway does not tell that it is also a value, but a hole where everyone knows
 * the name would: `config/••••••••.js` beside `postgres: { password: '••••••••' }` gives the password away, and hides
 * the place that must be mended.
 */
export function redact(text: string, secrets: readonly Secret[]): string {
  return makeRedactor(secrets)(text);
}

/** The secrets that share their first characters. */
interface Family {
  readonly texts: ReadonlySet<string>;
  /** Longest first. */
  readonly lengths: readonly number[];
}

/** `redact` for many texts: the time a text takes does not grow with the number of secrets. */
export function makeRedactor(secrets: readonly Secret[]): (text: string) => string {
  const byStart = new Map<string, Set<string>>();
  for (const secret of secrets) {
    if (!secret.is(isTelling)) continue;
    const text = reveal(secret);
    const start = text.slice(0, SHORTEST);
    byStart.set(start, (byStart.get(start) ?? new Set()).add(text));
  }
  if (byStart.size === 0) return (text) => text;
  const families = new Map([...byStart].map(([start, texts]) => [start, toFamily(texts)] as const));
  return (text) => replaceAll(text, families);
}

function toFamily(texts: ReadonlySet<string>): Family {
  const lengths = new Set([...texts].map((text) => text.length));
  return { texts, lengths: [...lengths].sort((a, b) => b - a) };
}

function isTelling(text: string): boolean {
  return text.length >= SHORTEST && /[\p{L}\p{N}]/u.test(text) && !PLAIN_WORD.test(text);
}

/** Overlapping occurrences are covered together, so that no end of one shows. */
function replaceAll(text: string, families: ReadonlyMap<string, Family>): string {
  let result = '';
  let shown = 0;
  let hidden = 0;
  for (let at = 0; at + SHORTEST <= text.length; at++) {
    const family = families.get(text.slice(at, at + SHORTEST));
    const length = family?.lengths.find((length) => family.texts.has(text.slice(at, at + length)));
    if (length === undefined) continue;
    if (at >= hidden) {
      result += text.slice(shown, at) + MASK;
    }
    hidden = Math.max(hidden, at + length);
    shown = hidden;
  }
  return result + text.slice(shown);
}
