import type { Options } from '../options/options.ts';
import type { Stage } from '../project/project.ts';
import type { Failure, Notice } from '../report/report.ts';

/** What the reader must know about the stages that KMS did not prove, although there was something to prove. */
export interface Unproven {
  readonly notices: readonly Notice[];
  readonly failures: readonly Failure[];
}

/** Says it once for all stages with the same reason: as notices, or under `--kms require` as failures. */
export function explainUnproven(stages: readonly Stage[], mode: Options['kms']): Unproven {
  const byReason = new Map<string, string[]>();
  for (const stage of stages) {
    const reason = reasonOf(stage, mode);
    if (reason === null) continue;
    const name = stage.root === '.' ? stage.name : `${stage.root} ${stage.name}`;
    byReason.set(reason, [...(byReason.get(reason) ?? []), name]);
  }
  const messages = [...byReason].map(
    ([reason, names]) => `${list(names)}: SECRET_CONFIG was not verified. ${reason}`,
  );
  if (mode !== 'require') {
    return { notices: messages.map((message) => ({ code: 'kms-not-verified', message })), failures: [] };
  }
  return {
    notices: [],
    failures: messages.map((message) => ({ code: 'kms-not-proven', message, file: null })),
  };
}

/** Why a stage is not proven, where that is no finding of its own. */
function reasonOf({ kms, sealed, document }: Stage, mode: Options['kms']): string | null {
  if (kms.status === 'unreachable') return kms.message;
  if (kms.status !== 'not-asked') return null;
  switch (kms.why) {
    case 'off':
      return 'KMS was not asked (--kms off); only the structure of the ciphertext was checked.';
    case 'no-credentials':
      return 'No AWS credentials are configured. Set AWS_PROFILE or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or try --kms-endpoint embedded.';
    case 'expectation':
      return 'The name for its encryption context is missing or only known at run time; state kms.encryptionContext for the stage in the config file.';
    case 'stage': {
      const dynamic =
        document !== null && (sealed.value === null ? !sealed.certain : isDynamic(sealed.value.kind));
      // Under `auto` the finding `dynamic` says it already.
      return dynamic && mode === 'require' ? 'Its value is only known at run time.' : null;
    }
    case 'blob':
      return null;
  }
}

function isDynamic(kind: string): boolean {
  return ['choice', 'template', 'reference', 'callable', 'unknown'].includes(kind);
}

function list(names: readonly string[]): string {
  return names.length > 5 ? `${names.slice(0, 5).join(', ')} and ${names.length - 5} more` : names.join(', ');
}
