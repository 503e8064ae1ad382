import type { Document } from '../syntax/document.ts';
import type { Secret } from '../syntax/secret.ts';
import type { Span } from '../syntax/span.ts';
import { groupBy } from './group-by.ts';
import { isAboutSecret } from './merge-secrets.ts';
import type { PlacedFinding } from './placed-finding.ts';

/** Every secret that was found: what the findings carry, and the literals that findings about secrets point into. */
export function collectSecrets(placed: readonly PlacedFinding[]): readonly Secret[] {
  const byDocument = groupBy(placed.filter(isAboutSecret), ({ document }) => document);
  return [
    ...placed.flatMap(({ finding }) => finding.secret ?? []),
    ...[...byDocument].flatMap(([document, items]) =>
      document === null
        ? []
        : findLiterals(
            document,
            items.map(({ finding }) => finding.span),
          ),
    ),
  ];
}

function findLiterals(document: Document, spans: readonly Span[]): readonly Secret[] {
  const ends: number[] = [];
  const sorted = spans.toSorted((a, b) => a.start - b.start);
  for (const { end } of sorted) ends.push(Math.max(end, ends.at(-1) ?? 0));
  return document.literals
    .filter(({ role, span }) => role !== 'key' && (ends[countBefore(sorted, span.end) - 1] ?? 0) > span.start)
    .map(({ secret }) => secret);
}

/** How many of the sorted spans begin before `offset`. */
function countBefore(sorted: readonly Span[], offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
