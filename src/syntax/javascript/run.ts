import type { Class, Function as FunctionNode, Node } from 'acorn';
import type { Root } from '../document.ts';
import type { Span } from '../span.ts';
import type { CallableValue, ListValue, Property, RecordValue, UnknownValue, Value } from '../value.ts';
import type { BranchFrame } from './branch.ts';
import type { Scope } from './scope.ts';

/**
 * The state of one evaluation. Everything that grows is bounded: past the budget every further value is `unknown`
 * and `exhausted` says so. Values built here are mutable until `settle` has made the final tree of them.
 */
export interface Run {
  readonly file: string;
  readonly source: string;
  /** Steps taken; also tells what was made before what. */
  clock: number;
  /** Steps that may be taken in all. */
  readonly lastStep: number;
  /** UTF-16 units of text that may still be made. */
  text: number;
  /** Nesting of evaluation, and of calls, right now. */
  depth: number;
  callDepth: number;
  /** Where the budget ran out first. */
  exhausted: Exhaustion | null;
  /** The branch being evaluated. */
  branch: BranchFrame | null;
  /** How often the body of a function was evaluated. */
  readonly evaluations: Map<FunctionNode, number>;
  /** The properties in force of long records, by name. */
  readonly indexes: Map<RecordValue, PropertyIndex>;
  /** Functions of the language, by the names they are called by. */
  readonly builtIns: Map<Value, readonly string[]>;
  /** Texts that stand for bytes, one character a byte. */
  readonly buffers: Set<Value>;
  /** What `JSON.stringify` was given. */
  readonly stringified: Map<Value, Value>;
  /** Schemas (zod, Joi, convict) and the values they describe. */
  readonly schemas: Set<Value>;
  /** Functions that no call reached yet. */
  readonly uncalled: Set<Closure>;
  readonly roots: Root[];
  readonly exports: Exports;
  /** What `require('./x')` gives, where the other file is in the linted set. */
  readonly load: (specifier: string) => Value | null;
}

/** What a file exports, as found so far. */
export interface Exports {
  /** `module`, whose `exports` is what the file exports. */
  readonly module: MutableRecord;
  /** The first `module.exports`, which `exports` and `this` go on meaning. */
  readonly first: MutableRecord;
  /** Exports of an ES module, read at the end: a name may be assigned after it is exported. */
  readonly named: { readonly key: string; readonly keySpan: Span; readonly read: () => Value }[];
  /** Records of other modules all of whose names are exported (`export * from`). */
  readonly whole: Value[];
  standard: (() => Value) | null;
}

export interface Exhaustion {
  readonly span: Span;
  readonly reason: 'steps' | 'text' | 'depth' | 'calls' | 'size';
}

/** A function with the scope it was made in. */
export interface Closure {
  readonly node: FunctionNode;
  readonly scope: Scope;
  /** The object or class that it was written in as a method. */
  readonly home: Value | null;
  /** What it returns to arguments that nothing is known of. */
  unknownResult: readonly Value[] | null;
  active: boolean;
  /** Its returned values are part of the final tree. */
  settled: boolean;
}

/** Covers the first `length` properties of a record. */
export interface PropertyIndex {
  length: number;
  readonly byKey: Map<string | null, Property>;
}

export interface MutableRecord extends RecordValue {
  readonly properties: Property[];
  open: boolean;
  readonly born: number;
  /** A class: what its constructor does to a new object. */
  readonly class: ClassParts | null;
}

interface ClassParts {
  readonly node: Class;
  maker: MutableCallable | null;
}

export interface MutableList extends ListValue {
  readonly items: Value[];
  open: boolean;
  readonly born: number;
}

export interface MutableCallable extends CallableValue {
  readonly closure: Closure | null;
  /** Properties of the function itself, `prototype` among them. */
  statics: MutableRecord | null;
}

/**
 * Limits of one evaluation. The longest of 1,639 real config files counted, 36 kB, takes about 10,000 steps; `steps`
 * and `text` grow with the length of the file, so that a long file of plain settings is still evaluated whole.
 */
export const limits = {
  steps: 300_000,
  stepsPerCharacter: 0.25,
  text: 4_000_000,
  depth: 250,
  callDepth: 24,
  /** Values of one choice, parts of one text or template. */
  width: 64,
  /** Items of one list that code adds to. */
  items: 10_000,
  /** Rounds of one loop that are evaluated one by one. */
  rounds: 32,
  /** How much of its source one function may make evaluate, in UTF-16 units; at least `calls` evaluations. */
  callLength: 100_000,
  calls: 24,
} as const;

/** Takes steps; false when the budget is used up. */
export function spend(run: Run, span: Span, steps = 1): boolean {
  run.clock += steps;
  if (run.clock <= run.lastStep) return true;
  exhaust(run, span, 'steps');
  return false;
}

/** Notes that a part of the budget is used up; gives the `unknown` that stands for what was not evaluated. */
export function exhaust(run: Run, span: Span, reason: Exhaustion['reason']): UnknownValue {
  // What another file holds is pointed at by the place that loads it.
  run.exhausted ??= { span: span.file === run.file ? span : { file: run.file, start: 0, end: 0 }, reason };
  return unknownAt(span);
}

export function spanOf(run: Run, node: Pick<Node, 'start' | 'end'>): Span {
  return { file: run.file, start: node.start, end: node.end };
}

export function unknownAt(span: Span): UnknownValue {
  return { kind: 'unknown', span };
}
