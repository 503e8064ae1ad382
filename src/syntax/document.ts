import type { Secret } from './secret.ts';
import type { LineStarts, Span } from './span.ts';
import type { Path, Value } from './value.ts';

export type Format = 'javascript' | 'typescript' | 'json' | 'json5' | 'yaml' | 'dotenv';

/** Where a value lives: in what the file exports, or only in a variable, in a call's arguments, in what a function returns. */
export type Place = 'exported' | 'local' | 'call' | 'returned';

/** A value beside the exported tree, with the names that lead to it. */
export interface Root {
  readonly place: Place;
  readonly path: Path;
  readonly value: Value;
}

/**
 * One literal of the file, from a linear walk outside the evaluation budget, so that no budget can hide one.
 * `path` holds the nearest names around it, outermost first.
 */
export interface Literal {
  readonly span: Span;
  readonly secret: Secret;
  readonly path: Path;
  readonly type: 'text' | 'number' | 'template' | 'pattern';
  /** What the literal does: only a `value` can be a credential. */
  readonly role: 'value' | 'key' | 'compared' | 'import' | 'directive';
  /** The environment variable that it stands in for when that is not set. */
  readonly fallbackFor?: string;
}

export interface Comment {
  /** What stands between the comment marks. */
  readonly span: Span;
  readonly secret: Secret;
}

/** Something that kept the file, or a part of it, from being read as the loader would. */
export interface Problem {
  readonly code: 'syntax-error' | 'not-strict' | 'too-complex' | 'not-text' | 'too-large';
  readonly span: Span;
  /** The parser's words, without any text of the file; ends without a full stop. */
  readonly message: string;
}

/** One configuration file, read. */
export interface Document {
  /** Relative to the working folder, forward slashes; bytes that are not UTF-8 as `\xNN`. */
  readonly path: string;
  readonly format: Format;
  /** The whole text without BOM. It may hold secrets: only the syntax layer and the masked code frame use it. */
  readonly text: Secret;
  readonly lines: LineStarts;
  /** What the file exports; `unknown` where it does not parse. */
  readonly tree: Value;
  /** Values beside the exported tree. */
  readonly roots: readonly Root[];
  readonly literals: readonly Literal[];
  readonly comments: readonly Comment[];
  readonly problems: readonly Problem[];
}

/** A value without children, with the way to it. */
export interface Leaf {
  readonly path: Path;
  readonly place: Place;
  readonly value: Value;
  /** The environment variable that it stands in for when that is not set. */
  readonly fallbackFor?: string;
}

/** What a reader makes of one text; the dispatcher adds the path, the format and the lines. */
export type ParsedSource = Pick<Document, 'tree' | 'roots' | 'literals' | 'comments' | 'problems'>;
