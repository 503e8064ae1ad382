import { lint as lintOptions } from './lint.ts';
import type { Options } from './options/options.ts';
import { readLintOptions } from './options/read-lint-options.ts';
import type { Report } from './report/report.ts';

export type { Report, Summary, StageSummary, SuppressionRecord, Notice, Failure } from './report/report.ts';
export type { Finding, Severity, Confidence } from './rules/finding.ts';

/** The flags of the command line in camelCase; what is left out has the same default. */
export interface LintOptions {
  /** Files and folders to lint, literal paths. */
  readonly files?: readonly string[];
  readonly glob?: readonly string[];
  /** Relative to the working folder of the process, which is the default. */
  readonly cwd?: string;
  /** Names or aliases; `NAME,NAME` stands for several. */
  readonly stage?: string | readonly string[];
  readonly kms?: Options['kms'];
  /** `embedded`, or a URL: https, or http on this machine. */
  readonly kmsEndpoint?: string;
  readonly kmsKeys?: string;
  /** Seconds, above 0 and at most 3600; 10 by default. */
  readonly kmsTimeout?: number;
  readonly config?: string;
}

/**
 * Lints a project and gives the report; what goes wrong is in its `failures`. Prints nothing.
 *
 * The options are checked like the flags: an unknown one, or one that is wrong, rejects with a `TypeError` that says
 * what is wrong in the words of the command line.
 */
export async function lint(options: LintOptions = {}): Promise<Report> {
  const read = readLintOptions(options, process.cwd());
  if ('wrong' in read) throw new TypeError(read.wrong);
  return lintOptions(read.options, process.env);
}
