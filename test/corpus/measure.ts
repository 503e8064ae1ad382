import type { Case } from './read-corpus.ts';

/** Where something was found; lines count from 1, the last one included. */
export interface Place {
  readonly line: number;
  readonly endLine: number;
}

/** What was found of a category's credentials, and what was reported beside them. */
export interface Figures {
  readonly found: number;
  readonly missed: number;
  readonly false: number;
}

/** The figures by category, in the order of the alphabet. */
export type Measured = ReadonlyMap<string, Figures>;

/** Holds what was found in each case against its labels. A finding on a labelled line finds it. */
export function measure(cases: readonly Case[], placesOf: (file: string) => readonly Place[]): Measured {
  const sums = new Map<string, Figures>();
  for (const { category, expected, file } of cases) {
    const places = placesOf(file);
    const found = expected.filter(({ line }) => places.some((place) => touches(place, line))).length;
    const isFalse = (place: Place): boolean => !expected.some(({ line }) => touches(place, line));
    const sum = sums.get(category) ?? { found: 0, missed: 0, false: 0 };
    sums.set(category, {
      found: sum.found + found,
      missed: sum.missed + expected.length - found,
      false: sum.false + places.filter(isFalse).length,
    });
  }
  return new Map([...sums].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** All categories together. */
export function sumUp(measured: Measured): Figures {
  return [...measured.values()].reduce((sum, figures) => ({
    found: sum.found + figures.found,
    missed: sum.missed + figures.missed,
    false: sum.false + figures.false,
  }));
}

/** The share of what was reported that is right; 1 where nothing was reported. */
export function precisionOf({ found, false: alarms }: Figures): number {
  return found + alarms === 0 ? 1 : found / (found + alarms);
}

/** The share of the credentials that was found; 1 where there are none. */
export function recallOf({ found, missed }: Figures): number {
  return found + missed === 0 ? 1 : found / (found + missed);
}

/** The harmonic mean of precision and recall. */
export function f1Of(figures: Figures): number {
  const [precision, recall] = [precisionOf(figures), recallOf(figures)];
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

/** The categories that are worse than they were recorded, or not recorded. */
export function listFallen(
  measured: Measured,
  recorded: Readonly<Record<string, Figures>>,
): readonly string[] {
  return [...measured].flatMap(([category, figures]) => {
    const before = recorded[category];
    if (before === undefined) return [`${category} is not recorded`];
    const falls = precisionOf(figures) < precisionOf(before) || recallOf(figures) < recallOf(before);
    return falls ? [`${category} was ${write(before)} and is ${write(figures)}`] : [];
  });
}

function write({ found, missed, false: alarms }: Figures): string {
  return `${found} found, ${missed} missed, ${alarms} false`;
}

function touches({ line, endLine }: Place, labelled: number): boolean {
  return line <= labelled && labelled <= endLine;
}
