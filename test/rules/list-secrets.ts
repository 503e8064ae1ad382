import { reveal } from '../../src/syntax/secret.ts';
import type { MarkedSource } from './marked-source.ts';
import type { ExampleRun } from './run-example.ts';

/** Anything shorter stands in some output by chance. */
const SHORTEST = 4;

/**
 * What no output may hold: the secrets that the findings carry, and the marked texts that are values or stand in a
 * comment. Names that are marked may be shown. Of a text of several lines, every line.
 */
export function listSecrets(
  { placed, document }: ExampleRun,
  { text, marks }: MarkedSource,
): readonly string[] {
  const values = document.literals.filter(({ role, type }) => role === 'value' && type !== 'number');
  const hidden = [...values, ...document.comments].map(({ span }) => span);
  const marked = marks
    .filter((mark) => hidden.some(({ start, end }) => start <= mark.start && mark.end <= end))
    .map(({ start, end }) => text.slice(start, end));
  const carried = placed.flatMap(({ finding }) => (finding.secret ? [reveal(finding.secret)] : []));
  return [...marked, ...carried]
    .flatMap((secret) => secret.split(/\r?\n/))
    .map((line) => line.trim())
    .filter((line) => line.length >= SHORTEST);
}
