import { expect, test } from 'vitest';
import { COMMANDS, FLAGS } from '../../src/options/flags.ts';
import { renderHelp } from '../../src/options/help.ts';

test('the help reads like this', () => {
  expect(renderHelp()).toBe(`\
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

What to lint:
  --glob PATTERN          Lint what matches PATTERN as well (repeatable)
  --cwd DIR               Work in DIR instead of the current folder

Stages and KMS:
  --stage NAME            Check these stages only: NAME[,NAME] (repeatable)
  --kms MODE              Ask KMS to decrypt: off, auto (default), require
  --kms-endpoint URL      KMS at URL, or "embedded" to try it out
  --kms-keys FILE         Keys of the embedded endpoint
  --kms-timeout SECONDS   Give up on KMS after SECONDS (default: 10)

Output:
  --format NAME[=FILE]    text (default) or json; to FILE if given (repeatable)
  --quiet                 Print errors only
  --color                 Colour even when piped
  --no-color              No colour
  --max-warnings N        Fail when there are more than N warnings

Other:
  --config FILE           Read FILE instead of looking for a config file
  --version               Print the version
  --help                  Print this text

Exit codes:
  0  everything asked for was checked, and there is no error
  1  at least one error, or more warnings than --max-warnings
  2  a part of the job could not be done; the report says which, and why

Configuration: config-lint.config.json, .config-lintrc.json, or "config-lint" in
package.json. Documentation: README.md, in node_modules/config-lint.
`);
});

test('no line is longer than 80 columns', () => {
  expect(
    renderHelp()
      .split('\n')
      .filter((line) => line.length > 80),
  ).toEqual([]);
});

test('it names every built flag and nothing that is not built', () => {
  const words = new Set(renderHelp().match(/--[a-z-]+/g));
  const built = FLAGS.filter(({ read }) => read !== null).map(({ name }) => `--${name}`);
  expect([...words].sort()).toEqual(built.sort());
  for (const command of COMMANDS) expect(renderHelp()).not.toContain(`config-lint ${command}`);
});
