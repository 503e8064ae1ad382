import { inspect } from 'node:util';
import { summarizeStage } from '../../src/project/summarize-stage.ts';
import { formatJson } from '../../src/report/json.ts';
import { formatNotices } from '../../src/report/notices.ts';
import type { Report } from '../../src/report/report.ts';
import { formatText } from '../../src/report/text.ts';
import { decide } from '../../src/verdicts/decide.ts';
import { summarize } from '../../src/verdicts/summarize.ts';
import type { ExampleRun } from './run-example.ts';

/** All that anyone gets to see of a run, in every format: the report, what a library's user can print of it, the findings. */
export function renderEverything({ placed, stages }: ExampleRun): string {
  const findings = decide(placed, () => ({}));
  const summaries = stages.map((stage) => summarizeStage(stage, findings));
  const report: Report = {
    version: 1,
    summary: summarize(findings, { files: 1, stages: summaries }),
    findings,
    suppressions: [],
    notices: findings.map(({ rule, message }) => ({ code: rule, message })),
    failures: findings.map(({ rule, help, file }) => ({ code: rule, message: help, file })),
  };
  return [
    formatText(report, { color: false, quiet: false }),
    formatText(report, { color: true, quiet: false }),
    formatJson(report),
    formatNotices(report, { color: false }),
    formatNotices(report, { color: true }),
    JSON.stringify(report),
    inspect(report, { depth: Infinity }),
    inspect(
      placed.map(({ finding }) => finding),
      { depth: Infinity, showHidden: true },
    ),
  ].join('\n');
}
