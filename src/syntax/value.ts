import type { Secret } from './secret.ts';
import type { Span } from './span.ts';

/**
 * The value tree: what a configuration file evaluates to, found without running it. Every value remembers where it
 * stands; every node is plain, readonly data.
 */
export type Value =
  | TextValue
  | NumberValue
  | BooleanValue
  | NullValue
  | ListValue
  | RecordValue
  | ChoiceValue
  | TemplateValue
  | ReferenceValue
  | CallableValue
  | UnknownValue;

/** A known text. `span` is its longest literal part, `parts` all the literals it was put together from, in order. */
export interface TextValue {
  readonly kind: 'text';
  readonly span: Span;
  readonly secret: Secret;
  readonly parts: readonly Span[];
}

/** A known number; `secret` is how it is written, so that a PIN is judged like any other text. */
export interface NumberValue {
  readonly kind: 'number';
  readonly span: Span;
  readonly number: number;
  readonly secret: Secret;
}

export interface BooleanValue {
  readonly kind: 'boolean';
  readonly span: Span;
  readonly boolean: boolean;
}

/** `null` or `undefined`. */
export interface NullValue {
  readonly kind: 'null';
  readonly span: Span;
}

/** `open` says that there may be more items than are known. */
export interface ListValue {
  readonly kind: 'list';
  readonly span: Span;
  readonly items: readonly Value[];
  readonly open: boolean;
}

/**
 * Properties in the order written, duplicates and prototype-like keys included; the last of a name is in force.
 * `open` says that there may be more properties than are known (an unknown spread).
 */
export interface RecordValue {
  readonly kind: 'record';
  readonly span: Span;
  readonly properties: readonly Property[];
  readonly open: boolean;
}

/** One property. `key` is null where the name is only known at run time. `keySpan` is the name, without quotes. */
export interface Property {
  readonly key: string | null;
  readonly keySpan: Span;
  readonly value: Value;
}

/** One of several values; which one is only known at run time. */
export interface ChoiceValue {
  readonly kind: 'choice';
  readonly span: Span;
  readonly options: readonly Value[];
}

/** A text with holes: known parts (`TextValue`) and values only known at run time, in order. */
export interface TemplateValue {
  readonly kind: 'template';
  readonly span: Span;
  readonly parts: readonly Value[];
}

/** A value that stands elsewhere: an environment variable, a file, a parameter store. */
export interface ReferenceValue {
  readonly kind: 'reference';
  readonly span: Span;
  readonly to: 'env' | 'file' | 'module' | 'run-time';
  /** The variable or path, where it is written down. */
  readonly name: string | null;
  /** What the code turns it into, where it does (`Number(process.env.PORT)`). */
  readonly becomes: 'text' | 'number' | 'boolean' | null;
}

/** A function, with the values that it may return. */
export interface CallableValue {
  readonly kind: 'callable';
  readonly span: Span;
  readonly returns: readonly Value[];
}

/** Only known at run time, or past the evaluation budget. */
export interface UnknownValue {
  readonly kind: 'unknown';
  readonly span: Span;
}

/** The way to a value: property names, and list indexes as decimal text. */
export type Path = readonly string[];
