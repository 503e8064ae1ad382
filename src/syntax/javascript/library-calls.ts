import { reveal } from '../secret.ts';
import type { Span } from '../span.ts';
import type { Value } from '../value.ts';
import { chooseBetween } from './choose.ts';
import { convert } from './conversions.ts';
import { valueOfJson } from './json-text.ts';
import { addDefaults, copyProperties, isMutable, mergeDeep, readProperty, setProperty } from './records.ts';
import { newRecord, type Run, unknownAt } from './run.ts';
import { decodeBytes } from './text-methods.ts';
import { concatenateAll, makeText, partsOf, textOf } from './text.ts';

type Args = readonly Value[];
type Call = (run: Run, span: Span, args: Args) => Value | null;

const first: Call = (_run, _span, args) => args[0] ?? null;

/** Functions of the language, of Node and of well-known modules, by the names they are called by. */
const functions: Readonly<Record<string, Call>> = {
  'Object.assign': (run, span, args) => lay(run, span, args, copyProperties),
  'Object.freeze': first,
  'Object.seal': first,
  'Object.preventExtensions': first,
  'Object.create': (run, span) => newRecord(run, span),
  'Promise.resolve': first,
  'JSON.parse': (run, span, args) => valueOfJson(run, span, args[0]),
  'String.fromCharCode': fromCharCodes,
  'String.fromCodePoint': fromCharCodes,
  String: (run, span, args) => (args[0] === undefined ? null : convert(run, span, args[0], 'text')),
  Number: (run, span, args) => (args[0] === undefined ? null : convert(run, span, args[0], 'number')),
  parseInt: (run, span, args) => (args[0] === undefined ? null : convert(run, span, args[0], 'number')),
  parseFloat: (run, span, args) => (args[0] === undefined ? null : convert(run, span, args[0], 'number')),
  'Number.parseInt': (run, span, args) =>
    args[0] === undefined ? null : convert(run, span, args[0], 'number'),
  Boolean: (run, span, args) => (args[0] === undefined ? null : convert(run, span, args[0], 'boolean')),
  'Buffer.from': bytesOf,
  Buffer: bytesOf,
  atob: (run, span, args) => (args[0] === undefined ? null : decodeBytes(run, span, args[0], 'base64')),
  decodeURIComponent: (run, span, args) => decodeUri(run, span, args[0]),
  unescape: (run, span, args) => decodeUri(run, span, args[0]),
  'fs.readFileSync': (_run, span, args) => fileAt(span, args[0]),
  readFileSync: (_run, span, args) => fileAt(span, args[0]),
  'path.join': pathOf,
  'path.resolve': pathOf,
  registerAs: (_run, span, args) => args[1] ?? unknownAt(span),
};

/** Functions of lodash, underscore and the merge packages, called through `_`, `lodash` or on their own. */
const merging: Readonly<Record<string, Call>> = {
  merge: (run, span, args) => lay(run, span, args, mergeDeep),
  deepmerge: (run, span, args) => lay(run, span, args, mergeDeep),
  mergeWith: (run, span, args) =>
    lay(
      run,
      span,
      args.filter((argument) => argument.kind !== 'callable'),
      mergeDeep,
    ),
  extend: (run, span, args) =>
    lay(
      run,
      span,
      args.filter((argument) => argument.kind !== 'boolean'),
      copyProperties,
    ),
  assign: (run, span, args) => lay(run, span, args, copyProperties),
  defaults: (run, span, args) =>
    lay(run, span, args, (at, target, source) => addDefaults(at, target, source, false)),
  defaultsDeep: (run, span, args) =>
    lay(run, span, args, (at, target, source) => addDefaults(at, target, source, true)),
  set: setAt,
  cloneDeep: first,
  clone: first,
};

const mergingModules =
  /^(?:_|\$|lodash|underscore|util|utils|angular|jQuery|extend|deepmerge|merge|deep-extend|xtend)$/;

/** Calls a function that is known by its name; null when it is not. */
export function callLibrary(run: Run, span: Span, names: readonly string[], args: Args): Value | null {
  const name = names.at(-1) ?? '';
  const call = Object.hasOwn(functions, names.join('.')) ? functions[names.join('.')] : undefined;
  if (call !== undefined) return call(run, span, args);
  const alone = names.length === 1;
  if (
    Object.hasOwn(merging, name) &&
    (alone || (names.length === 2 && mergingModules.test(names[0] ?? '')))
  ) {
    return merging[name]?.(run, span, args) ?? null;
  }
  if (/^(?:get|read|require|optional)?env(?:ironment)?(?:var|variable|or)?$/i.test(names[0] ?? '')) {
    return fromEnvironment(span, names.length > 1 ? name : '', args);
  }
  if (/^(?:str|num|bool|host|port|url|email|json)$/.test(name) && alone) return validated(span, args[0]);
  if (/^define[A-Z]?\w*$/.test(name)) return args[0] ?? null;
  return null;
}

