import { isCiphertextBlob } from '../../src/kms/sealed-text.ts';
import type { JudgedName, NameKind } from './names.ts';
import { splitWords } from './split-words.ts';

/** Why a literal under a credential's name is none: the first form that fits. */
interface HarmlessForm {
  readonly form: string;
  readonly fits: (text: string, name: JudgedName) => boolean;
}

/** Everything that stands under credential names and is no credential, in the order in which it is looked for. */
export const harmlessForms: readonly HarmlessForm[] = [
  { form: 'empty', fits: (text) => text.trim() === '' },
  { form: 'a KMS ciphertext', fits: isCiphertext },
  { form: 'a reference', fits: (text) => reference.test(text) },
  { form: 'a placeholder', fits: isPlaceholder },
  {
    form: 'the name of a variable',
    fits: (text) => /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)+$/.test(text) && !/\d{3}/.test(text),
  },
  { form: 'the name again', fits: repeatsName },
  { form: 'a word of the configuration language', fits: (text, name) => isCommonWord(text, name.kind) },
  {
    form: 'a lifetime',
    fits: (text) =>
      /^\d+\s*(?:ms|s|sec|m|min|h|hours?|d|days?|w|weeks?|y|years?|minutes?|seconds?|months?)$/i.test(text),
  },
  {
    form: 'a URL',
    fits: (text) =>
      /^[a-z][a-z\d+.-]*:\/\/\S*$/i.test(text) || /^(?:localhost|[\w-]+(?:\.[\w-]+)+):\d+/.test(text),
  },
  { form: 'a path', fits: isPath },
  { form: 'a route', fits: (text) => /^(?:GET|POST|PUT|PATCH|DELETE|ALL)\s+\//i.test(text) },
  {
    form: 'a public key or certificate',
    fits: (text) =>
      /-----BEGIN (?:[A-Z ]*PUBLIC KEY|CERTIFICATE)/.test(text) || /^ssh-(?:rsa|ed25519) /.test(text),
  },
  {
    form: 'a validation rule',
    fits: (text) =>
      /^(?:required|string|min|max|nullable|confirmed)(?:[:|]|$)/.test(text) && /[|:]/.test(text),
  },
  { form: 'a sentence', fits: (text) => isSentence(text) },
];

