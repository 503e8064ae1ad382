import type { Secret } from '../syntax/secret.ts';
import type { Span } from '../syntax/span.ts';
import type { Path } from '../syntax/value.ts';

export type Severity = 'error' | 'warning' | 'info';
export type Confidence = 'high' | 'medium' | 'low';

/** What a rule reports. It never holds a value of the linted files: `data` fills the message with names and numbers. */
export interface RuleFinding {
  readonly messageId: string;
  readonly span: Span;
  readonly path: Path;
  readonly data?: Readonly<Record<string, string | number>>;
  readonly confidence?: Confidence;
  /** The secret that was found, so that its text can be taken out of names and paths; it gets into no report. */
  readonly secret?: Secret;
}

/** A rule's finding, placed and named: what verdicts decide on and reports show. */
export interface Finding {
  readonly rule: string;
  readonly messageId: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** The project's folder, relative to the working folder (`.` for itself). */
  readonly root: string;
  readonly stage: string | null;
  readonly file: string;
  /** Lines and columns from 1, columns in UTF-16 units; the end is exclusive. */
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly path: Path;
  readonly message: string;
  readonly help: string;
  readonly docs: string;
  /** Hash of rule, file, field path and ordinal: no value, no line number. */
  readonly fingerprint: string;
  /** The lines of the code frame with every value masked; not part of the JSON. */
  readonly frame: Frame | null;
}

/** A few source lines with every literal and comment masked, and which columns to underline in them. */
export interface Frame {
  readonly lines: readonly FrameLine[];
}

export interface FrameLine {
  readonly number: number;
  readonly text: string;
  /** Columns of `text` (from 0, end exclusive) that the finding points at. */
  readonly marked: readonly [start: number, end: number] | null;
}
