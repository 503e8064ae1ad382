import type { Secret } from '../../src/syntax/secret.ts';
import type { Path } from '../../src/syntax/value.ts';
import { connectionNames, mappingNames, textFolders } from './name-table.ts';
import { mayName } from './may-name.ts';
import { isUnderTexts, type JudgedName, judgeName, type Siblings } from './names.ts';
import { harmlessForms, isWordOfSettings, looksRandom } from './values.ts';

/** What surrounds a value and says something about it. */
export interface Surroundings {
  readonly siblings: () => Siblings;
  /** Whether the whole file holds texts for people. */
  readonly isTextFile: boolean;
  /** The environment variable that the value stands in for when that is not set. */
  readonly fallbackFor: string | undefined;
}

/** Of a longer text only so much is judged; a credential is shorter, and the tables stay fast. */
const longest = 4096;

/** Judges a literal by the way to it: the name that makes it a credential, or null where it is none. */
export function judgeText(path: Path, secret: Secret, around: Surroundings): JudgedName | null {
  const name = nameOf(path, around);
  if (name === null) return null;
  return secret.is((text) => isCredential(text.slice(0, longest), name, path, around)) ? name : null;
}

/** Judges a number: a PIN or a password in digits. */
export function judgeNumber(path: Path, secret: Secret, around: Surroundings): JudgedName | null {
  if (!secret.is(/^\d{4,}$/)) return null;
  const name = nameOf(path, around);
  return name?.kind === 'password' ? name : null;
}

/**
 * Judges the known parts of a text with holes. Beside a hole that the environment fills a part counts only if it is
 * strong; beside the application's name, or the like, the parts are all the strength that there is.
 */
export function judgeParts(
  path: Path,
  parts: readonly Secret[],
  isFilledOutside: boolean,
  around: Surroundings,
): JudgedName | null {
  const name = nameOf(path, around);
  if (name === null) return null;
  const isWhole =
    !isFilledOutside && name.kind === 'secret' && /^(?:secret|keys|salt)$/.test(name.words.at(-1) ?? '');
  const counts = parts.some((part) => part.is((text) => isStrongPart(text) || (isWhole && isWordPart(text))));
  return counts ? name : null;
}

/** Whether a file stands in a folder of texts for people. */
export function isTextFile(path: string): boolean {
  return path
    .split('/')
    .slice(0, -1)
    .some((folder) => textFolders.has(folder.toLowerCase()));
}

function nameOf(path: Path, { siblings, fallbackFor }: Surroundings): JudgedName | null {
  if (fallbackFor === undefined && !path.some(mayName)) return null;
  const own = judgeName(path, siblings);
  if (own === 'something else') return null;
  if (fallbackFor === undefined || (own !== null && own.kind !== 'perhaps')) return own;
  const variable = judgeName([fallbackFor], () => new Set());
  return variable === null || variable === 'something else' ? own : variable;
}

function isCredential(whole: string, name: JudgedName, path: Path, around: Surroundings): boolean {
  // `Bearer kXw9…`: what follows the scheme is the credential.
  const text = whole.replace(/^(?:bearer|basic|token|apikey) +(?=\S+$)/i, '');
  const isFallback = around.fallbackFor !== undefined;
  if (harmlessForms.some(({ fits }) => fits(text, name, isFallback))) return false;
  if (isNameOfField(text, path, around.siblings)) return false;
  if ((around.isTextFile || isUnderTexts(path)) && readsLikeText(text, around.siblings)) return false;
  return name.kind !== 'perhaps' || looksRandom(text);
}

/**
 * Whether a value among texts for people, or in a table of names, is one of them. What a generator made is none, nor is
 * one word of letters and digits, nor what stands beside the host or port that it opens.
 */
function readsLikeText(text: string, siblings: () => Siblings): boolean {
  if (looksRandom(text)) return false;
  if (/\p{L}/u.test(text) && /\d/.test(text) && !/[\s|:()<>/.\\]/.test(text)) return false;
  if (/^\p{Lu}\p{Ll}+$/u.test(text)) return true;
  for (const name of siblings()) if (connectionNames.has(name)) return false;
  return true;
}

/** `{ uid: 'email', password: 'password' }`: the name that a field has elsewhere. */
function isNameOfField(text: string, path: Path, siblings: () => Siblings): boolean {
  if (text.toLowerCase() !== path.at(-1)?.toLowerCase()) return false;
  for (const name of siblings()) if (mappingNames.has(name)) return true;
  return false;
}

function isStrongPart(text: string): boolean {
  return /\d{6,}/.test(text) || (looksRandom(text.replace(/^\W+|\W+$/g, '')) && !/[/\s:]/.test(text));
}

function isWordPart(text: string): boolean {
  return (
    /[\p{L}\d]{3}/u.test(text) && !/[/\s:]/.test(text) && !isWordOfSettings(text.replace(/^\W+|\W+$/g, ''))
  );
}
