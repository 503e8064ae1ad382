import type { InvalidExample } from '../../src/rules/define-examples.ts';
import type { MarkedSource } from './marked-source.ts';
import type { ExampleRun } from './run-example.ts';

/** A finding as a person sees it. `highlighted` is null in a file that is missing. */
interface Seen {
  readonly messageId: string | undefined;
  readonly highlighted: string | null;
  readonly start: number;
  readonly end: number;
}

/** What a run reported. */
export function describeFindings({ placed, document }: ExampleRun, { text }: MarkedSource): readonly Seen[] {
  return placed.map((item) => {
    const { messageId, span } = item.finding;
    if (item.document !== null && item.document !== document) {
      throw new Error(`A finding in ${item.file}, where an example has no marks`);
    }
    const highlighted = item.document === null ? null : text.slice(span.start, span.end);
    return { messageId, highlighted, start: span.start, end: span.end };
  });
}

/** What the marks say that it should report; messages beyond the marks are about files that are missing. */
export function describeMarks({ messages }: InvalidExample, { text, marks }: MarkedSource): readonly Seen[] {
  const marked = marks.map(({ start, end }, at): Seen => ({
    messageId: messages[at],
    highlighted: text.slice(start, end),
    start,
    end,
  }));
  const missing = messages
    .slice(marks.length)
    .map((messageId): Seen => ({ messageId, highlighted: null, start: 0, end: 0 }));
  return [...marked, ...missing];
}
