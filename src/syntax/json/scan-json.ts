import { MAX_DATA_DEPTH, MAX_DATA_WEIGHT, TOO_DEEP, TOO_MANY, VALUE_WEIGHT } from '../data-limits.ts';
import type { Problem } from '../document.ts';

/** A stretch of the scanned text, in UTF-16 units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Why a text is no JSON of any kind, and where. */
export interface Fault extends Stretch {
  readonly code: Problem['code'];
  readonly message: string;
  /** Whether the text ends, or its line does, inside a string. */
  readonly inString: boolean;
}

/** What one linear pass over a JSON or JSON5 text finds. */
export interface JsonScan {
  /** Comments with their marks. */
  readonly comments: readonly Stretch[];
  /** Commas before a closing bracket. */
  readonly trailingCommas: readonly Stretch[];
  /** Control characters inside strings, the first of each string. */
  readonly controls: readonly Stretch[];
  /** The first thing that stops the scan. */
  readonly fault: Fault | null;
}

const CLOSER = new Map([
  ['{', '}'],
  ['[', ']'],
]);

/** The next character that means something outside strings. */
const MARK = /["'/{}[\],]/g;

/**
 * Scans a JSON or JSON5 text for all that the parser must not meet: comments, nesting too deep, too many values,
 * brackets that do not pair, strings that do not end. One pass, no recursion.
 */
export function scanJson(text: string): JsonScan {
  const comments: Stretch[] = [];
  const trailingCommas: Stretch[] = [];
  const controls: Stretch[] = [];
  const open: Array<{ bracket: string; at: number }> = [];
  let weight = 0;
  let comma = -1; // the last comma, while nothing but space and comments has followed it
  let end = 0; // where what has been looked at ends
  const stop = (code: Problem['code'], start: number, message: string, inString = false): JsonScan => ({
    comments,
    trailingCommas,
    controls,
    fault: { code, start, end: Math.min(start + 1, text.length), message, inString },
  });

  for (;;) {
    MARK.lastIndex = end;
    const at = MARK.exec(text)?.index ?? text.length;
    if (comma !== -1 && isFilled(text, end, at)) comma = -1;
    if (at === text.length) break;
    const mark = text.charAt(at);
    end = at + 1;
    if (mark === '/') {
      const comment = findComment(text, at);
      if (comment === null) return stop('syntax-error', at, 'a comment opens here and never closes');
      if (comment.end > at) {
        comments.push(comment);
        weight += VALUE_WEIGHT;
        end = comment.end;
      } else comma = -1;
    } else if (mark === '"' || mark === "'") {
      const string = findStringEnd(text, at);
      if (string.control !== -1) controls.push({ start: string.control, end: string.control + 1 });
      if (!string.isClosed)
        return stop('syntax-error', at, 'a string opens here and does not close on its line', true);
      end = string.end;
      comma = -1;
    } else if (mark === ',') {
      comma = at;
      weight += VALUE_WEIGHT + open.length;
    } else if (CLOSER.has(mark)) {
      open.push({ bracket: mark, at });
      comma = -1;
      weight += VALUE_WEIGHT + open.length;
      if (open.length > MAX_DATA_DEPTH) return stop('too-complex', at, TOO_DEEP);
    } else {
      if (comma !== -1) trailingCommas.push({ start: comma, end: comma + 1 });
      comma = -1;
      if (CLOSER.get(open.pop()?.bracket ?? '') !== mark) {
        return stop('syntax-error', at, 'a bracket closes here that does not match the one that is open');
      }
    }
    if (weight > MAX_DATA_WEIGHT) return stop('too-complex', at, TOO_MANY);
  }
  const unclosed = open.at(-1);
  if (unclosed) return stop('syntax-error', unclosed.at, 'a bracket opens here and never closes');
  return { comments, trailingCommas, controls, fault: null };
}

function isFilled(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text.charAt(at).trim() !== '') return true;
  return false;
}

/** The comment at `start`; empty where the slash begins none, null where it never ends. */
function findComment(text: string, start: number): Stretch | null {
  const mark = text.charAt(start + 1);
  if (mark === '/') {
    let end = start + 2;
    while (end < text.length && !isLineEnd(text.charCodeAt(end))) end++;
    return { start, end };
  }
  if (mark !== '*') return { start, end: start };
  const close = text.indexOf('*/', start + 2);
  return close === -1 ? null : { start, end: close + 2 };
}

/** LF, CR and the two separators that JSON5 counts as line ends. */
function isLineEnd(code: number): boolean {
  return code === 10 || code === 13 || code === 0x2028 || code === 0x2029;
}

function findStringEnd(text: string, start: number): { end: number; isClosed: boolean; control: number } {
  const quote = text.charCodeAt(start);
  let control = -1;
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) return { end: at + 1, isClosed: true, control };
    if (code === 92) {
      // JSON5 continues a string over an escaped line end, which may be two characters.
      at += text.startsWith('\r\n', at + 1) ? 2 : 1;
    } else if (code === 10 || code === 13) return { end: at, isClosed: false, control };
    else if (code < 32 && control === -1) control = at;
  }
  return { end: text.length, isClosed: false, control };
}
