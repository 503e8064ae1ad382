import { expect, it } from 'vitest';
import { exitCode } from '../../src/verdicts/exit-code.ts';
import { summarize } from '../../src/verdicts/summarize.ts';

const FAILURE = { code: 'git-failed', message: '', file: null };

it.each([
  { errors: 0, warnings: 0, failures: 0, maxWarnings: null, code: 0 },
  { errors: 0, warnings: 9, failures: 0, maxWarnings: null, code: 0 },
  { errors: 0, warnings: 2, failures: 0, maxWarnings: 2, code: 0 },
  { errors: 0, warnings: 3, failures: 0, maxWarnings: 2, code: 1 },
  { errors: 0, warnings: 1, failures: 0, maxWarnings: 0, code: 1 },
  { errors: 1, warnings: 0, failures: 0, maxWarnings: null, code: 1 },
  { errors: 0, warnings: 0, failures: 1, maxWarnings: null, code: 2 },
  { errors: 1, warnings: 3, failures: 1, maxWarnings: 0, code: 2 },
] as const)(
  '$errors errors, $warnings warnings of at most $maxWarnings, $failures failures: $code',
  ({ errors, warnings, failures, maxWarnings, code }) => {
    const findings = [
      ...Array.from({ length: errors }, () => ({ severity: 'error' }) as const),
      ...Array.from({ length: warnings }, () => ({ severity: 'warning' }) as const),
      { severity: 'info' } as const,
    ];
    const summary = summarize(findings, { files: 1, stages: [] });
    const report = { summary, failures: Array.from({ length: failures }, () => FAILURE) };
    expect(exitCode(report, { maxWarnings })).toBe(code);
  },
);

it('counts findings by severity', () => {
  const findings = (['error', 'info', 'warning', 'info', 'info', 'warning'] as const).map((severity) => ({
    severity,
  }));
  expect(summarize(findings, { files: 7, stages: [], suppressed: 4 })).toEqual({
    files: 7,
    errors: 1,
    warnings: 2,
    infos: 3,
    suppressed: 4,
    baselined: 0,
    stages: [],
  });
});
