import type { Path } from '../../src/syntax/value.ts';
import {
  actionsOfKeys,
  actionWords,
  containers,
  credentialCalls,
  followers,
  heads,
  keyQualifiers,
  type NameKind,
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

/** Judges the way to a value: its own name first, then the names above it where its own says nothing. */
export function judgeName(path: Path): JudgedName | null {
  const names = path.filter((name) => name !== '' && name !== '*');
  const own = names.at(-1);
  if (own === undefined) return null;
  if (own.endsWith('()')) {
    return credentialCalls.has(own.toLowerCase()) ? { kind: 'secret', field: own, words: [] } : null;
  }
  if (isNumber(own) || isTransparent(own)) return judgeName(names.slice(0, -1));
  // Some write the whole path as one name: 'db.password'.
  const last = own.includes('.') ? own.slice(own.lastIndexOf('.') + 1) : own;
  return judgeField(own, splitWords(last === '' ? own : last)) ?? judgeByParent(names, own);
}

/** Whether a section above the value holds texts for people, or tables of names. */
export function isUnderTexts(path: Path): boolean {
  return path.slice(0, -1).some((name) => textSections.has(name.toLowerCase()));
}

function isNumber(name: string): boolean {
  return /^\d+$/.test(name);
}

function isTransparent(name: string): boolean {
  const words = splitWords(name);
  return words.length > 0 && words.every((word) => transparentWords.has(word) || isNumber(word));
}

function judgeField(field: string, words: readonly string[]): JudgedName | null {
  let end = words.length;
  while (end > 1 && (transparentWords.has(words[end - 1] ?? '') || isNumber(words[end - 1] ?? ''))) end -= 1;
  const head = words[end - 1] ?? '';
  const before = words.slice(0, end - 1);
  const isKey = head === 'key' || head === 'keys';
  const first = before[0] ?? '';
  if (actionWords.has(first) && !(isKey && actionsOfKeys.has(first))) return null;
  const hasPublicHalf = isKey || head === 'token' || head === 'tokens';
  if (hasPublicHalf && before.some((word) => publicQualifiers.has(word)) && !before.includes('secret'))
    return null;
  const judged = (kind: NameKind): JudgedName => ({ kind, field, words });
  if (heads.password.has(head)) return judged('password');
  if (heads.secret.has(head)) return judged('secret');
  if (isKey) return judged(before.some((word) => keyQualifiers.has(word)) ? 'key' : 'perhaps');
  return heads.perhaps.has(head) ? judged('perhaps') : null;
}

/** `secrets.github`, `keys.mailgun`: the section says what its members are. */
function judgeByParent(names: Path, own: string): JudgedName | null {
  const parent = names.slice(0, -1).findLast((name) => !isNumber(name));
  const ownWords = splitWords(own);
  if (parent === undefined || parent.endsWith('()') || ownWords.length > 3) return null;
  if (followers.has(ownWords.at(-1) ?? '')) return null;
  const words = splitWords(parent);
  const head = words.at(-1) ?? '';
  const judged = (kind: NameKind): JudgedName => ({
    kind,
    field: `${parent}.${own}`,
    words: [...words, ...ownWords],
  });
  if (containers.has(head)) return judged('secret');
  return head === 'keys' ? judged('perhaps') : null;
}
