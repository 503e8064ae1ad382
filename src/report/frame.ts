import type { Frame, FrameLine } from '../rules/finding.ts';
import type { Document, Literal } from '../syntax/document.ts';
import { reveal } from '../syntax/secret.ts';
import { positionAt, type Span } from '../syntax/span.ts';
import { cutLine } from './cut-line.ts';
import { isName } from './is-name.ts';
import { joinBlocks, maskLine, type Block } from './mask-line.ts';
import { makeRedactor } from './redact.ts';

/** How far from the finding a line is looked at, in UTF-16 units, so that a minified file costs no more than another. */
const REACH = 300;

/**
 * The code frame of a finding: its line with the one before and the one after, or null where nothing may be shown.
 *
 * Hidden behind a mask of fixed width are all literals but keys, all comments, and the spans `hidden` (by default the
 * finding's own). Keys and code stay, for they lead to the place, but a word or key is hidden too unless it reads as
 * a name (see `isName`), and without the text of one of the file's values in it (see `redact` for which texts count).
 *
 * A file that was not read in full is not shown at all: nothing tells its values from its code.
 */
export function makeFrame(document: Document, span: Span, hidden: readonly Span[] = [span]): Frame | null {
  return makeFramer(document, hidden)(span);
}

/** `makeFrame` for many findings of one document: the masks are worked out once. */
export function makeFramer(document: Document, hidden: readonly Span[]): (span: Span) => Frame | null {
  if (document.problems.some((problem) => problem.code !== 'not-strict')) return () => null;
  const text = reveal(document.text);
  const mayShow = makeNameTest(document.literals);
  const blocks = joinBlocks([
    ...document.literals.map(({ span, role, secret }) => toBlock(span, role === 'key' && secret.is(mayShow))),
    ...document.comments.map(({ span }) => toBlock(span, false)),
    ...hidden.filter((span) => span.end > span.start).map((span) => toBlock(span, false)),
  ]);

  return (span) => {
    const { line } = positionAt(document.lines, span.start);
    const lines: FrameLine[] = [];
    for (let number = Math.max(1, line - 1); number <= line + 1; number++) {
      const start = document.lines[number - 1];
      if (start === undefined) break;
      const end = findLineEnd(text, start, document.lines[number]);
      const isLast = number === document.lines.length;
      if (number > line && isLast && end === start) break;
      const isMarked = number === line;
      const focus = isMarked ? span.start : start;
      const window = { start, end, from: Math.max(start, focus - REACH), to: Math.min(end, focus + REACH) };
      const pieces = maskLine(text, window, blocks, (word) => mayShow(word) && !/^-*\p{N}/u.test(word));
      lines.push({ number, ...cutLine(pieces, isMarked ? span : null, window) });
    }
    return { lines };
  };
}

function toBlock(span: Span, shown: boolean): Block {
  return { start: span.start, end: span.end, shown };
}

function makeNameTest(literals: readonly Literal[]): (word: string) => boolean {
  const values = literals.filter(({ role }) => role === 'value').map(({ secret }) => secret);
  const redactValues = makeRedactor(values);
  return (word) => isName(word) && redactValues(word) === word;
}

function findLineEnd(text: string, start: number, next: number | undefined): number {
  if (next === undefined) return text.length;
  const end = next - 1;
  return end > start && text[end - 1] === '\r' ? end - 1 : end;
}