function lay(
  run: Run,
  span: Span,
  args: Args,
  over: (run: Run, target: ReturnType<typeof newRecord>, source: Value) => void,
): Value | null {
  const [target, ...sources] = args;
  if (target === undefined) return null;
  // Where the target is not known, what is laid over it still is.
  const into = isMutable(run, target) ? target : newRecord(run, span);
  if (into !== target) over(run, into, target);
  for (const source of sources) over(run, into, source);
  return into;
}

/** lodash `set(object, 'a.b.c', value)`. */
function setAt(run: Run, span: Span, args: Args): Value | null {
  const [target, where, value] = args;
  const path = where === undefined ? null : textOf(where);
  if (target === undefined || value === undefined || path === null) return null;
  const keys = path
    .split(/[.[\]]+/)
    .filter((key) => key !== '')
    .slice(0, 32);
  let at: Value = target;
  for (const [index, key] of keys.entries()) {
    const last = index === keys.length - 1;
    const inner = readProperty(at, key);
    const next = last ? value : isMutable(run, inner) ? inner : newRecord(run, span);
    if (next !== inner && !setProperty(run, at, { key, keySpan: where?.span ?? span, value: next })) break;
    at = next;
  }
  return target;
}

function fromCharCodes(run: Run, span: Span, args: Args): Value | null {
  const items = args.flatMap((argument) => (argument.kind === 'list' ? argument.items : [argument]));
  const codes = items.map((item) => (item.kind === 'number' ? item.number : Number.NaN));
  if (codes.some((code) => !(code >= 0 && code <= 0x10ffff))) return unknownAt(span);
  return makeText(
    run,
    codes.map((code) => String.fromCodePoint(Math.trunc(code))).join(''),
    items.flatMap(partsOf),
    span,
  );
}

function bytesOf(run: Run, span: Span, args: Args): Value | null {
  const [value, encoding] = args;
  if (value === undefined) return null;
  const options = value.kind === 'list' ? [fromCharCodes(run, span, [value]) ?? value] : [value];
  const name = encoding === undefined ? 'utf8' : textOf(encoding);
  const bytes = options.map((option) => {
    const made = value.kind === 'list' ? option : decodeBytes(run, span, option, name ?? '');
    run.buffers.add(made);
    return made;
  });
  return chooseBetween(span, bytes);
}

function decodeUri(run: Run, span: Span, value: Value | undefined): Value | null {
  if (value?.kind !== 'text') return null;
  try {
    return makeText(run, decodeURIComponent(reveal(value.secret)), value.parts, span);
  } catch {
    // Not a valid sequence: the call would throw.
    return unknownAt(span);
  }
}

function fileAt(span: Span, path: Value | undefined): Value {
  return {
    kind: 'reference',
    span,
    to: 'file',
    name: path === undefined ? null : textOf(path),
    becomes: 'text',
  };
}

function pathOf(run: Run, span: Span, args: Args): Value {
  const slash = makeText(run, '/', [], span);
  return concatenateAll(
    run,
    span,
    args.flatMap((part, at) => (at > 0 ? [slash, part] : [part])),
  );
}

const numeric = /^(?:int|integer|float|number|num|port)$/i;

/** `env('NAME', fallback)` and its kin. */
function fromEnvironment(span: Span, method: string, args: Args): Value | null {
  const name = args[0] === undefined ? null : textOf(args[0]);
  if (name === null) return null;
  const becomes = numeric.test(method) ? 'number' : /^bool(?:ean)?$/i.test(method) ? 'boolean' : null;
  const variable: Value = { kind: 'reference', span, to: 'env', name, becomes };
  return args[1] === undefined ? variable : chooseBetween(span, [variable, args[1]]);
}

/** envalid's `str({ default: 'x' })` and its kin. */
function validated(span: Span, options: Value | undefined): Value | null {
  if (options?.kind !== 'record') return null;
  const values = ['default', 'devDefault'].map((key) => readProperty(options, key));
  const variable: Value = { kind: 'reference', span, to: 'run-time', name: null, becomes: null };
  return chooseBetween(span, [variable, ...values.filter((value) => value.kind !== 'null')]);
}
