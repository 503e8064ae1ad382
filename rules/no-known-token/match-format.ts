import type { CompiledFormat, CompiledPart } from './compile-format.ts';
import { isStandIn } from './stand-in.ts';
import { continuesWord, isInWord } from './word-boundary.ts';

/** A stretch of a text: offsets in UTF-16 units, the end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * The token of this format whose literal stands at `at`; null where the characters around do not fit, where it is a
 * part of a longer word, or where it only stands in for a token. Reads at most as much as the token may be long.
 */
export function matchFormat(text: string, at: number, compiled: CompiledFormat): Stretch | null {
  const { format, parts, lead, before, after } = compiled;
  const start = findStart(text, at, lead);
  if (start === -1 || isInWord(text, start, before)) return null;
  const end = findEnd(text, start, parts);
  if (end === -1 || continuesWord(text, end, after)) return null;
  return isStandIn(bodyOf(text, start, parts), format.isVaried === true) ? null : { start, end };
}

/** Where the token begins whose literal stands at `at`; -1 where what stands before does not fit. */
function findStart(text: string, at: number, lead: readonly CompiledPart[]): number {
  let start = at;
  for (let index = lead.length - 1; index >= 0; index--) {
    const part = lead[index];
    if (part === undefined) return -1;
    const end = start;
    if ('table' in part) {
      while (start > 0 && end - start < part.max && part.table[text.charCodeAt(start - 1)] === 1) start -= 1;
      if (end - start < part.min) return -1;
    } else {
      const literal = part.literals.find((candidate) => text.endsWith(candidate, end));
      if (literal === undefined) return -1;
      start -= literal.length;
    }
  }
  return start;
}

/** Where the parts end that begin at `start`; -1 where they do not fit. */
function findEnd(text: string, start: number, parts: readonly CompiledPart[]): number {
  let at = start;
  for (const part of parts) {
    const end = endOfPart(text, at, part);
    if (end === -1) return -1;
    at = end;
  }
  return at;
}

function endOfPart(text: string, start: number, part: CompiledPart): number {
  if ('literals' in part) {
    const literal = part.literals.find((candidate) => text.startsWith(candidate, start));
    return literal === undefined ? -1 : start + literal.length;
  }
  const last = Math.min(text.length, start + part.max);
  let at = start;
  while (at < last && part.table[text.charCodeAt(at)] === 1) at += 1;
  return at - start < part.min ? -1 : at;
}

/** What stands in the runs: all that is drawn, and none of what every token of the format has. */
function bodyOf(text: string, start: number, parts: readonly CompiledPart[]): string {
  let at = start;
  let body = '';
  for (const part of parts) {
    const end = endOfPart(text, at, part);
    if ('table' in part) body += text.slice(at, end);
    at = end;
  }
  return body;
}
