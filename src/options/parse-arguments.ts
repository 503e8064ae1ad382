import { parseArgs } from 'node:util';
import { deepFreeze } from './deep-freeze.ts';
import { COMMANDS, DEFAULT_KMS_TIMEOUT, FLAGS } from './flags.ts';
import type { Draft, Flag } from './flags.ts';
import { findNearestName } from './nearest-name.ts';
import type { Options } from './options.ts';
import { quote } from './printable.ts';

/** What the command line asks for. `message` says what is wrong with it and what to do. */
export type Arguments =
  | { readonly kind: 'run'; readonly options: Options }
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'usage'; readonly message: string };

type Token = ReturnType<typeof tokenize>[number];

const FLAG_BY_NAME: ReadonlyMap<string, Flag> = new Map(FLAGS.map((flag) => [flag.name, flag]));

/**
 * Reads the command line: `argv` without the program's own name, `workingFolder` absolute. Paths in the options other
 * than `cwd` stay as they were written; they are relative to `cwd`. Given twice, a flag's last value counts. `--help`
 * and `--version` win over whatever else is there, mistakes included.
 */
export function parseArguments(argv: readonly string[], workingFolder: string): Arguments {
  const tokens = tokenize(argv);
  if (tokens.some((token) => isFlag(token, 'help'))) return { kind: 'help' };
  if (tokens.some((token) => isFlag(token, 'version'))) return { kind: 'version' };
  const draft = startDraft(workingFolder);
  let flagsEnded = false;
  for (const token of tokens) {
    if (token.kind === 'option-terminator') flagsEnded = true;
    const wrong = token.kind === 'option' ? readFlag(draft, token) : null;
    if (wrong !== null) return { kind: 'usage', message: wrong };
    if (token.kind !== 'positional') continue;
    if (token.value === '')
      return usage("An operand is empty. Name a file or folder; '.' is the current one.");
    if (draft.operands.length === 0 && !flagsEnded && COMMANDS.includes(token.value)) {
      return usage(
        `'${token.value}' is not available in this version. For a file of that name write ./${token.value}.`,
      );
    }
    draft.operands = [...draft.operands, token.value];
  }
  if (draft.formats.length === 0) draft.formats = [{ name: 'text', file: null }];
  return { kind: 'run', options: deepFreeze(draft) };
}

function tokenize(argv: readonly string[]) {
  const options = Object.fromEntries(
    FLAGS.map(({ name, value }) => [
      name,
      { type: value === null ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  // Not strict: every mistake gets a message of its own below, instead of an exception.
  return parseArgs({ args: [...argv], options, strict: false, allowPositionals: true, tokens: true }).tokens;
}

function isFlag(token: Token, name: string): boolean {
  return token.kind === 'option' && token.name === name && token.value === undefined;
}

function startDraft(cwd: string): Draft {
  return {
    cwd,
    operands: [],
    globs: [],
    stages: null,
    kms: 'auto',
    kmsEndpoint: null,
    kmsKeys: null,
    kmsTimeoutSeconds: DEFAULT_KMS_TIMEOUT,
    formats: [],
    quiet: false,
    color: null,
    maxWarnings: null,
    config: null,
  };
}

function readFlag(draft: Draft, token: Extract<Token, { kind: 'option' }>): string | null {
  const flag = token.rawName.startsWith('--') ? FLAG_BY_NAME.get(token.name) : undefined;
  if (flag === undefined) return describeUnknown(token.rawName);
  if (flag.read === null) return `'--${flag.name}' is not available in this version.`;
  if (flag.value === null) {
    return token.value === undefined ? flag.read(draft, '') : `'--${flag.name}' takes no value.`;
  }
  if (token.value === undefined || token.value === '')
    return `'--${flag.name}' needs a value: ${flag.value}.`;
  if (!token.inlineValue && /^-[^\d]/.test(token.value)) {
    // `--cwd --quiet` forgot the folder; whoever means a folder of that name can say so.
    const example = `--${flag.name}=${token.value}`;
    return `'--${flag.name}' needs a value: ${flag.value}. If ${quote(token.value)} is meant, write ${quote(example)}.`;
  }
  const wrong = flag.read(draft, token.value);
  return wrong === null ? null : `'--${flag.name}' ${wrong}`;
}

function describeUnknown(rawName: string): string {
  const built = FLAGS.filter(({ read }) => read !== null).map(({ name }) => name);
  const nearest = rawName === '-h' ? 'help' : findNearestName(rawName.replace(/^-+/, ''), built);
  return `Unknown flag ${quote(rawName)}${nearest === null ? '.' : `; did you mean '--${nearest}'?`}`;
}

function usage(message: string): Arguments {
  return { kind: 'usage', message };
}
