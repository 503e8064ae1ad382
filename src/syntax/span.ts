/**
 * A stretch of one document. `start` and `end` are offsets in UTF-16 units into `Document.text` (which has no
 * BOM); `end` is exclusive. The span of a text value is what stands between its quotes.
 */
export interface Span {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/** A place as people count it: lines and columns from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Offsets at which the lines of `text` begin. Lines end at LF, so CRLF counts once and a lone CR does not. */
export type LineStarts = readonly number[];

/** Finds where every line begins, in one pass. */
export function findLineStarts(text: string): LineStarts {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The position of `offset` in a text whose lines begin at `starts`. */
export function positionAt(starts: LineStarts, offset: number): Position {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}
