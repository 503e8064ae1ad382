/** A stretch of the scanned text, in UTF-16 units; `end` is exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** One piece of a dotenv file, in the order written. */
export type DotenvPiece =
  | {
      readonly kind: 'variable';
      readonly key: Stretch;
      readonly value: Stretch;
      readonly quote: Quote | null;
    }
  | { readonly kind: 'comment'; readonly stretch: Stretch }
  | { readonly kind: 'other'; readonly stretch: Stretch };

export type Quote = '"' | "'" | '`';

const SPACE = /[^\S\r\n]*/y;
const SPACE_AND_LINES = /\s*/y;
/** Name and mark, which dotenv lets stand on lines of their own: `export` is optional, a colon needs space after it. */
const ASSIGNMENT = /(?:export\s+)?(?<key>[\w.-]+)(?:\s*=|:(?:\r\n|\s))/dy;
const UNQUOTED = /[^#\r\n]*/y;
const LINE = /[^\r\n]*/y;

/**
 * Cuts a dotenv text into variables, comments and lines that are neither, by the rules of the npm package `dotenv`
 * 16 and 17 (the pattern `LINE` of its lib/main.js), in one pass: `#` ends a value without quotes; quotes go over
 * lines, and a backslash keeps one from closing; quotes that do not close, or have text after them, are no quotes.
 */
export function* scanDotenv(text: string): Generator<DotenvPiece> {
  let at = 0;
  while (at < text.length) {
    at = match(SPACE_AND_LINES, text, at);
    if (at === text.length) return;
    ASSIGNMENT.lastIndex = at;
    const found = text.charAt(at) === '#' ? null : ASSIGNMENT.exec(text);
    const key = found?.indices?.groups?.['key'];
    if (!key) {
      const end = match(LINE, text, at);
      if (text.charAt(at) === '#') yield { kind: 'comment', stretch: { start: at + 1, end } };
      else yield { kind: 'other', stretch: { start: at, end: trimEnd(text, at, end) } };
      at = end;
      continue;
    }
    const { value, quote, end } = readValue(text, ASSIGNMENT.lastIndex);
    yield { kind: 'variable', key: { start: key[0], end: key[1] }, value, quote };
    const tail = match(SPACE, text, end);
    at = match(LINE, text, tail);
    if (text.charAt(tail) === '#') yield { kind: 'comment', stretch: { start: tail + 1, end: at } };
  }
}

interface RawValue {
  readonly value: Stretch;
  readonly quote: Quote | null;
  /** Where the value ends, its closing quote included. */
  readonly end: number;
}

function readValue(text: string, from: number): RawValue {
  // A quoted value may begin on a later line, one without quotes may not.
  const opening = match(SPACE_AND_LINES, text, from);
  const quote = text.charAt(opening);
  if (isQuote(quote)) {
    const close = findClose(text, opening, quote);
    if (close !== -1) return { value: { start: opening + 1, end: close }, quote, end: close + 1 };
  }
  const start = match(SPACE, text, from);
  const end = match(UNQUOTED, text, start);
  const trimmed = trimEnd(text, start, end);
  // As dotenv does it, a first and a last quote of one kind are taken off, whatever stands between them.
  const first = text.charAt(start);
  const isWrapped = isQuote(first) && trimmed - start > 1 && text.charAt(trimmed - 1) === first;
  const value = isWrapped ? { start: start + 1, end: trimmed - 1 } : { start, end: trimmed };
  return { value, quote: isQuote(first) ? first : null, end };
}

/**
 * The quote that closes the one at `opening`: the first without a backslash, or else the last with one before it,
 * provided that nothing but a comment follows on its line; -1 without one.
 */
function findClose(text: string, opening: number, quote: Quote): number {
  let last = -1;
  let at = text.indexOf(quote, opening + 1);
  for (; at !== -1; at = text.indexOf(quote, at + 1)) {
    const isLast = isTail(text, at + 1);
    if (!isEscaped(text, opening, at)) return isLast ? at : last;
    if (isLast) last = at;
  }
  return last;
}

/** Whether the quote at `at` is kept by a backslash: `\` and quote are read as a pair wherever they meet. */
function isEscaped(text: string, opening: number, at: number): boolean {
  return at - 1 > opening && text.charAt(at - 1) === '\\';
}

function isTail(text: string, at: number): boolean {
  const next = text.charAt(match(SPACE, text, at));
  return next === '' || next === '#' || next === '\r' || next === '\n';
}

function isQuote(char: string): char is Quote {
  return char === '"' || char === "'" || char === '`';
}

function match(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

function trimEnd(text: string, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length;
}
