import { isCiphertextBlob } from '../../src/kms/sealed-text.ts';
import type { JudgedName } from './names.ts';
import { splitWords } from './split-words.ts';
import {
  fillers,
  labelWords,
  machineWords,
  nameWords,
  placeholders,
  references,
  settingWords,
  statesOfSecrets,
  typeWords,
} from './value-table.ts';

/** Why a literal under a credential's name is none. */
interface HarmlessForm {
  readonly form: string;
  readonly fits: (text: string, name: JudgedName, isFallback: boolean) => boolean;
}

/** Everything that stands under credential names and is no credential; the first form that fits decides. */
export const harmlessForms: readonly HarmlessForm[] = [
  { form: 'nothing', fits: (text) => text.trim() === '' },
  { form: 'a KMS ciphertext', fits: isCiphertext },
  {
    form: 'a reference to where it is kept',
    fits: (text) => references.some((form) => form.test(text.trim())),
  },
  { form: 'a placeholder', fits: isPlaceholder },
  { form: 'the name of a variable', fits: isVariableName },
  { form: 'the name of the field again', fits: repeatsName },
  { form: 'a word of a schema', fits: (text) => typeWords.has(text) },
  {
    form: 'a word of settings',
    fits: (text, { kind, words }) =>
      kind !== 'password' && isWordOfSettings(text) && (words.at(-1) !== 'secret' || isStateOfSecret(text)),
  },
  { form: 'a lifetime', fits: (text) => lifetime.test(text.trim()) },
  { form: 'a URL', fits: isUrl },
  {
    form: 'an e-mail address',
    fits: (text, { kind }) => kind !== 'password' && /^[^@\s:/]+@[^@\s:/]+\.[a-z]{2,}$/i.test(text),
  },
  { form: 'a path or a file', fits: isPath },
  { form: 'a route', fits: (text) => /^(?:get|post|put|patch|delete|all|head|options)\s+\//i.test(text) },
  { form: 'a public key or a certificate', fits: isPublicKey },
  {
    form: 'a validation rule',
    fits: (text) => /^(?:required|string|min|max|nullable|confirmed)[:|]/.test(text),
  },
  { form: 'the name of a cookie', fits: isNameOfCookie },
  { form: 'a sentence or a label', fits: isSentence },
];

const lifetime =
  /^\d+(?:\.\d+)?\s*(?:ms|msecs?|s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|weeks?|months?|y|yrs?|years?)$/i;

function isCiphertext(text: string): boolean {
  return (
    isCiphertextBlob(text) || /^(?:kms:|secure:)?AQ[IE][BCD]AH[\w+/=-]{60,}$/.test(text.replace(/\s+/g, ''))
  );
}

/** A word that settings use for what a thing is or where it comes from. */
export function isWordOfSettings(text: string): boolean {
  return settingWords.has(text.trim().toLowerCase());
}

function isStateOfSecret(text: string): boolean {
  return statesOfSecrets.has(text.trim().toLowerCase());
}

/** What tells its reader to put something else there. */
export function isPlaceholder(text: string): boolean {
  const trimmed = text.trim();
  return fillers.has(trimmed.toLowerCase()) || placeholders.some((form) => form.test(trimmed));
}

/** `DB_PASSWORD`: SCREAMING words, the name of a variable or a placeholder for its value. */
function isVariableName(text: string): boolean {
  return /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)+_?$/.test(text) && !/\d{3}/.test(text);
}

/** An identifier that only says the name once more: `accessToken: 'access_token'`. */
function repeatsName(text: string, name: JudgedName): boolean {
  if (!/^[A-Za-z][A-Za-z\d]*(?:[-_. ][A-Za-z\d]+)*$/.test(text) || /\d{2}/.test(text)) return false;
  // One lower-case word is a weak credential that someone uses (`password: 'password'`).
  if (!/[A-Z]|[-_. ]/.test(text)) return name.kind === 'perhaps' && nameWords.has(text);
  const words = splitWords(text);
  const repeated = words.filter((word) => nameWords.has(word) || name.words.includes(word)).length;
  if (repeated === words.length) return true;
  // `node_club_secret`: snake_case that ends in what the field is; `my_prod_password` is a weak password.
  return (
    name.kind !== 'password' &&
    words.length >= 3 &&
    text === text.toLowerCase() &&
    text.includes('_') &&
    nameWords.has(words.at(-1) ?? '')
  );
}

