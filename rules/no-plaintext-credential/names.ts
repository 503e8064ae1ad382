import type { Path } from '../../src/syntax/value.ts';
import { splitWords } from './split-words.ts';

/**
 * What a name says about its value.
 *
 * - `password`: any literal will do, however short: a weak one is one all the same.
 * - `secret`: tokens, secrets, salts: a literal that is not plainly a word of the configuration's own language.
 * - `key`: a key by its qualifier (`apiKey`, `encryptionKey`).
 * - `perhaps`: a name that often is something else (`key`, `auth`): only a value that looks made at random counts.
 */
export type NameKind = 'password' | 'secret' | 'key' | 'perhaps';

/** What the name is about, for the message. */
export interface JudgedName {
  readonly kind: NameKind;
  /** The field that says so. */
  readonly field: string;
  readonly words: readonly string[];
}

/** Head words: the last word of a name says what it is. */
const heads: Readonly<Record<NameKind, readonly string[]>> = {
  password: [
    'password',
    'passwords',
    'passwd',
    'passwort',
    'pwd',
    'pass',
    'passphrase',
    'passcode',
    'pin',
    'pincode',
    'motdepasse',
    'contrasena',
    'senha',
    'wachtwoord',
    'parola',
    'haslo',
  ],
  secret: [
    'secret',
    'secrets',
    'secrect',
    'token',
    'tokens',
    'salt',
    'salts',
    'pepper',
    'credential',
    'credentials',
    'cred',
    'creds',
    'psk',
    'jwt',
    'bearer',
    'authorization',
    'hmac',
    'sas',
  ],
  key: [],
  perhaps: ['key', 'keys', 'auth', 'apikeys', 'signature', 'code', 'cookie'],
};

/** Words before `key` that make it a credential. */
const keyQualifiers = new Set([
  'api',
  'secret',
  'secrets',
  'private',
  'encryption',
  'encrypt',
  'crypto',
  'cipher',
  'aes',
  'des',
  'hmac',
  'signing',
  'sign',
  'signature',
  'cookie',
  'cookies',
  'session',
  'master',
  'auth',
  'security',
  'jwt',
  'token',
  'shared',
  'account',
  'storage',
  'webhook',
  'server',
  'admin',
  'access',
  'rest',
  'sendgrid',
  'mailgun',
  'mandrill',
  'stripe',
  'twilio',
  'mailchimp',
  'cloudinary',
  'onesignal',
  'pubnub',
  'publish',
  'subscribe',
  'geocoder',
  'maps',
  'google',
  'firebase',
  'fcm',
  'gcm',
  'algolia',
  'pusher',
  'datadog',
  'sentry',
  'rollbar',
  'newrelic',
  'relic',
  'segment',
  'mixpanel',
  'bugsnag',
  'shopify',
  'paypal',
  'braintree',
  'nexmo',
  'plivo',
  'sparkpost',
  'postmark',
  'sendinblue',
  'openai',
  'anthropic',
  'license',
  'app',
  'application',
  'data',
  'dek',
  'kek',
  'hash',
  'hashing',
  'password',
  'user',
  'client',
  'service',
  'deploy',
  'bot',
  'write',
  'read',
  'instrumentation',
  'ikey',
  'github',
  'gitlab',
  'facebook',
  'twitter',
  'aws',
  's',
  'azure',
  'dropbox',
  'slack',
  'telegram',
  'steam',
  'tumblr',
  'yelp',
  'weather',
  'map',
]);

/** Words before a head that make it no credential: public halves, and names of things about credentials. */
const harmlessQualifiers = new Set([
  'public',
  'publishable',
  'pub',
  'site',
  'primary',
  'foreign',
  'sort',
  'partition',
  'hash',
  'range',
  'cache',
  'object',
  'consumer',
  'csrf',
  'xsrf',
  'default',
  'forgot',
  'reset',
  'change',
  'recover',
  'lost',
  'forgotten',
  'update',
  'new',
  'old',
  'confirm',
  'confirmation',
  'verify',
  'show',
  'hide',
  'is',
  'has',
  'use',
  'enable',
  'disable',
  'require',
  'requires',
  'allow',
  'validate',
  'check',
  'min',
  'max',
  'no',
  'get',
  'set',
  'create',
  'generate',
  'revoke',
  'remove',
  'delete',
  'add',
  'missing',
  'invalid',
  'wrong',
  'expired',
  'bad',
  'incorrect',
  'without',
  'store',
  'save',
  'hashed',
  'encode',
  'decode',
  'extract',
  'translation',
  'label',
  'message',
]);

/** A harmless qualifier counts only at the front; of these the credential is meant all the same. */
const harmlessAnywhere = new Set([
  'public',
  'publishable',
  'csrf',
  'xsrf',
  'site',
  'consumer',
  'primary',
  'foreign',
]);

