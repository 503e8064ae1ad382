import type { Report } from '../report/report.ts';

/**
 * 2: a part of the job could not be done, whatever else was found. 1: an error, or more warnings than
 * `maxWarnings` (null: any number). 0: neither.
 */
export function exitCode(
  { summary, failures }: Pick<Report, 'summary' | 'failures'>,
  { maxWarnings }: { readonly maxWarnings: number | null },
): 0 | 1 | 2 {
  if (failures.length > 0) return 2;
  return summary.errors > 0 || (maxWarnings !== null && summary.warnings > maxWarnings) ? 1 : 0;
}
