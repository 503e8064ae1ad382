import { recognizeSealedText } from '../kms/sealed-text.ts';
import type { StageSummary } from '../report/report.ts';
import type { Finding } from '../rules/finding.ts';
import type { Stage } from './project.ts';
import { isWhollyChecked } from './shape-coverage.ts';

/** What the report says of a stage: how far its sealed config was verified, and whether its shape holds. */
export function summarizeStage(stage: Stage, findings: readonly Finding[]): StageSummary {
  const { root, name, kms } = stage;
  const endpoint = kms.status === 'verified' || kms.status === 'refused' ? kms.endpoint : null;
  const failed = (rule: string): boolean =>
    findings.some(
      (finding) =>
        finding.rule === rule &&
        finding.stage === name &&
        finding.root === root &&
        finding.severity === 'error',
    );
  return {
    root,
    name,
    secretConfig: sealedStatus(stage, failed),
    shape: shapeStatus(stage, failed),
    endpoint,
  };
}

function sealedStatus(
  { sealed: { value, certain }, kms, document }: Stage,
  failed: (rule: string) => boolean,
): StageSummary['secretConfig'] {
  if (value === null) return certain || document === null ? 'absent' : 'dynamic';
  if (kms.status === 'verified') return failed('secret-config-payload') ? 'failed' : 'verified';
  if (kms.status === 'refused') return 'failed';
  if (value.kind === 'text') {
    return value.secret.judge(recognizeSealedText).kind === 'blob' ? 'structure-only' : 'failed';
  }
  return ['number', 'boolean', 'null', 'list', 'record'].includes(value.kind) ? 'failed' : 'dynamic';
}

function shapeStatus({ document, options }: Stage, failed: (rule: string) => boolean): StageSummary['shape'] {
  if (document === null) return options.optional ? 'none' : 'failed';
  if (options.shape === null) return 'none';
  if (failed('env-shape')) return 'failed';
  return isWhollyChecked(document.tree, options.shape) ? 'ok' : 'none';
}
