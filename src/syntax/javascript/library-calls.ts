import type { Span } from '../span.ts';
import type { Value } from '../value.ts';
import { convert, parseNumber } from './conversions.ts';
import { callEnvironment } from './environment-calls.ts';
import { stringifyJson, valueOfJson } from './json-text.ts';
import { merging } from './merge-calls.ts';
import * as objects from './object-calls.ts';
import type { Run } from './run.ts';
import { callSchema } from './schema-calls.ts';
import * as texts from './text-calls.ts';

/** A function that is known by its name: what it gives, null where that is not known. */
export type Call = (run: Run, span: Span, args: readonly Value[]) => Value | null;

const first: Call = (_run, _span, args) => args[0] ?? null;

const converting =
  (to: 'text' | 'number' | 'boolean'): Call =>
  (run, span, [value]) =>
    value === undefined ? null : convert(run, span, value, to);

/** Functions of the language and of Node, by the names they are called by. */
export const globals: Readonly<Record<string, Call>> = {
  'Object.assign': objects.assignAll,
  'Object.create': objects.createObject,
  'Object.defineProperties': objects.defineProperties,
  'Object.defineProperty': objects.defineOne,
  'Object.entries': objects.entriesOf,
  'Object.freeze': first,
  'Object.fromEntries': objects.fromEntries,
  'Object.keys': objects.keysOf,
  'Object.preventExtensions': first,
  'Object.seal': first,
  'Object.setPrototypeOf': first,
  'Object.values': objects.valuesOf,
  'Reflect.set': objects.setOne,
  structuredClone: first,
  Map: objects.fromEntries,
  Set: objects.listFrom,
  Array: objects.arrayOf,
  'Array.from': objects.listFrom,
  'Array.of': objects.listOf,
  'Promise.all': first,
  'Promise.resolve': first,
  'JSON.parse': (run, span, args) => valueOfJson(run, span, args[0]),
  'JSON.stringify': stringifyJson,
  String: converting('text'),
  Number: converting('number'),
  Boolean: converting('boolean'),
  parseInt: parseNumber,
  parseFloat: converting('number'),
  'Number.parseInt': parseNumber,
  'Number.parseFloat': converting('number'),
  'String.fromCharCode': texts.fromCharCodes,
  'String.fromCodePoint': texts.fromCharCodes,
  URL: texts.addressOf,
  Buffer: texts.bytesOf,
  'Buffer.concat': texts.joinBytes,
  'Buffer.from': texts.bytesOf,
  Uint8Array: texts.bytesOf,
  'Uint8Array.from': texts.bytesOf,
  'Uint8Array.of': (run, span, args) => texts.bytesOf(run, span, [objects.listOf(run, span, args)]),
  atob: texts.decodeBase64,
  btoa: texts.encodeBase64,
  decodeURI: texts.decodeUri,
  decodeURIComponent: texts.decodeUri,
  encodeURIComponent: texts.encodeUri,
  escape: texts.encodeUri,
  unescape: texts.decodeUri,
  'fs.readFileSync': texts.fileAt,
  'path.join': texts.joinPath,
  'path.resolve': texts.joinPath,
  readFileSync: texts.fileAt,
};

/** Calls a function that is known by its name; null when it is not. */
export function callLibrary(
  run: Run,
  span: Span,
  names: readonly string[],
  args: readonly Value[],
): Value | null {
  const [outer = ''] = names;
  const name = names.join('.').replace(/^(?:globalThis|global|window)\./, '');
  if (Object.hasOwn(globals, name)) return globals[name]?.(run, span, args) ?? null;
  const last = names.at(-1) ?? '';
  const isAlone = names.length === 1;
  if (Object.hasOwn(merging, last) && (isAlone || (names.length === 2 && mergingModules.test(outer)))) {
    return merging[last]?.(run, span, args) ?? null;
  }
  return callEnvironment(span, names, args) ?? callSchema(run, span, names, args) ?? wrapped(last, args);
}

const mergingModules =
  /^(?:_|\$|R|lodash|underscore|util|utils|angular|jQuery|extend|deepmerge|merge|deep-extend|xtend)$/;

/** Functions that hand a configuration on: `defineConfig({…})`, `registerAs('db', () => ({…}))`, `configure(…)`. */
function wrapped(name: string, args: readonly Value[]): Value | null {
  if (name === 'registerAs') return args[1] ?? null;
  return /^(?:define[A-Z]?\w*|configure|freeze|deepFreeze)$/.test(name) ? (args[0] ?? null) : null;
}
