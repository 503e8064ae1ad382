import type { Span } from '../span.ts';
import type { Value } from '../value.ts';
import { writeProperty } from './branch.ts';
import { callFunction } from './functions.ts';
import { laying } from './merge-calls.ts';
import { isFollowed, newList, newRecord } from './mutable.ts';
import { readProperty, setProperty } from './properties.ts';
import { copyProperties } from './records.ts';
import { limits, type MutableRecord, type Run, spend } from './run.ts';
import { literalText, textOf } from './text.ts';

type Args = readonly Value[];

/** `Object.assign(target, …sources)`. */
export const assignAll = laying(copyProperties);

/** `Object.entries`: a list of pairs; null for what is no known record. */
export function entriesOf(run: Run, span: Span, [value]: Args): Value | null {
  return listMembers(run, span, value, (key, member) => newList(run, member.span, [key, member]));
}

export function valuesOf(run: Run, span: Span, [value]: Args): Value | null {
  return listMembers(run, span, value, (_key, member) => member);
}

export function keysOf(run: Run, span: Span, [value]: Args): Value | null {
  return listMembers(run, span, value, (key) => key);
}

function listMembers(
  run: Run,
  span: Span,
  value: Value | undefined,
  toItem: (key: Value, member: Value) => Value,
): Value | null {
  if (value?.kind !== 'record' || !spend(run, span, value.properties.length)) return null;
  const inForce = new Map(value.properties.map((property) => [property.key, property]));
  const items: Value[] = [];
  for (const { key, keySpan, value: member } of inForce.values()) {
    if (key !== null) items.push(toItem(literalText(keySpan, key), member));
  }
  return newList(run, span, items.slice(0, limits.items), value.open);
}

/** `Object.fromEntries([[key, value], …])` and `new Map(…)`; without entries an empty record. */
export function fromEntries(run: Run, span: Span, [entries]: Args): Value | null {
  if (entries !== undefined && entries.kind !== 'list') return null;
  const record = newRecord(run, span, entries?.open ?? false);
  for (const entry of entries?.items ?? []) {
    if (!spend(run, span)) break;
    const key = readProperty(run, entry, '0');
    writeProperty(run, record, { key: textOf(key), keySpan: key.span, value: readProperty(run, entry, '1') });
  }
  return record;
}

/** `Array.from(list, change)` and `new Set(list)`. */
export function listFrom(run: Run, span: Span, [value, change]: Args): Value | null {
  if (value === undefined) return newList(run, span, []);
  if (value.kind !== 'list') return null;
  if (change === undefined || !isFollowed(change)) return newList(run, span, value.items.slice(), value.open);
  const few = value.items.slice(0, limits.rounds);
  const items = few.map((item) => callFunction(run, span, change, [item], null));
  return newList(run, span, items, value.open || few.length < value.items.length);
}

export function listOf(run: Run, span: Span, args: Args): Value {
  return newList(run, span, args.slice());
}

/** `Array(3)` is a list of holes, `Array('a', 'b')` a list of these. */
export function arrayOf(run: Run, span: Span, args: Args): Value | null {
  const [length] = args;
  if (args.length !== 1 || length?.kind !== 'number') return listOf(run, span, args);
  const { number } = length;
  if (!Number.isInteger(number) || number < 0 || number > limits.items || !spend(run, span, number))
    return null;
  const holes = Array.from({ length: number }, (): Value => ({ kind: 'null', span }));
  return newList(run, span, holes);
}

/** `Object.create(prototype, descriptors)`: what is inherited is there to be read. */
export function createObject(run: Run, span: Span, [prototype, descriptors]: Args): Value {
  const record = newRecord(run, span);
  if (prototype !== undefined) copyProperties(run, record, prototype);
  describeAll(run, record, descriptors);
  return record;
}

export function defineProperties(run: Run, _span: Span, [target, descriptors]: Args): Value | null {
  if (target !== undefined) describeAll(run, target, descriptors);
  return target ?? null;
}

export function defineOne(run: Run, span: Span, [target, key, descriptor]: Args): Value | null {
  if (target === undefined || key === undefined || descriptor === undefined) return null;
  const value = describedBy(run, span, descriptor);
  return setProperty(run, target, { key: textOf(key), keySpan: key.span, value }) ? target : null;
}

export function setOne(run: Run, span: Span, [target, key, value]: Args): Value | null {
  if (target === undefined || key === undefined || value === undefined) return null;
  return setProperty(run, target, { key: textOf(key), keySpan: key.span, value })
    ? { kind: 'boolean', span, boolean: true }
    : null;
}

function describeAll(run: Run, target: Value | MutableRecord, descriptors: Value | undefined): void {
  if (descriptors?.kind !== 'record') return;
  for (const { key, keySpan, value } of descriptors.properties.slice()) {
    if (!spend(run, keySpan)) return;
    setProperty(run, target, { key, keySpan, value: describedBy(run, keySpan, value) });
  }
}

/** The value that a property descriptor gives: its `value`, or what its `get` returns. */
function describedBy(run: Run, span: Span, descriptor: Value): Value {
  const get = readProperty(run, descriptor, 'get');
  return isFollowed(get) ? callFunction(run, span, get, [], null) : readProperty(run, descriptor, 'value');
}
