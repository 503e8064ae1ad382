import type { Class, Function as FunctionNode } from 'acorn';
import type { Root } from '../document.ts';
import type { Span } from '../span.ts';
import type { CallableValue, Property, RecordValue, UnknownValue, Value } from '../value.ts';
import type { BranchFrame } from './branch.ts';
import type { Scope } from './scope.ts';

/**
 * The state of one evaluation. Everything that grows is bounded: past the budget every further value is `unknown`
 * and `exhausted` says so. Values built here are mutable until `settle` has made the final tree of them.
 */
export interface Run {
  readonly file: string;
  readonly source: string;
  /** Nodes that may still be evaluated. */
  steps: number;
  /** UTF-16 units of text that may still be made. */
  text: number;
  /** Nesting of evaluation right now. */
  depth: number;
  exhausted: boolean;
  /** Counts evaluated nodes, so that a branch can tell what was made inside it. */
  clock: number;
  /** The branches being evaluated, innermost last. */
  readonly branches: BranchFrame[];
  readonly births: WeakMap<RecordValue, number>;
  readonly closures: WeakMap<CallableValue | RecordValue, Closure>;
  /** Texts that stand for bytes, one character a byte. */
  readonly buffers: WeakSet<Value>;
  /** Functions that no call reached yet. */
  readonly uncalled: Set<Closure>;
  readonly roots: Root[];
  /** `module`, whose `exports` is what the file exports. */
  readonly module: MutableRecord;
  /** Values of ES module exports, by name. */
  readonly named: Property[];
  defaultExport: Value | null;
  /** What `require('./x')` gives, where the other file is in the linted set. */
  readonly load: (specifier: string) => Value | null;
}

/** A function or class with the scope it was made in. */
export interface Closure {
  readonly node: FunctionNode | Class;
  readonly scope: Scope;
  readonly value: CallableValue | RecordValue;
  /** How often it was evaluated, and whether it is being evaluated now. */
  calls: number;
  active: boolean;
}

export interface MutableRecord extends RecordValue {
  readonly properties: Property[];
  open: boolean;
}

/** Limits of one evaluation. A real config file of 36 kB, the longest of 1,639 counted, takes about 10,000 steps. */
export const limits = {
  steps: 400_000,
  text: 4_000_000,
  depth: 250,
  /** Values of one choice, parts of one text or template. */
  width: 64,
  /** Evaluations of one function. */
  calls: 40,
} as const;

/** Takes one step; false when the budget is used up. */
export function spend(run: Run): boolean {
  run.clock += 1;
  run.steps -= 1;
  if (run.steps < 0) run.exhausted = true;
  return !run.exhausted;
}

export function spanOf(run: Run, node: { readonly start: number; readonly end: number }): Span {
  return { file: run.file, start: node.start, end: node.end };
}

export function unknownAt(span: Span): UnknownValue {
  return { kind: 'unknown', span };
}

/** A new record that code may still write to. */
export function newRecord(run: Run, span: Span): MutableRecord {
  const record: MutableRecord = { kind: 'record', span, properties: [], open: false };
  run.births.set(record, run.clock);
  return record;
}
