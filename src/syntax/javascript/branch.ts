import type { Span } from '../span.ts';
import type { Property, Value } from '../value.ts';
import { chooseBetween } from './choose.ts';
import { type MutableRecord, type Run } from './run.ts';
import type { Binding } from './scope.ts';

/**
 * What code that may or may not run has written. Writes inside a branch are taken back when it ends and laid down
 * again as a choice between the branches, so that `if (x) { c.a = 1 } else { c.a = 2 }` leaves `c.a` as 1 or 2.
 */
export interface BranchFrame {
  /** The clock when the branch began: what was made later is the branch's own. */
  readonly begun: number;
  /** How many properties each written record had before. */
  readonly records: Map<MutableRecord, number>;
  /** What each written variable held before. */
  readonly bindings: Map<Binding, Value>;
}

interface Writes {
  readonly records: Map<MutableRecord, readonly Property[]>;
  readonly bindings: Map<Binding, Value>;
}

/** Appends a property, remembering in the branches how it was. */
export function writeProperty(run: Run, record: MutableRecord, property: Property): void {
  const born = run.births.get(record) ?? 0;
  for (const frame of run.branches) {
    if (born <= frame.begun && !frame.records.has(record))
      frame.records.set(record, record.properties.length);
  }
  record.properties.push(property);
}

/** Assigns a variable, remembering in the branches how it was. */
export function writeBinding(run: Run, binding: Binding, value: Value): void {
  for (const frame of run.branches) {
    if (!frame.bindings.has(binding)) frame.bindings.set(binding, binding.value);
  }
  binding.value = value;
}

/** Evaluates code of which one branch, or none when `exhaustive` is false, will run. */
export function evaluateBranches(
  run: Run,
  span: Span,
  branches: readonly (() => void)[],
  exhaustive: boolean,
): void {
  const all = branches.map((evaluate) => collectWrites(run, evaluate));
  const bindings = new Set(all.flatMap((writes) => [...writes.bindings.keys()]));
  for (const binding of bindings) {
    const values = all.map((writes) => writes.bindings.get(binding) ?? binding.value);
    if (!exhaustive) values.unshift(binding.value);
    writeBinding(run, binding, chooseBetween(span, values));
  }
  const records = new Set(all.flatMap((writes) => [...writes.records.keys()]));
  for (const record of records) mergeRecord(run, span, record, all, exhaustive);
}

function collectWrites(run: Run, evaluate: () => void): Writes {
  const frame: BranchFrame = { begun: run.clock, records: new Map(), bindings: new Map() };
  run.clock += 1;
  run.branches.push(frame);
  evaluate();
  run.branches.pop();
  const bindings = new Map<Binding, Value>();
  for (const [binding, before] of frame.bindings) {
    bindings.set(binding, binding.value);
    binding.value = before;
  }
  const records = new Map<MutableRecord, readonly Property[]>();
  for (const [record, length] of frame.records) records.set(record, record.properties.splice(length));
  return { bindings, records };
}

function mergeRecord(
  run: Run,
  span: Span,
  record: MutableRecord,
  all: readonly Writes[],
  exhaustive: boolean,
): void {
  const written = new Map<string, Property>();
  for (const writes of all) {
    for (const property of writes.records.get(record) ?? []) {
      if (property.key === null) writeProperty(run, record, property);
      else if (!written.has(property.key)) written.set(property.key, property);
    }
  }
  const before = new Map(record.properties.map((property) => [property.key, property.value]));
  for (const [key, first] of written) {
    const old = before.get(key);
    const values: Value[] = [];
    for (const writes of all) {
      const mine = (writes.records.get(record) ?? []).filter((property) => property.key === key);
      if (mine.length > 0) values.push(...mine.map((property) => property.value).slice(-1));
      else if (old !== undefined) values.push(old);
    }
    if (!exhaustive && old !== undefined) values.unshift(old);
    writeProperty(run, record, { key, keySpan: first.keySpan, value: chooseBetween(span, values) });
  }
}
