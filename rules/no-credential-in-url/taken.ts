import type { Span } from '../../src/syntax/span.ts';

/** The places that findings were reported for, none overlapping. */
export interface Taken {
  /** Takes a place; false where a part of it is taken. */
  readonly take: (span: Span) => boolean;
  /** Whether any taken place overlaps the span. */
  readonly isInside: (span: Span) => boolean;
}

/** Starts with nothing taken. Places that come in the order of the text cost no more than a search by halves. */
export function makeTaken(): Taken {
  const kept: Span[] = [];
  const isTaken = (at: number, { end }: Span): boolean => (kept[at]?.start ?? Infinity) < end;
  const findAfter = (offset: number): number => {
    let low = 0;
    let high = kept.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((kept[middle]?.end ?? Infinity) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    take(span) {
      const at = findAfter(span.start);
      if (isTaken(at, span)) return false;
      kept.splice(at, 0, span);
      return true;
    },
    isInside: (span) => isTaken(findAfter(span.start), span),
  };
}
