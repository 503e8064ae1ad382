import type { LineWindow, Piece } from './mask-line.ts';

/** Columns of a frame's line, so that it does not wrap. */
const WIDTH = 100;
/** Columns kept in front of the mark. */
const LEAD = 40;
const ELLIPSIS = '…';

interface CutLine {
  readonly text: string;
  readonly marked: readonly [start: number, end: number] | null;
}

/**
 * Joins the pieces of a masked line, shortened to about 100 columns around the mark, and finds the columns that
 * `span` takes in it. A part of a mask stands for the whole; an empty span takes one column.
 */
export function cutLine(
  pieces: readonly Piece[],
  span: { readonly start: number; readonly end: number } | null,
  line: LineWindow,
): CutLine {
  const mark = span === null ? null : findMarked(pieces, span);
  const [from, to] = findView(pieces, mark?.[0] ?? 0);
  const head = from > 0 || line.from > line.start ? ELLIPSIS : '';
  const tail = to < pieces.length || line.to < line.end ? ELLIPSIS : '';
  const text = head + joinText(pieces.slice(from, to)) + tail;
  if (mark === null) return { text, marked: null };
  const start = head.length + joinText(pieces.slice(from, mark[0])).length;
  const end = start + joinText(pieces.slice(mark[0], Math.min(mark[1], to))).length;
  return { text, marked: [start, Math.max(end, start + 1)] };
}

/** The pieces that `span` touches, as indexes, end exclusive. */
function findMarked(
  pieces: readonly Piece[],
  span: { readonly start: number; readonly end: number },
): [number, number] {
  const first = pieces.findIndex((piece) => piece.end > span.start || piece.start === span.start);
  if (first === -1) return [pieces.length, pieces.length];
  const after = pieces.findIndex((piece, index) => index > first && piece.start >= span.end);
  return [first, after === -1 ? pieces.length : after];
}

/** The pieces in view: a lead in front of `focus`, then as many as fit, then more in front while there is room. */
function findView(pieces: readonly Piece[], focus: number): [number, number] {
  const widths = pieces.map((piece) => piece.text.length);
  let from = focus;
  let to = focus;
  let width = 0;
  const fits = (index: number, limit: number): boolean => width + (widths[index] ?? Infinity) <= limit;
  while (from > 0 && fits(from - 1, LEAD)) width += widths[--from] ?? 0;
  while (to < pieces.length && fits(to, WIDTH)) width += widths[to++] ?? 0;
  while (from > 0 && fits(from - 1, WIDTH)) width += widths[--from] ?? 0;
  return [from, to];
}

function joinText(pieces: readonly Piece[]): string {
  return pieces.map((piece) => piece.text).join('');
}
