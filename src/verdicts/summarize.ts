import type { StageSummary, Summary } from '../report/report.ts';
import type { Finding, Severity } from '../rules/finding.ts';

/** What a summary counts beside the findings. */
export interface Counted {
  /** Files read. */
  readonly files: number;
  readonly stages: readonly StageSummary[];
  readonly suppressed?: number;
  readonly baselined?: number;
}

export function summarize(
  findings: readonly Pick<Finding, 'severity'>[],
  { files, stages, suppressed = 0, baselined = 0 }: Counted,
): Summary {
  const countOf = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return {
    files,
    errors: countOf('error'),
    warnings: countOf('warning'),
    infos: countOf('info'),
    suppressed,
    baselined,
    stages,
  };
}
