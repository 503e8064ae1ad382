import { type LineStarts, positionAt, type Span } from '../../src/syntax/span.ts';

/** More lines than this are told by the first and the last. */
const mostLines = 4;

/** How a text was put together from the pieces at `spans`: `joined from lines 3 and 7`; empty for a single piece. */
export function describeJoined(lines: LineStarts, spans: readonly Span[]): string {
  if (spans.length < 2) return '';
  const numbers = [...new Set(spans.map(({ start }) => positionAt(lines, start).line))].sort((a, b) => a - b);
  const last = numbers.at(-1);
  if (numbers.length === 1) return `joined from ${spans.length} pieces on line ${last}`;
  if (numbers.length > mostLines) {
    return `joined from ${spans.length} pieces on lines ${numbers[0]} to ${last}`;
  }
  return `joined from lines ${numbers.slice(0, -1).join(', ')} and ${last}`;
}
