import type { Finding } from '../rules/finding.ts';

/** What one run found: the JSON output (version 1) is this, field for field, without the frames. */
export interface Report {
  readonly version: 1;
  readonly summary: Summary;
  readonly findings: readonly Finding[];
  readonly suppressions: readonly SuppressionRecord[];
  readonly notices: readonly Notice[];
  readonly failures: readonly Failure[];
}

export interface Summary {
  /** Files read. */
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly suppressed: number;
  readonly baselined: number;
  readonly stages: readonly StageSummary[];
}

export interface StageSummary {
  readonly root: string;
  readonly name: string;
  readonly secretConfig: 'verified' | 'structure-only' | 'failed' | 'absent' | 'dynamic';
  readonly shape: 'ok' | 'failed' | 'none';
  /** The KMS endpoint that answered; null where none was asked. */
  readonly endpoint: string | null;
}

/** A suppression comment or entry, and whether it hid anything. */
export interface SuppressionRecord {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
  readonly reason: string;
  readonly until: string | null;
  readonly used: boolean;
}

/** Something the reader must know that is not a finding. */
export interface Notice {
  readonly code: string;
  readonly message: string;
}

/** config-lint could not do a part of its job. */
export interface Failure {
  readonly code: string;
  readonly message: string;
  readonly file: string | null;
}
