import { joinSecrets } from '../../src/syntax/join-secrets.ts';
import type { Secret } from '../../src/syntax/secret.ts';
import type { Span } from '../../src/syntax/span.ts';
import type { Value } from '../../src/syntax/value.ts';
import type { Stretch } from './found.ts';

/** A text with what it was put together from: known pieces, each from the literals at `spans`, and holes. */
export interface Composed {
  readonly text: Secret;
  readonly pieces: readonly Piece[];
}

interface Piece {
  readonly text: Secret | null;
  readonly spans: readonly Span[];
}

/** The text of a value, holes for what only a run knows; null where the value is none. */
export function composeText(value: Value): Composed | null {
  if (value.kind === 'text') return { text: value.secret, pieces: [pieceOf(value)] };
  if (value.kind !== 'template') return null;
  const pieces = value.parts.map(pieceOf);
  return { text: joinSecrets(pieces.map(({ text }) => text)), pieces };
}

function pieceOf(value: Value): Piece {
  if (value.kind === 'number') return { text: value.secret, spans: [value.span] };
  if (value.kind !== 'text') return { text: null, spans: [] };
  return { text: value.secret, spans: value.parts.length > 0 ? value.parts : [value.span] };
}

/** Where a stretch of a composed text stands in the source, and the pieces that it was put together from. */
export interface Located {
  readonly span: Span;
  readonly pieces: readonly Span[];
}

/**
 * Finds a stretch in the source: the longest part of it that stands in one literal. Where a literal is written with
 * escapes, the place is searched for; where even that fails, it is the whole literal. null where no literal holds it.
 */
export function locate(source: string, composed: Composed, stretch: Stretch): Located | null {
  let best: Span | null = null;
  const found: Span[] = [];
  let offset = 0;
  for (const { text, spans } of composed.pieces) {
    const length = text === null ? 1 : text.length;
    const start = Math.max(0, stretch.start - offset);
    const end = Math.min(length, stretch.end - offset);
    offset += length;
    if (text === null || start >= end) continue;
    for (const span of locateInPiece(source, text, spans, { start, end })) {
      found.push(span);
      if (best === null || span.end - span.start > best.end - best.start) best = span;
    }
  }
  return best === null ? null : { span: best, pieces: found };
}

function locateInPiece(
  source: string,
  text: Secret,
  spans: readonly Span[],
  { start, end }: Stretch,
): readonly Span[] {
  const raw = spans.map((span) => source.slice(span.start, span.end));
  if (text.is((words) => words.length === sumOfLengths(spans) && words === raw.join(''))) {
    return clip(spans, { start, end });
  }
  for (const [at, span] of spans.entries()) {
    const found = text.judge((words) => findIn(raw[at] ?? '', words, start, end));
    if (found !== -1) {
      return [{ ...span, start: span.start + found, end: span.start + found + end - start }];
    }
  }
  const [longest] = spans.toSorted((a, b) => b.end - b.start - (a.end - a.start));
  return longest === undefined ? [] : [longest];
}

function sumOfLengths(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}

function clip(spans: readonly Span[], stretch: Stretch): readonly Span[] {
  let offset = 0;
  return spans.flatMap((span) => {
    const from = Math.max(0, stretch.start - offset);
    const length = span.end - span.start;
    const to = Math.min(length, stretch.end - offset);
    offset += length;
    return from < to ? [{ ...span, start: span.start + from, end: span.start + to }] : [];
  });
}

/** Where the stretch stands in a literal as it is written: with its neighbours first, for it may stand there twice. */
function findIn(raw: string, text: string, start: number, end: number): number {
  const before = text.slice(Math.max(0, start - 1), start);
  const close = raw.indexOf(before + text.slice(start, end + 1));
  return close === -1 ? raw.indexOf(text.slice(start, end)) : close + before.length;
}
