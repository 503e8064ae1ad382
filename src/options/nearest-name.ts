/** Longer names are not compared: no flag, key or stage is that long, and the table grows with the square. */
const LONGEST = 64;

/**
 * The known name that `name` is most likely a misspelling of, or null. Letter case does not count; of equally near
 * names the first wins. A third of the letters, at most three, may differ.
 */
export function findNearestName(name: string, known: readonly string[]): string | null {
  if (name.length > LONGEST) return null;
  let best: string | null = null;
  let limit = Math.min(3, Math.max(1, Math.floor(name.length / 3)));
  for (const candidate of known) {
    const distance = measureDistance(name.toLowerCase(), candidate.toLowerCase(), limit);
    if (distance > limit) continue;
    best = candidate;
    limit = distance - 1;
    if (limit < 0) break;
  }
  return best;
}

/**
 * Edits between two words: insertions, deletions, replacements and swaps of neighbours (Damerau's four, as the
 * optimal string alignment). Gives `limit + 1` as soon as it is clear that there are more than `limit`.
 */
export function measureDistance(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      const same = left[row - 1] === right[column - 1];
      const swapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      current[column] = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (same ? 0 : 1),
        swapped ? at(beforeLast, column - 2) + 1 : Infinity,
      );
    }
    if (Math.min(...current) > limit) return limit + 1;
    beforeLast = last;
    last = current;
  }
  return Math.min(at(last, right.length), limit + 1);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}
