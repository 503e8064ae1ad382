import type { Options } from '../options/options.ts';
import type { Stage } from '../project/project.ts';
import type { Failure, Notice } from '../report/report.ts';
import type { Finding } from '../rules/finding.ts';

/** What the reader must know about the stages that KMS did not prove. */
export interface Unproven {
  readonly notices: readonly Notice[];
  readonly failures: readonly Failure[];
}

/** Why a stage is not proven, as a sentence; `isOurs` when the endpoint that was asked for cannot be used at all. */
interface Reason {
  readonly says: string;
  readonly isOurs: boolean;
}

/**
 * Says it once for all stages with the same reason. Under `--kms require` a stage that is not proven is a failure,
 * unless an error finding speaks of it already; so is a run in which nothing was there to prove. Otherwise it is a
 * notice, where there was something to prove.
 */
export function explainUnproven(
  stages: readonly Stage[],
  findings: readonly Finding[],
  mode: Options['kms'],
): Unproven {
  const isRequired = mode === 'require';
  const groups = new Map<string, { readonly reason: Reason; readonly names: string[] }>();
  for (const stage of stages) {
    const reason = reasonOf(stage) ?? (isRequired ? reasonWithoutQuestion(stage) : null);
    if (reason === null || (isRequired && !reason.isOurs && hasError(stage, findings))) continue;
    const name = stage.root === '.' ? stage.name : `${stage.root} ${stage.name}`;
    const group = groups.get(reason.says);
    if (group === undefined) groups.set(reason.says, { reason, names: [name] });
    else group.names.push(name);
  }
  const notices: Notice[] = [];
  const failures: Failure[] = [];
  for (const { reason, names } of groups.values()) {
    const message = `${list(names)}: SECRET_CONFIG was not verified. ${reason.says}`;
    if (isRequired || reason.isOurs) failures.push({ code: 'kms-not-proven', message, file: null });
    else notices.push({ code: 'kms-not-verified', message });
  }
  if (isRequired && !stages.some(needsProof)) failures.push(nothingToProve);
  return { notices, failures };
}

const nothingToProve: Failure = {
  code: 'kms-not-proven',
  message:
    'No stage with a SECRET_CONFIG was found, so nothing was proven. Name the stages with --stage, or declare them in the config file.',
  file: null,
};

/** Why something that was there to prove is not proven. */
function reasonOf({ kms }: Stage): Reason | null {
  if (kms.status === 'unreachable') return { says: kms.message, isOurs: kms.reason === 'unusable-endpoint' };
  if (kms.status !== 'not-asked') return null;
  const says = unasked[kms.why];
  return says === null ? null : { says, isOurs: false };
}

const unasked = {
  off: 'KMS was not asked (--kms off); only the structure of the ciphertext was checked.',
  'no-credentials':
    'No AWS credentials are configured. Set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.',
  expectation:
    'The name for its encryption context is missing or only known at run time; state kms.encryptionContext for the stage in the config file.',
  blob: null,
  stage: null,
} as const;

/** Why nothing was asked, where the findings should say it: their rules may be switched off. */
function reasonWithoutQuestion(stage: Stage): Reason | null {
  if (stage.kms.status === 'verified' || !needsProof(stage)) return null;
  const says =
    stage.kms.status === 'refused'
      ? 'KMS refused it, and the rule that reports why is switched off.'
      : stage.document === null
        ? 'Its env file is missing.'
        : stage.kms.status === 'not-asked' && stage.kms.why === 'blob'
          ? 'It is no whole KMS ciphertext.'
          : stage.sealed.value === null && stage.sealed.certain
            ? 'It is missing.'
            : 'Its value is only known at run time.';
  return { says, isOurs: false };
}

function needsProof({ deployed, options, sealed, document }: Stage): boolean {
  return sealed.value !== null || (deployed && !(document === null && options.optional));
}

function hasError({ root, name }: Stage, findings: readonly Finding[]): boolean {
  return findings.some(
    (finding) =>
      finding.root === root &&
      finding.stage === name &&
      finding.severity === 'error' &&
      (finding.rule.startsWith('secret-config-') || finding.messageId === 'missing-file'),
  );
}

function list(names: readonly string[]): string {
  return names.length > 5 ? `${names.slice(0, 5).join(', ')} and ${names.length - 5} more` : names.join(', ');
}
