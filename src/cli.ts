import { watchOutput } from './commands/watch-output.ts';
import { writeReport } from './commands/write-report.ts';
import { lint } from './lint.ts';
import { renderHelp } from './options/help.ts';
import type { FormatTarget, Options } from './options/options.ts';
import { parseArguments } from './options/parse-arguments.ts';
import { guardCommands } from './report/guard-commands.ts';
import { formatJson } from './report/json.ts';
import { formatNotices } from './report/notices.ts';
import type { Report } from './report/report.ts';
import { formatText } from './report/text.ts';
import { exitCode } from './verdicts/exit-code.ts';
import { summarize } from './verdicts/summarize.ts';

declare const CONFIG_LINT_VERSION: string;

watchOutput();
void end();

/** A credential look-up that hangs can keep sockets open long after its time is up: ends when all is written. */
async function end(): Promise<void> {
  const code = await main(process.argv.slice(2)).catch(tellDefect);
  process.exitCode ??= code;
  // What could not be written is told after the callback.
  process.stdout.write('', () => setImmediate(() => process.stderr.write('', () => process.exit())));
}

async function main(argv: readonly string[]): Promise<number> {
  const workingFolder = findWorkingFolder();
  const parsed = parseArguments(argv, workingFolder ?? '/');
  switch (parsed.kind) {
    case 'help':
      process.stdout.write(renderHelp());
      return 0;
    case 'version':
      process.stdout.write(`${CONFIG_LINT_VERSION}\n`);
      return 0;
    case 'usage':
      if (wantsJson(argv)) process.stdout.write(formatJson(refuse(parsed.message)));
      return fail(`${parsed.message}\nRun 'config-lint --help' for the flags.`);
    case 'run':
      if (workingFolder === null) {
        return fail('The working folder was removed, so nothing was read. Change to a folder that exists.');
      }
      return finish(await lint(parsed.options, process.env), parsed.options);
  }
}

/** Whether a program reads standard output: it gets a report even of a command line that cannot be read. */
function wantsJson(argv: readonly string[]): boolean {
  return argv.some(
    (word, at) => word === '--format=json' || (word === '--format' && argv[at + 1] === 'json'),
  );
}

function refuse(message: string): Report {
  const failures = [{ code: 'bad-usage', message, file: null }];
  const summary = summarize([], { files: 0, stages: [] });
  return { version: 1, summary, findings: [], suppressions: [], notices: [], failures };
}

/** Null where the folder that the process was started in is not there any more. */
function findWorkingFolder(): string | null {
  try {
    return process.cwd();
  } catch {
    return null;
  }
}

function fail(message: string): number {
  process.stderr.write(guardCommands(`config-lint: ${message}\n`));
  return 2;
}

/** A bug of ours. Its message could quote what was being read, so only its kind and place are told. */
function tellDefect(error: unknown): number {
  const place =
    error instanceof Error ? (error.stack ?? '').split('\n').find((line) => /^\s+at /.test(line)) : '';
  const kind = error instanceof Error ? error.name : 'Error';
  return fail(
    `stopped by a defect of its own (${kind}${place ?? ''}). Nothing was verified. Please report it.`,
  );
}

function finish(report: Report, options: Options): number {
  let code: number = exitCode(report, options);
  for (const target of options.formats) {
    const problem = writeReport(options.cwd, target.file, render(report, target, options));
    if (problem !== null) code = fail(problem);
  }
  process.stderr.write(formatNotices(report, { color: usesColor(options, process.stderr) }));
  return code;
}

function render(report: Report, { name, file }: FormatTarget, options: Options): string {
  if (name === 'json') return formatJson(report);
  const color = file === null && usesColor(options, process.stdout);
  return formatText(report, { color, quiet: options.quiet });
}

/** `--color` decides, else `NO_COLOR` and `FORCE_COLOR` (no-color.org, force-color.org), else whether it is a terminal. */
function usesColor({ color }: Options, stream: { readonly isTTY?: boolean }): boolean {
  if (color !== null) return color;
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '' && FORCE_COLOR !== '0') return true;
  return stream.isTTY === true && TERM !== 'dumb';
}