/** Last words that say nothing by themselves: the word before them is the head. */
const transparentWords = new Set([
  'value',
  'val',
  'string',
  'str',
  'text',
  'raw',
  'plain',
  'plaintext',
  'default',
  'fallback',
  'prod',
  'production',
  'dev',
  'development',
  'stage',
  'staging',
  'test',
  'testing',
  'live',
  'sandbox',
  'local',
  'current',
  'previous',
  'primary',
  'secondary',
  'base',
  'b',
  'encoded',
  'hex',
  'utf',
  'md',
  'here',
  'old',
  'new',
  'data',
]);

/** Names whose children are named by someone else: `secrets: { github: '…' }`. */
const containers = new Set(['secrets', 'tokens', 'passwords', 'credentials', 'creds', 'apikeys']);

/** Names of sections that hold texts for people, not settings. */
const textSections = new Set([
  'errors',
  'error',
  'messages',
  'message',
  'labels',
  'label',
  'i18n',
  'locales',
  'locale',
  'translations',
  'translation',
  'validation',
  'validations',
  'placeholders',
  'hints',
  'tooltips',
  'descriptions',
  'description',
  'titles',
  'help',
  'texts',
  'strings',
  'lang',
  'en',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'nl',
  'ru',
  'zh',
  'ja',
  'ko',
  'routes',
  'policies',
  'rules',
  'attributes',
  'columns',
  'fields',
  'mapping',
  'mappings',
  'aliases',
]);

/** Judges the way to a value: its own name first, then the names above it where its own says nothing. */
export function judgeName(path: Path): JudgedName | null {
  const names = path.filter((name) => name !== '');
  const own = names.at(-1);
  if (own === undefined || own.endsWith('()')) return null;
  if (isNumber(own) || isTransparent(own)) return judgeName(names.slice(0, -1));
  const judged = judgeField(own);
  if (judged !== null) return judged;
  return judgeByParents(names, own);
}

/** Whether a section above the value holds texts for people, or tables of names. */
export function isUnderTexts(path: Path): boolean {
  return path.slice(0, -1).some((name) => textSections.has(name.toLowerCase()));
}

function isNumber(name: string): boolean {
  return /^\d+$/.test(name);
}

function isTransparent(name: string): boolean {
  return splitWords(name).every((word) => transparentWords.has(word) || isNumber(word));
}

function judgeField(field: string): JudgedName | null {
  const words = splitWords(field);
  let end = words.length;
  while (end > 1 && (transparentWords.has(words[end - 1] ?? '') || isNumber(words[end - 1] ?? ''))) end -= 1;
  const head = words[end - 1] ?? '';
  const before = words.slice(0, end - 1);
  const judged = (kind: NameKind): JudgedName => ({ kind, field, words });
  if (
    before.length > 0 &&
    harmlessQualifiers.has(before[0] ?? '') &&
    !/^(?:default|new|old|hash|range)$/.test(before[0] ?? '')
  )
    return null;
  if (before.some((word) => harmlessAnywhere.has(word)) && !before.includes('secret')) return null;
  if (heads.password.includes(head)) return judged('password');
  if (heads.secret.includes(head)) return judged('secret');
  if (head === 'key' || head === 'keys') {
    return judged(before.some((word) => keyQualifiers.has(word)) ? 'key' : 'perhaps');
  }
  if (head === 'id' && before.at(-1) === 'key' && before.includes('access')) return null;
  if (heads.perhaps.includes(head)) return judged('perhaps');
  return null;
}

/** `secrets.github`, `keys.mailgun`, `auth.basic`: the section says what its members are. */
function judgeByParents(names: Path, own: string): JudgedName | null {
  const parents = names.slice(0, -1).filter((name) => !isNumber(name));
  const parent = parents.at(-1);
  if (parent === undefined || splitWords(own).length > 3) return null;
  const words = splitWords(parent);
  const head = words.at(-1) ?? '';
  const follows = splitWords(own).at(-1) ?? '';
  if (followers.has(follows)) return null;
  if (containers.has(head))
    return { kind: 'secret', field: `${parent}.${own}`, words: [...words, ...splitWords(own)] };
  if (head === 'keys')
    return { kind: 'perhaps', field: `${parent}.${own}`, words: [...words, ...splitWords(own)] };
  return null;
}

/** Last words that say that the value is about a credential, not one. */
const followers = new Set([
  'name',
  'names',
  'id',
  'ids',
  'url',
  'uri',
  'endpoint',
  'path',
  'file',
  'filename',
  'dir',
  'folder',
  'field',
  'header',
  'param',
  'type',
  'format',
  'algorithm',
  'alg',
  'encoding',
  'issuer',
  'audience',
  'scope',
  'scopes',
  'method',
  'strategy',
  'provider',
  'store',
  'enabled',
  'length',
  'size',
  'ttl',
  'expiry',
  'expires',
  'expiration',
  'age',
  'timeout',
  'prefix',
  'suffix',
  'version',
  'arn',
  'ref',
  'env',
  'variable',
  'location',
  'bucket',
  'region',
  'host',
  'hostname',
  'port',
  'user',
  'username',
  'login',
  'email',
  'domain',
  'description',
  'title',
  'label',
  'message',
  'algo',
  'cipher',
  'curve',
  'digest',
  'mode',
  'kind',
  'role',
  'group',
]);