function isUrl(text: string): boolean {
  return (
    /^(?:[a-z][a-z\d+.-]*:)?\/\/\S*$/i.test(text) ||
    /^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?::\d+)?\/\S*$/i.test(text)
  );
}

function isPublicKey(text: string): boolean {
  return (
    /-----BEGIN (?:[A-Z ]{0,30}PUBLIC KEY|CERTIFICATE)/.test(text) ||
    /^(?:ssh-(?:rsa|ed25519)|ecdsa-sha2-\w+) /.test(text)
  );
}

const fileName =
  /^[\w@.() -]+\.(?:pem|key|crt|cer|cert|der|p8|p12|pfx|jks|json|ya?ml|[cm]?[jt]sx?|txt|env|html?|ejs|hbs|pug|conf|ini|pub|php|log|db|sqlite)$/i;

/** A path: with separators, or a file's name. A random text with slashes in it is none. */
function isPath(text: string): boolean {
  const trimmed = text.trim();
  if (/[+=\s]/.test(trimmed)) return false;
  if (/^(?:\.{1,2}|~)?\/|^[A-Za-z]:[\\/]/.test(trimmed)) return !trimmed.split(/[\\/]/).some(isRandomWord);
  if (/^[\w@.-]+(?:\/[\w@.{}:*-]+)+$/.test(trimmed)) return !looksRandom(trimmed.replaceAll('/', ''));
  return fileName.test(trimmed);
}

function isRandomWord(segment: string): boolean {
  return segment.length >= 20 && looksRandom(segment);
}

/** `cookieKey: 'i18n_redirected'`: what a cookie, or an entry of a session, is called. */
function isNameOfCookie(text: string, { kind, words }: JudgedName): boolean {
  if (kind !== 'key' || !/^(?:cookie|session)$/.test(words.at(-2) ?? '')) return false;
  if (!/^[A-Za-z][A-Za-z\d]*(?:[-_.][A-Za-z\d]+)*$/.test(text) || looksRandom(text)) return false;
  const parts = splitWords(text);
  return parts.length > 1 && !parts.some((word) => /^(?:secret|password|key|keyboard)$/.test(word));
}

/**
 * Words for people: several, with capitals, punctuation or letters beyond Latin; or one that begins like a label.
 * Nobody writes a label as a fallback, nor for a key that only machines see: there it is a passphrase.
 */
function isSentence(text: string, { kind, words: field }: JudgedName, isFallback: boolean): boolean {
  if (text.includes('-----BEGIN ')) return false;
  const words = text.trim().split(/\s+/);
  if (words.length < 2)
    return /^\p{Lu}\p{Ll}+[:!?…]$/u.test(text.trim()) || /^[\u0250-\u{10ffff}\p{P}]+$/u.test(text);
  const plain = words.filter((word) => /^[\p{P}]*\p{L}[\p{L}\p{M}'’-]*[\p{P}]*$/u.test(word)).length;
  if (plain < words.length / 2) return false;
  if (/[\u0250-\u{1fff}\u{3000}-\u{10ffff}]/u.test(text) || words.some(isLabelWord)) return true;
  if (isFallback || (kind !== 'password' && field.some((word) => machineWords.has(word)))) return false;
  return /^[\p{P}]*\p{Lu}/u.test(text) || /[.!?…:]$/.test(text);
}

function isLabelWord(word: string): boolean {
  return labelWords.has(word.toLowerCase().replace(/^\P{L}+|\P{L}+$/gu, ''));
}

/** Whether a text looks made by a generator: mixed classes without the rhythm of words. Never a verdict by itself. */
export function looksRandom(text: string): boolean {
  if (text.length < 8 || /\s/.test(text)) return false;
  if (/^[\da-f]{16,}$/i.test(text) && /\d/.test(text)) return true;
  // `nuxtI18n`, `oauth2Client`: one number in a short name is a name's number.
  if (text.length < 12 && !/\d\D+\d/.test(text) && !/\d{4}/.test(text)) return false;
  const classes = [/[a-z]/, /[A-Z]/, /\d/].filter((form) => form.test(text)).length;
  const words = splitWords(text).filter((word) => /^[a-z]{3,}$/.test(word) && /[aeiouy]/.test(word));
  const covered = words.reduce((sum, word) => sum + word.length, 0) / text.length;
  if (/\d/.test(text) && classes >= 2) return covered < 0.6;
  return classes === 2 && text.length >= 20 && covered < 0.5;
}
