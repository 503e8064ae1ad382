import type { Failure, Notice } from '../report/report.ts';

/** A file that is to be read, and the project it belongs to. */
export interface SourceEntry {
  /** As it is shown: relative to the working folder, forward slashes, nothing unprintable. */
  readonly path: string;
  /** As it is opened; bytes where the name is not UTF-8. */
  readonly absolute: string | Buffer;
  /** The project's folder, relative to the working folder; `.` for itself. */
  readonly root: string;
}

/** What is to be linted, what the reader must know about it, and what kept the list from being whole. */
export interface SourceList {
  readonly entries: readonly SourceEntry[];
  readonly notices: readonly Notice[];
  readonly failures: readonly Failure[];
}
