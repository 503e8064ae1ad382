import type { Secret } from '../../src/syntax/secret.ts';
import type { Path } from '../../src/syntax/value.ts';
import { isUnderTexts, type JudgedName, judgeName } from './names.ts';
import { harmlessForms, looksRandom } from './values.ts';

/** Of a longer text only so much is judged; a credential is shorter, and the tables stay fast. */
const longest = 4096;

/** Judges a literal by the way to it: the name that makes it a credential, or null where it is none. */
export function judgeText(path: Path, secret: Secret, fallbackFor?: string): JudgedName | null {
  const name = judgeName(path) ?? (fallbackFor === undefined ? null : judgeName([fallbackFor]));
  if (name === null) return null;
  return secret.is((text) => isCredential(text.slice(0, longest), name, path)) ? name : null;
}

/** Judges a number: a PIN or a password in digits. */
export function judgeNumber(path: Path, secret: Secret): JudgedName | null {
  const name = judgeName(path);
  return name?.kind === 'password' && secret.is(/^\d{4,}$/) ? name : null;
}

/** Judges the known parts of a text with holes: they are all the strength that it has. */
export function judgeParts(path: Path, parts: readonly Secret[]): JudgedName | null {
  const name = judgeName(path);
  if (name === null || !parts.some((part) => part.is((text) => isStrongPart(text)))) return null;
  return name;
}

function isCredential(text: string, name: JudgedName, path: Path): boolean {
  if (harmlessForms.some(({ fits }) => fits(text, name))) return false;
  if (isUnderTexts(path) && !looksRandom(text)) return false;
  return name.kind !== 'perhaps' || looksRandom(text);
}

function isStrongPart(text: string): boolean {
  return /\d{6,}/.test(text) || (looksRandom(text.replace(/^\W+|\W+$/g, '')) && !/[/\s:]/.test(text));
}
