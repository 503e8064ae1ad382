import type { Path } from '../../src/syntax/value.ts';
import {
  actionsOfKeys,
  actionWords,
  containers,
  cookieSections,
  credentialCalls,
  followers,
  heads,
  keyQualifiers,
  keySections,
  type NameKind,
  pairQualifiers,
  publicQualifiers,
  textSections,
  transparentWords,
} from './name-table.ts';
import { splitWords } from './split-words.ts';

/** A name that means a credential. */
export interface JudgedName {
  readonly kind: NameKind;
  /** The field that says so. */
  readonly field: string;
  readonly words: readonly string[];
}

/** What a name says: a credential, something else for certain, or nothing. */
export type NameVerdict = JudgedName | 'something else' | null;

/** The names of the properties beside a value, in lower case. */
export type Siblings = ReadonlySet<string>;

/** Judges the way to a value: its own name first, then the names above it where its own says nothing. */
export function judgeName(path: Path, siblings: () => Siblings, isItem = false): NameVerdict {
  const names = path.filter((name) => name !== '' && name !== '*');
  const own = names.at(-1);
  if (own === undefined) return null;
  if (own.endsWith('()')) {
    return credentialCalls.has(own.toLowerCase()) ? { kind: 'secret', field: own, words: [] } : null;
  }
  if (isNumber(own)) return judgeName(names.slice(0, -1), siblings, true);
  if (isTransparent(own)) return judgeName(names.slice(0, -1), siblings, isItem);
  // Some write the whole path as one name: 'db.password'.
  const last = own.includes('.') ? own.slice(own.lastIndexOf('.') + 1) : own;
  const words = splitWords(last === '' ? own : last);
  const section = names.slice(0, -1).findLast((name) => !isNumber(name)) ?? null;
  return (
    judgeBareKey(own, words, section, siblings, isItem) ??
    judgeField(own, words, siblings) ??
    judgeBySection(own, words, section)
  );
}

/** Whether a section above the value holds texts for people, or tables of names. */
export function isUnderTexts(path: Path): boolean {
  return path.slice(0, -1).some((name) => {
    // Both the whole name and its last word: `pt_BR`, `errorMessages`.
    return textSections.has(name.toLowerCase()) || textSections.has(splitWords(name).at(-1) ?? '');
  });
}

function isNumber(name: string): boolean {
  return /^\d+$/.test(name);
}

function isTransparent(name: string): boolean {
  const words = splitWords(name);
  return words.length > 0 && words.every((word) => transparentWords.has(word) || isNumber(word));
}

/** `key` and `keys` without a qualifier: the section, or the lack of one, gives it. */
function judgeBareKey(
  field: string,
  words: readonly string[],
  section: string | null,
  siblings: () => Siblings,
  isItem: boolean,
): NameVerdict {
  const [word] = words;
  if (words.length !== 1 || (word !== 'key' && word !== 'keys')) return null;
  const above = section === null ? [] : splitWords(section);
  const judged = (kind: NameKind): JudgedName => ({ kind, field, words });
  if (word === 'key') {
    if (above.some((name) => cookieSections.has(name))) return 'something else';
    if (hasSecretBeside(siblings)) return 'something else';
    return above.some((name) => keySections.has(name))
      ? { kind: 'key', field, words: [...above, word] }
      : null;
  }
  if (above.some((name) => cookieSections.has(name) || keySections.has(name))) return judged('key');
  // The `keys` of a whole application sign its cookies.
  return !isItem && (section === null || section === 'config') ? judged('secret') : null;
}

function judgeField(field: string, words: readonly string[], siblings: () => Siblings): NameVerdict {
  let end = words.length;
  while (end > 1 && (transparentWords.has(words[end - 1] ?? '') || isNumber(words[end - 1] ?? ''))) end -= 1;
  const head = words[end - 1] ?? '';
  const before = words.slice(0, end - 1);
  const isKey = head === 'key' || head === 'keys';
  const first = before[0] ?? '';
  if (actionWords.has(first) && !(isKey && actionsOfKeys.has(first))) return 'something else';
  const hasPublicHalf = isKey || head === 'token' || head === 'tokens';
  if (hasPublicHalf && before.some((word) => publicQualifiers.has(word)) && !before.includes('secret'))
    return 'something else';
  if (isKey && pairQualifiers.has(before.at(-1) ?? '') && hasSecretBeside(siblings)) return 'something else';
  const judged = (kind: NameKind): JudgedName => ({ kind, field, words });
  if (heads.password.has(head)) return judged('password');
  if (heads.secret.has(head)) return judged('secret');
  if (isKey) return judged(before.some((word) => keyQualifiers.has(word)) ? 'key' : 'perhaps');
  if (heads.perhaps.has(head)) return judged('perhaps');
  return followers.has(head) ? 'something else' : null;
}

/** `secrets.github`, `keys.mailgun`: the section says what its members are. */
function judgeBySection(own: string, words: readonly string[], section: string | null): JudgedName | null {
  if (section === null || section.endsWith('()') || words.length > 3) return null;
  const above = splitWords(section);
  const head = above.at(-1) ?? '';
  const judged = (kind: NameKind): JudgedName => ({
    kind,
    field: `${section}.${own}`,
    words: [...above, ...words],
  });
  if (containers.has(head)) return judged('secret');
  return head === 'keys' ? judged('perhaps') : null;
}

/** Whether the other half of a pair stands beside a key: then the key is the public one. */
function hasSecretBeside(siblings: () => Siblings): boolean {
  for (const name of siblings()) if (name.endsWith('secret')) return true;
  return false;
}
