import type { Span } from '../span.ts';
import type { Property, Value } from '../value.ts';
import { chooseBetween } from './choose.ts';
import { type MutableRecord, type Run, spend } from './run.ts';
import type { Binding } from './scope.ts';

/**
 * What code that may or may not run has written. Writes inside a branch are taken back when it ends and laid down
 * again as a choice between the branches, so that `if (x) { c.a = 1 } else { c.a = 2 }` leaves `c.a` as 1 or 2.
 */
export interface BranchFrame {
  /** The clock when the branch began: what was made later is the branch's own. */
  readonly begun: number;
  /** How many properties each written record had before. */
  records: Map<MutableRecord, number> | null;
  /** What each written variable held before. */
  bindings: Map<Binding, Value> | null;
}

/** Appends a property, remembering in the branch how it was. */
export function writeProperty(run: Run, record: MutableRecord, property: Property): void {
  const frame = run.branch;
  if (frame !== null && record.born <= frame.begun) {
    frame.records ??= new Map();
    if (!frame.records.has(record)) frame.records.set(record, record.properties.length);
  }
  record.properties.push(property);
}

/** Assigns a variable, remembering in the branch how it was. */
export function writeBinding(run: Run, binding: Binding, value: Value): void {
  const frame = run.branch;
  if (frame !== null) {
    frame.bindings ??= new Map();
    if (!frame.bindings.has(binding)) frame.bindings.set(binding, binding.value);
  }
  binding.value = value;
}

/** Evaluates code of which one branch will run, or none when `exhaustive` is false. */
export function evaluateBranches(
  run: Run,
  span: Span,
  branches: readonly (() => void)[],
  exhaustive: boolean,
): void {
  const bindings = new Map<Binding, Value[]>();
  const records = new Map<MutableRecord, Map<string, Property[]>>();
  for (const evaluate of branches) {
    const frame: BranchFrame = { begun: run.clock, records: null, bindings: null };
    const outer: BranchFrame | null = run.branch;
    run.clock += 1;
    run.branch = frame;
    evaluate();
    run.branch = outer;
    takeBack(run, frame, bindings, records);
  }
  for (const [binding, values] of bindings) {
    const maySkip = !exhaustive || values.length < branches.length;
    writeBinding(run, binding, chooseBetween(span, maySkip ? [binding.value, ...values] : values));
  }
  for (const [record, written] of records) {
    if (!spend(run, span, record.properties.length >> 5)) return;
    const before = valuesBefore(record, written);
    for (const [key, properties] of written) {
      const [first] = properties;
      const old = before.get(key);
      const values = properties.map((property) => property.value);
      const maySkip = !exhaustive || properties.length < branches.length;
      if (maySkip && old !== undefined) values.unshift(old);
      if (first !== undefined) {
        writeProperty(run, record, { key, keySpan: first.keySpan, value: chooseBetween(span, values) });
      }
    }
  }
}

/** Undoes the writes of one branch and adds them to those of the others. */
function takeBack(
  run: Run,
  frame: BranchFrame,
  bindings: Map<Binding, Value[]>,
  records: Map<MutableRecord, Map<string, Property[]>>,
): void {
  for (const [binding, before] of frame.bindings ?? []) {
    const values = bindings.get(binding);
    if (values === undefined) bindings.set(binding, [binding.value]);
    else values.push(binding.value);
    binding.value = before;
  }
  for (const [record, length] of frame.records ?? []) {
    const mine = new Map<string, Property>();
    const written = records.get(record) ?? new Map<string, Property[]>();
    records.set(record, written);
    run.indexes.delete(record);
    for (const property of record.properties.splice(length)) {
      if (property.key !== null) mine.set(property.key, property);
      else writeProperty(run, record, property);
    }
    for (const [key, property] of mine) {
      const others = written.get(key);
      if (others === undefined) written.set(key, [property]);
      else others.push(property);
    }
  }
}

/** The values in force, before the branches, of the names that they wrote. */
function valuesBefore(record: MutableRecord, written: ReadonlyMap<string, unknown>): Map<string, Value> {
  const values = new Map<string, Value>();
  for (const { key, value } of record.properties) {
    if (key !== null && written.has(key)) values.set(key, value);
  }
  return values;
}
