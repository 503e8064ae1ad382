import { lint as lintOptions } from './lint.ts';
import { DEFAULT_KMS_TIMEOUT } from './options/flags.ts';
import type { Options } from './options/options.ts';
import type { Report } from './report/report.ts';

export type { Report, Summary, StageSummary, SuppressionRecord, Notice, Failure } from './report/report.ts';
export type { Finding, Severity, Confidence } from './rules/finding.ts';

/** The flags of the command line in camelCase; what is left out has the same default. */
export interface LintOptions {
  /** Files and folders to lint, literal paths. */
  readonly files?: readonly string[];
  readonly glob?: readonly string[];
  /** Default: the working folder of the process. */
  readonly cwd?: string;
  readonly stage?: string | readonly string[];
  readonly kms?: Options['kms'];
  /** `embedded`, or a URL. */
  readonly kmsEndpoint?: string;
  readonly kmsKeys?: string;
  /** Seconds. */
  readonly kmsTimeout?: number;
  readonly config?: string;
}

/** Lints a project and gives the report; what goes wrong is in its `failures`. Prints nothing. */
export function lint(options: LintOptions = {}): Promise<Report> {
  return lintOptions(
    {
      cwd: options.cwd ?? process.cwd(),
      operands: options.files ?? [],
      globs: options.glob ?? [],
      stages: options.stage === undefined ? null : [options.stage].flat(),
      kms: options.kms ?? 'auto',
      kmsEndpoint: options.kmsEndpoint ?? null,
      kmsKeys: options.kmsKeys ?? null,
      kmsTimeoutSeconds: options.kmsTimeout ?? DEFAULT_KMS_TIMEOUT,
      formats: [],
      quiet: false,
      color: null,
      maxWarnings: null,
      config: options.config ?? null,
    },
    process.env,
  );
}
