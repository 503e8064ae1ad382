import type { Comment } from '../../src/syntax/document.ts';

/** One line of a comment without the marks around it. Offsets in UTF-16 units into the document. */
export interface Line {
  readonly start: number;
  readonly end: number;
}

/** Comments that are read together: a block comment, or line comments one below the other. */
export interface Block {
  readonly lines: readonly Line[];
  /** Where code begins that stands before the comment on its line; null for a comment on lines of its own. */
  readonly codeStart: number | null;
}

/** Puts comments together to blocks, in the order of the text. */
export function groupComments(source: string, comments: readonly Comment[]): readonly Block[] {
  const blocks: { lines: Line[]; codeStart: number | null }[] = [];
  let joinable = false; // the last block is of line comments on lines of their own
  let last = 0;
  for (const { span } of comments.toSorted((a, b) => a.span.start - b.span.start)) {
    const isBlock = source.startsWith('/*', span.start - 2);
    const mark = span.start - (source.charAt(span.start - 1) === '#' ? 1 : 2);
    const codeStart = findCode(source, mark, last);
    const previous = blocks.at(-1);
    const lines = isBlock ? splitLines(source, span) : [trim(source, span, /[\s/#]/)];
    if (!isBlock && joinable && previous && codeStart === null && isNextLine(source, last, mark)) {
      previous.lines.push(...lines);
    } else blocks.push({ lines, codeStart });
    joinable = !isBlock && codeStart === null;
    last = span.end;
  }
  return blocks;
}

/**
 * Where the code on the line of an offset begins; null where there is only space before it, or another comment. `least`
 * is where the comment before it ends: no more than what stands between the two is read.
 */
function findCode(source: string, mark: number, least: number): number | null {
  const between = source.slice(least, mark);
  const code = between.slice(between.lastIndexOf('\n') + 1).trimStart();
  return code === '' || code === '*/' ? null : mark - code.length;
}

function isNextLine(source: string, end: number, mark: number): boolean {
  return /^[^\S\n]*\n[^\S\n]*$/.test(source.slice(end, mark));
}

/** The lines of a block comment, the stars at their edges taken for its frame. */
function splitLines(source: string, { start, end }: Line): Line[] {
  const lines: Line[] = [];
  let at = start;
  // Only the comment is searched: the next line end may be far behind it.
  for (const { length } of source.slice(start, end).split('\n')) {
    lines.push(trim(source, { start: at, end: at + length }, /[\s*]/));
    at += length + 1;
  }
  return lines;
}

/** A line without the space and the `marks` before it, and the space and stars behind it. */
function trim(source: string, { start, end }: Line, marks: RegExp): Line {
  while (start < end && marks.test(source.charAt(start))) start += 1;
  while (end > start && /[\s*]/.test(source.charAt(end - 1))) end -= 1;
  return { start, end };
}
