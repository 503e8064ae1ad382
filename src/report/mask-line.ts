import { MASK } from './redact.ts';
import { printable } from '../options/printable.ts';

/** A stretch of the source that is decided as a whole: hidden, or a key that may be shown. */
export interface Block {
  readonly start: number;
  readonly end: number;
  readonly shown: boolean;
}

/** What may be shown of one line: `from` to `to` lie within `start` to `end` (offsets, line ending not counted). */
export interface LineWindow {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

/** A part of a masked line that is never cut in two, and the source it stands for. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const TAB = '  ';
/** Quoted text is listed as a literal; where a syntax has one that is not (a literal type), it is hidden all the same. */
const WORD_OR_QUOTED =
  /(?<quote>['"])(?<quoted>(?:\\.?|(?!\k<quote>)[^\\])*)(?:\k<quote>|$)|[\p{L}\p{M}\p{N}_$-]+/gu;

interface CodeOptions {
  readonly isName: (word: string) => boolean;
  readonly isClosing: boolean;
}

/**
 * Sorts blocks and joins those that overlap; where one of them is hidden, all are. Hidden neighbours are joined too,
 * so that the parts of one text make one mask.
 */
export function joinBlocks(blocks: readonly Block[]): readonly Block[] {
  const joined: Block[] = [];
  for (const block of blocks.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1);
    const shown = block.shown && (last?.shown ?? true);
    const joins =
      last !== undefined &&
      (block.start < last.end || (block.start === last.end && !block.shown && !last.shown));
    if (joins) joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, block.end), shown };
    else joined.push(block);
  }
  return joined;
}

/** Masks one line of `text`. Outside the blocks, a word is shown when `isName` holds for it and all of it is in view. */
export function maskLine(
  text: string,
  line: LineWindow,
  blocks: readonly Block[],
  isName: (word: string) => boolean,
): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = line.from;
  let isClosing = false;
  for (let index = findFirst(blocks, line.from); index < blocks.length; index++) {
    const block = blocks[index];
    if (block === undefined || block.start > line.to) break;
    if (block.start > at) pieces.push(...maskCode(text, line, at, block.start, { isName, isClosing }));
    const start = Math.max(block.start, line.start);
    const end = Math.min(block.end, line.end);
    if (block.shown) pieces.push(...showText(text, start, end));
    else pieces.push({ text: MASK, start, end });
    at = Math.max(at, end);
    isClosing = true;
  }
  if (at < line.to) pieces.push(...maskCode(text, line, at, line.to, { isName, isClosing }));
  return pieces;
}

/** The first block that ends at or after `offset`. */
function findFirst(blocks: readonly Block[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.end ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Masks what stands outside the blocks. `isClosing` says that a block ends where it begins, maybe at its quote. */
function maskCode(
  text: string,
  line: LineWindow,
  from: number,
  to: number,
  options: CodeOptions,
): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  const show = (end: number): void => {
    pieces.push(...showText(text, at, end));
    at = end;
  };
  const hide = (end: number): void => {
    pieces.push({ text: MASK, start: at, end });
    at = end;
  };
  if (options.isClosing && /['"]/.test(text.charAt(from))) show(from + 1);
  const begin = at;
  for (const match of text.slice(begin, to).matchAll(WORD_OR_QUOTED)) {
    const start = begin + match.index;
    const end = start + match[0].length;
    const { quote, quoted } = match.groups ?? {};
    if (quote !== undefined && quoted !== undefined) {
      show(start + 1);
      if (quoted !== '') hide(start + 1 + quoted.length);
      continue;
    }
    show(start);
    const isWhole = (start > line.from || start === line.start) && (end < line.to || end === line.end);
    if (isWhole && options.isName(match[0])) show(end);
    else hide(end);
  }
  show(to);
  return pieces;
}

function showText(text: string, from: number, to: number): readonly Piece[] {
  const pieces: Piece[] = [];
  let start = from;
  for (const character of text.slice(from, to)) {
    const end = start + character.length;
    pieces.push({ text: character === '\t' ? TAB : printable(character), start, end });
    start = end;
  }
  return pieces;
}
