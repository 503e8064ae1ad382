import type { Span } from '../../src/syntax/span.ts';

/** Questions about many stretches of one file that do not overlap, each answered by halving. */
export interface SpanIndex<Item> {
  /** The item that holds all of `span`. */
  readonly around: (span: Span) => Item | undefined;
  /** Whether an item has a character of `span` in it. */
  readonly touches: (span: Span) => boolean;
  /** Whether an item begins behind the first character of `span` and before its end. */
  readonly beginsWithin: (span: Span) => boolean;
}

export function indexSpans<Item extends { readonly span: Span }>(items: readonly Item[]): SpanIndex<Item> {
  const sorted = items.toSorted((a, b) => a.span.start - b.span.start);
  /** The last item that begins before `offset`. */
  const lastBefore = (offset: number): Item | undefined => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.span.start ?? Infinity) < offset) low = middle + 1;
      else high = middle;
    }
    return sorted[low - 1];
  };
  return {
    around({ start, end }) {
      const item = lastBefore(start + 1);
      return item !== undefined && item.span.end >= end ? item : undefined;
    },
    touches: ({ start, end }) => (lastBefore(end)?.span.end ?? -1) > start,
    beginsWithin: ({ start, end }) => (lastBefore(end)?.span.start ?? -1) > start,
  };
}
