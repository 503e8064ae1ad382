import type { EncryptionContext } from './seal.ts';
import { refuse, type KmsError } from './keys.ts';

/** What an operation takes: its fields, whether they must be there, and their limits (AWS KMS API reference). */
export type InputForm = Readonly<Record<string, FieldForm>>;

export type FieldForm = { readonly required?: boolean } & (
  | { readonly type: 'text'; readonly max: number; readonly form?: RegExp }
  | { readonly type: 'bytes'; readonly max: number }
  | { readonly type: 'number'; readonly min: number; readonly max: number }
  | { readonly type: 'context' }
  | { readonly type: 'boolean' }
  | { readonly type: 'choice'; readonly of: readonly string[] }
);

/** The fields that were sent, by type; absent ones are not in the maps. */
export interface Input {
  readonly texts: ReadonlyMap<string, string>;
  readonly bytes: ReadonlyMap<string, Uint8Array>;
  readonly numbers: ReadonlyMap<string, number>;
  readonly contexts: ReadonlyMap<string, EncryptionContext>;
  readonly flags: ReadonlySet<string>;
}

/** Reads a request's body by an operation's form. Fields that the form does not name are ignored, as KMS ignores them. */
export function readInput(body: Readonly<Record<string, unknown>>, form: InputForm): Input | KmsError {
  const texts = new Map<string, string>();
  const bytes = new Map<string, Uint8Array>();
  const numbers = new Map<string, number>();
  const contexts = new Map<string, EncryptionContext>();
  const flags = new Set<string>();
  for (const [name, field] of Object.entries(form)) {
    const value = Object.hasOwn(body, name) ? body[name] : undefined;
    if (value === undefined || value === null) {
      if (field.required === true) return invalid(name, 'Member must not be null');
      continue;
    }
    const read = readField(field, value);
    if (read === null) return refuse('SerializationException', `The field ${name} has another type.`);
    const constraint = checkField(field, read);
    if (constraint !== null) return invalid(name, constraint);
    if (read instanceof Uint8Array) bytes.set(name, read);
    else if (typeof read === 'string') texts.set(name, read);
    else if (typeof read === 'number') numbers.set(name, read);
    else if (typeof read === 'object') contexts.set(name, read);
    else if (read) flags.add(name);
  }
  return { texts, bytes, numbers, contexts, flags };
}

type Read = string | number | boolean | Uint8Array | EncryptionContext;

/** null where the value has not the field's type. */
function readField(field: FieldForm, value: unknown): Read | null {
  switch (field.type) {
    case 'bytes':
      if (typeof value !== 'string' || !/^[A-Za-z0-9+/]*={0,2}$/.test(value)) return null;
      return new Uint8Array(Buffer.from(value, 'base64'));
    case 'context': {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
      return Object.values(value).every((part) => typeof part === 'string')
        ? (value as EncryptionContext)
        : null;
    }
    case 'boolean':
      return typeof value === 'boolean' ? value : null;
    case 'number':
      return Number.isInteger(value) ? Number(value) : null;
    case 'text':
    case 'choice':
      return typeof value === 'string' ? value : null;
  }
}

/** The constraint that is broken, in KMS's words; null where all hold. */
function checkField(field: FieldForm, value: Read): string | null {
  if (value instanceof Uint8Array || typeof value === 'string') {
    if (field.type === 'choice') {
      const isOne = field.of.includes(String(value));
      return isOne ? null : `Member must satisfy enum value set: [${field.of.join(', ')}]`;
    }
    const max = field.type === 'bytes' || field.type === 'text' ? field.max : Infinity;
    if (value.length < 1) return 'Member must have length greater than or equal to 1';
    if (value.length > max) return `Member must have length less than or equal to ${max}`;
    const form = field.type === 'text' ? field.form : undefined;
    const fits = form === undefined || form.test(String(value));
    return fits ? null : `Member must satisfy regular expression pattern: ${form.source}`;
  }
  if (field.type !== 'number' || typeof value !== 'number') return null;
  if (value < field.min) return `Member must have value greater than or equal to ${field.min}`;
  return value > field.max ? `Member must have value less than or equal to ${field.max}` : null;
}

function invalid(name: string, constraint: string): KmsError {
  const place = `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  return refuse(
    'ValidationException',
    `1 validation error detected: Value at '${place}' failed to satisfy constraint: ${constraint}`,
  );
}
