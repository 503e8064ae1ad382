import { FLAGS } from './flags.ts';
import type { FlagGroup } from './flags.ts';

const GROUPS: readonly FlagGroup[] = ['What to lint', 'Stages and KMS', 'Output', 'Other'];

/** What `--help` prints: at most 80 columns, and only what this version can do. */
export function renderHelp(): string {
  return `${INTRODUCTION}\n${GROUPS.map(renderGroup).join('\n')}\n${EXIT_CODES}`;
}

function renderGroup(group: FlagGroup): string {
  const rows = FLAGS.filter((flag) => flag.group === group && flag.read !== null).map((flag) => {
    const name = flag.value === null ? `--${flag.name}` : `--${flag.name} ${flag.value}`;
    return `  ${name.padEnd(23)} ${flag.says}\n`;
  });
  return `${group}:\n${rows.join('')}`;
}

const INTRODUCTION = `\
config-lint reads a Node project's configuration, without running it: plaintext
credentials are errors, sealed KMS values must decrypt, env files have a shape.

Usage: config-lint [flags] [files or folders...]

Without operands it lints config/** and .env* of the working folder. A folder
stands for every project below it; a file is linted whatever it is called.

Examples:
  config-lint                          all stages of the project in this folder
  config-lint --stage staging          only what staging needs
  config-lint services                 every project below services/
  config-lint --kms require            fail unless KMS has decrypted every stage
  config-lint --kms off --format json  no network, one report for a machine
`;

const EXIT_CODES = `\
Exit codes:
  0  everything asked for was checked, and there is no error
  1  at least one error, or more warnings than --max-warnings
  2  a part of the job could not be done; the report says which, and why

Configuration: config-lint.config.json, .config-lintrc.json, or "config-lint" in
package.json. Documentation: README.md, in node_modules/config-lint.
`;
