import type { Class } from 'acorn';
import type { Span } from '../span.ts';
import type { Value } from '../value.ts';
import type { Closure, MutableCallable, MutableList, MutableRecord, Run } from './run.ts';

/** A new record that code may still write to. */
export function newRecord(run: Pick<Run, 'clock'>, span: Span, open = false): MutableRecord {
  return { kind: 'record', span, properties: [], open, born: run.clock, class: null };
}

/** The record of a class: its fields and methods. */
export function newClass(run: Run, span: Span, node: Class): MutableRecord {
  return { ...newRecord(run, span), class: { node, maker: null } };
}

/** A new list that code may still write to. */
export function newList(run: Run, span: Span, items: Value[], open = false): MutableList {
  return { kind: 'list', span, items, open, born: run.clock };
}

export function newCallable(span: Span, closure: Closure | null): MutableCallable {
  return { kind: 'callable', span, returns: [], closure, statics: null };
}

/** Whether the evaluation may write to a record: those it made itself, not those of other files. */
export function isMutable(value: Value): value is MutableRecord {
  return value.kind === 'record' && 'born' in value;
}

export function isMutableList(value: Value): value is MutableList {
  return value.kind === 'list' && 'born' in value;
}

export function isOwnCallable(value: Value): value is MutableCallable {
  return value.kind === 'callable' && 'closure' in value;
}

/** Whether a value, or one of those it may be, is a function whose code or meaning is known. */
export function isFollowed(value: Value): boolean {
  if (value.kind === 'choice') return value.options.some(isFollowed);
  return isOwnCallable(value);
}