const reference =
  /^(?:arn:aws|ssm:|\/aws\/reference\/|aws-?ssm:|aws-?sm:|secretsmanager:|secretmanager:|sm:\/\/|gcp-?sm|gsm:|vault:|op:\/\/|env[:.(]|process\.env|file:|keyvault:|azurekv:|akv:|sops:|chamber:|doppler:|keychain:|ENC\[|ref\+|projects\/[^/]+\/secrets\/|\{\{resolve:|@Microsoft\.KeyVault|\$\(|\$[A-Z_]+$|%[A-Z_]+%$)|\$\{[^}]*\}/i;

function isCiphertext(text: string): boolean {
  return (
    isCiphertextBlob(text) || /^(?:kms:|secure:)?AQIC(?:AH)[\w+/=-]{60,}$/.test(text.replace(/\s+/g, ''))
  );
}

/** What tells its reader to put something else there. */
export function isPlaceholder(text: string): boolean {
  const trimmed = text.trim();
  return placeholders.some((pattern) => pattern.test(trimmed));
}

const placeholders: readonly RegExp[] = [
  /^(.)\1*$/s,
  /^(?:x{3,}|\*{2,}|\.{2,}|-{1,}|_{2,}|#{2,})$/i,
  /^(.)\1{2,}(?:[-_ ](.)\2{2,})+$/,
  /<[^<>]{1,60}>/,
  /\{\{.*\}\}|<%.*%>|\{%.*%\}|#\{.*\}#?|^__.+__$|^@@.+@@$|^\[\[?[\w -]+\]?\]$|^\{[\w]+(?::\w+)?\}$|^:\w+$|^%\w+%$/s,
  /^(?:your|my|our|the|some|insert|enter|put|add|type|paste|provide|fill)(?![a-z]{0,3}\d)[-_ ./]?(?:own[-_ ])?[a-z]+.*(?:here|key|secret|token|password|pass|pwd|id|value|salt|code|name|credential)s?\b/i,
  /^your/i,
  /(?:^|[-_ ])(?:here|goes[-_ ]here)$/i,
  /^(?:change|replace|update|modify|set|fill)[-_ ]?(?:me|this|it|that|in)(?:$|[-_ !.])/i,
  /^(?:changeme|replaceme|changeit|tobemodified|tobechanged|tobereplaced|todo|fixme|tbd|n\/?a|none|null|undefined|nil|empty|unset|dummy|placeholder|redacted|removed|hidden|masked|censored|example|sample|foo|bar|foobar|asdf+|qwer|blah|lorem|ipsum)$/i,
  /(?:^|[-_. ])(?:change[-_ ]?me|replace[-_ ]?me|to[-_ ]?be[-_ ]?(?:changed|replaced|modified)|placeholder|redacted|dummy|example)(?:$|[-_. \d])/i,
  /^(?:TODO|FIXME|TBD|XXX)\b/,
  /^x{4,}|x{6,}|X{4,}$|\*{4,}|\.\.\.$|…$/,
  /^this[-_ ]is[-_ ].*(?:secret|key|token|password)/i,
  /^just ?some ?text/i,
];

/** An identifier that only says the name once more: `accessToken: 'access_token'`. A single lower-case word is a weak credential. */
function repeatsName(text: string, name: JudgedName): boolean {
  if (!/^[A-Za-z][A-Za-z\d]*(?:[-_. ]?[A-Za-z\d]+)*$/.test(text) || /\d{2}/.test(text)) return false;
  const words = splitWords(text);
  if (words.length > 4) return false;
  const weak = words.length === 1 && text === text.toLowerCase();
  if (weak) return name.kind === 'perhaps' && name.words.includes(words[0] ?? '');
  const known = words.filter((word) => name.words.includes(word) || credentialWords.has(word)).length;
  return known === words.length || (known >= 2 && known >= words.length - 1 && words.length >= 3);
}

const credentialWords = new Set([
  'password',
  'pass',
  'passwd',
  'pwd',
  'secret',
  'token',
  'key',
  'api',
  'access',
  'refresh',
  'auth',
  'authorization',
  'client',
  'id',
  'user',
  'username',
  'name',
  'app',
  'private',
  'public',
  'session',
  'cookie',
  'jwt',
  'field',
  'header',
  'x',
  'csrf',
  'value',
  'bearer',
  'new',
  'old',
  'reset',
  'salt',
  'hash',
  'super',
]);

/** Words that settings use for what a thing is or where it comes from. */
function isCommonWord(text: string, kind: NameKind): boolean {
  if (typeWords.has(text)) return true;
  return kind !== 'password' && settingWords.has(text.toLowerCase());
}

const typeWords = new Set([
  'string',
  'number',
  'boolean',
  'object',
  'array',
  'text',
  'String',
  'Number',
  'Boolean',
  'Object',
  'varchar',
  'uuid',
  'any',
  'true',
  'false',
  'null',
  'undefined',
  'required',
  'optional',
  'hidden',
  'STRING',
  'json',
  'ref',
  'integer',
  'Password',
  'Passwort',
  'Secret',
  'Token',
]);
const settingWords = new Set([
  'bearer',
  'basic',
  'digest',
  'jwt',
  'token',
  'header',
  'headers',
  'query',
  'body',
  'cookie',
  'cookies',
  'session',
  'local',
  'memory',
  'redis',
  'none',
  'auto',
  'default',
  'default_auth',
  'oauth',
  'oauth2',
  'access',
  'refresh',
  'id',
  'code',
  'key',
  'api',
  'apikey',
  'user',
  'email',
  'username',
  'login',
  'hs256',
  'hs384',
  'hs512',
  'rs256',
  'es256',
  'sha1',
  'sha256',
  'sha512',
  'md5',
  'bcrypt',
  'argon2',
  'hmac',
  'aes',
  'aes-256-cbc',
  'aes-256-gcm',
  'connect.sid',
  'sid',
  'strict',
  'lax',
  'password',
  'plain',
  'login',
  'xoauth2',
  'cram-md5',
]);

/** A path: with separators, or a file's name; a random text with slashes in it is none. */
function isPath(text: string): boolean {
  if (/\s/.test(text.trim()) || /[+=]/.test(text)) return false;
  if (/^(?:\.{1,2}|~)?\/|^[A-Za-z]:[\\/]/.test(text)) {
    return text.split(/[\\/]/).every((segment) => segment.length < 24 || !looksRandom(segment));
  }
  if (/^[\w@.-]+(?:\/[\w@.-]+)+$/.test(text)) return !looksRandom(text.replaceAll('/', ''));
  return /\.(?:pem|key|crt|cer|cert|p12|pfx|jks|json|ya?ml|js|ts|txt|env|html?|ejs|hbs|pug|conf|ini|pub)$/i.test(
    text,
  );
}

/** Words for people: several, with capitals, punctuation or letters beyond ASCII. */
function isSentence(text: string): boolean {
  const words = text.trim().split(/\s+/);
  if (words.length < 2) return /^\p{Lu}\p{Ll}+[:!.?…]?$/u.test(text) && /[^ -~]|[:!.?…]$/u.test(text);
  const plain = words.filter((word) => /^["'(¿¡«„]*\p{L}[\p{L}'’-]*[.,:;!?)"'»“”…]*$/u.test(word)).length;
  if (plain < words.length - 1) return plain >= 3 && plain / words.length >= 0.6;
  return (
    /^[\p{Lu}¿¡«„]/u.test(text) ||
    words.length >= 4 ||
    /[.!?…:]$/.test(text) ||
    /[\u0250-\u{10ffff}]/u.test(text)
  );
}

/** Whether a text looks made by a generator: mixed classes without the rhythm of words. */
export function looksRandom(text: string): boolean {
  if (text.length < 8 || /\s/.test(text)) return false;
  const classes = [/[a-z]/, /[A-Z]/, /\d/].filter((pattern) => pattern.test(text)).length;
  if (/^[\da-f]{16,}$/i.test(text) && /\d/.test(text)) return true;
  const words = splitWords(text).filter((word) => /^[a-z]{3,}$/.test(word) && /[aeiouy]/.test(word));
  const covered = words.reduce((sum, word) => sum + word.length, 0);
  return classes >= 2 && /\d/.test(text)
    ? covered / text.length < 0.6
    : classes === 2 && text.length >= 20 && covered / text.length < 0.5;
}
