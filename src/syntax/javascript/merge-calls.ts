import type { Span } from '../span.ts';
import type { Value } from '../value.ts';
import type { Call } from './library-calls.ts';
import { isMutable, newRecord } from './mutable.ts';
import { readProperty, setProperty } from './properties.ts';
import { addDefaults, addDefaultsDeep, copyProperties, mergeDeep } from './records.ts';
import type { MutableRecord, Run } from './run.ts';
import { textOf } from './text.ts';

type Lay = (run: Run, target: MutableRecord, source: Value) => void;

/** A call that lays its arguments over the first one; flags and callbacks among them are not laid. */
export const laying =
  (lay: Lay): Call =>
  (run, span, args) => {
    const [target, ...sources] = args.filter(({ kind }) => kind !== 'boolean' && kind !== 'callable');
    if (target === undefined) return null;
    // Where the target is not known, what is laid over it still is.
    const into = isMutable(target) ? target : newRecord(run, span);
    if (into !== target) copyProperties(run, into, target);
    for (const source of sources) lay(run, into, source);
    return into;
  };

/** Functions of lodash, underscore and the merge packages, called through `_`, `lodash` or on their own. */
export const merging: Readonly<Record<string, Call>> = {
  merge: laying(mergeDeep),
  mergeWith: laying(mergeDeep),
  mergeDeep: laying(mergeDeep),
  deepmerge: laying(mergeDeep),
  deepExtend: laying(mergeDeep),
  extend: laying(copyProperties),
  extendOwn: laying(copyProperties),
  xtend: laying(copyProperties),
  assign: laying(copyProperties),
  assignIn: laying(copyProperties),
  defaults: laying(addDefaults),
  defaultsDeep: laying(addDefaultsDeep),
  set: setAt,
  clone: copied,
  cloneDeep: copied,
};

/** A copy on its own: what is written to it does not show in the original. */
function copied(run: Run, span: Span, [value]: readonly Value[]): Value | null {
  if (value?.kind !== 'record') return value ?? null;
  const copy = newRecord(run, span, value.open);
  mergeDeep(run, copy, value);
  return copy;
}

/** lodash `set(object, 'a.b.c', value)`. */
function setAt(run: Run, span: Span, [target, where, value]: readonly Value[]): Value | null {
  const names = where?.kind === 'list' ? where.items.map(textOf).join('.') : where && textOf(where);
  if (target === undefined || value === undefined || where === undefined || typeof names !== 'string')
    return null;
  const keys = names
    .split(/[.[\]]/)
    .filter((key) => key !== '')
    .slice(0, 32);
  let at = target;
  for (const [index, key] of keys.entries()) {
    const last = index === keys.length - 1;
    const inner = readProperty(run, at, key);
    const next = last ? value : isMutable(inner) ? inner : newRecord(run, span);
    if (next !== inner && !setProperty(run, at, { key, keySpan: where.span, value: next })) break;
    at = next;
  }
  return target;
}
