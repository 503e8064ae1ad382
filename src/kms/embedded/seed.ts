/** One key of the embedded endpoint. Its material is in the key file in the clear: it protects nothing. */
export interface SeedKey {
  readonly keyId: string;
  readonly region: string;
  /** Twelve digits. */
  readonly account: string;
  /** 32 bytes; never printed. */
  readonly material: Uint8Array;
  /** Full names, `alias/…`; unique within an account and region. */
  readonly aliases: readonly string[];
  readonly enabled: boolean;
  readonly pendingDeletion: boolean;
}

export interface Seed {
  readonly version: 1;
  readonly keys: readonly SeedKey[];
}

export type SeedReading =
  { readonly ok: true; readonly seed: Seed } | { readonly ok: false; readonly message: string };

const keyIdForm = /^(?:mrk-[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;
const regionForm = /^[a-z]{2,}(?:-[a-z]+)+-\d{1,2}$/;
const accountForm = /^\d{12}$/;
const aliasForm = /^alias\/[a-zA-Z0-9/_-]{1,250}$/;

interface Field {
  /** null: must be there. */
  readonly absent: unknown;
  readonly expected: string;
  readonly accepts: (value: unknown) => boolean;
}

const isText = (form: RegExp) => (value: unknown) => typeof value === 'string' && form.test(value);
const isBoolean = (value: unknown) => typeof value === 'boolean';

const fields: Readonly<Record<string, Field>> = {
  keyId: { absent: null, expected: 'a UUID, or mrk- and 32 hex digits', accepts: isText(keyIdForm) },
  region: { absent: 'us-east-1', expected: 'a region such as us-east-1', accepts: isText(regionForm) },
  account: { absent: '000000000000', expected: 'twelve digits in quotes', accepts: isText(accountForm) },
  material: {
    absent: null,
    expected: '32 bytes in base64 (44 characters)',
    accepts: (value) => isText(/^[A-Za-z0-9+/]{43}=$/)(value),
  },
  aliases: {
    absent: [],
    expected: 'a list of names that begin with alias/',
    accepts: (value) => Array.isArray(value) && value.every(isText(aliasForm)),
  },
  enabled: { absent: true, expected: 'true or false', accepts: isBoolean },
  pendingDeletion: { absent: false, expected: 'true or false', accepts: isBoolean },
};

/**
 * Reads a key file of the embedded endpoint:
 *
 * `{ "version": 1, "comment": "…", "keys": [ { "keyId": "<uuid>", "region": "us-east-1", "account": "000000000000",
 * "material": "<32 bytes in base64>", "aliases": ["alias/staging-config"], "enabled": true, "pendingDeletion": false } ] }`
 *
 * Only `version`, `keys`, `keyId` and `material` must be there. `message` says which field is wrong and what it should
 * be, never what it holds.
 */
export function parseSeed(text: string): SeedReading {
  const parsed = parseJson(text.replace(/^\ufeff/, ''));
  if (parsed === undefined) return refuse('it is not JSON');
  if (!isRecord(parsed)) return refuse('it is not a JSON object with "version" and "keys"');
  if (parsed['version'] !== 1) return refuse('"version" must be 1');
  const { keys } = parsed;
  if (!Array.isArray(keys)) return refuse('"keys" must be a list of keys');
  const unknown = Object.keys(parsed).find((name) => !['version', 'comment', 'keys'].includes(name));
  if (unknown !== undefined) return refuse(`it has an unknown field ${quote(unknown)}`);

  const read: SeedKey[] = [];
  for (const [index, key] of keys.entries()) {
    const found = readKey(key, `keys[${index}]`);
    if (typeof found === 'string') return refuse(found);
    const twin = read.find((other) => other.region === found.region && other.keyId === found.keyId);
    if (twin !== undefined) return refuse(`keys[${index}].keyId stands twice in region ${found.region}`);
    const alias = findRepeatedAlias(found, read);
    if (alias !== undefined) return refuse(`keys[${index}].aliases names ${alias} a second time`);
    read.push(found);
  }
  return { ok: true, seed: { version: 1, keys: read } };
}

/** The key, or what is wrong with it. */
function readKey(value: unknown, place: string): SeedKey | string {
  if (!isRecord(value)) return `${place} must be an object`;
  const unknown = Object.keys(value).find((name) => !Object.hasOwn(fields, name));
  if (unknown !== undefined) return `${place} has an unknown field ${quote(unknown)}`;
  const whole: Record<string, unknown> = {};
  for (const [name, { absent, expected, accepts }] of Object.entries(fields)) {
    const given = value[name] ?? absent;
    if (!accepts(given)) return `${place}.${name} must be ${expected}`;
    whole[name] = given;
  }
  return {
    ...(whole as unknown as SeedKey),
    material: new Uint8Array(Buffer.from(String(whole['material']), 'base64')),
  };
}

function findRepeatedAlias(key: SeedKey, others: readonly SeedKey[]): string | undefined {
  const taken = new Set(
    others
      .filter((other) => other.region === key.region && other.account === key.account)
      .flatMap((other) => other.aliases),
  );
  return key.aliases.find((alias, i) => taken.has(alias) || key.aliases.indexOf(alias) !== i);
}

function refuse(reason: string): SeedReading {
  return { ok: false, message: `The key file of the embedded KMS cannot be used: ${reason}.` };
}

/** A field's name as far as it can be one, so that no material ends up in a message. */
function quote(name: string): string {
  return /^[A-Za-z_]{1,20}$/.test(name) ? `"${name}"` : 'whose name is unusual';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** undefined where it is no JSON; the parser's own message would quote the text. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
