import { resolve } from 'node:path';
import { readEndpoint } from './endpoint.ts';
import type { FormatTarget, Options } from './options.ts';
import { quote } from './printable.ts';

/** The options while the command line is being read. */
export type Draft = { -readonly [Key in keyof Options]: Options[Key] };

export type FlagGroup = 'What to lint' | 'Stages and KMS' | 'Output' | 'Other';

/** One flag: the only place where it is described. Parsing, `--help` and the documentation are made from it. */
export interface Flag {
  /** Without the dashes. */
  readonly name: string;
  /** What stands for the value in the help; null for a switch. */
  readonly value: string | null;
  readonly group: FlagGroup;
  /** What it does, for `--help`; empty while it is not built. */
  readonly says: string;
  /** Puts the value into the draft, or says what is wrong with it. Null while the flag is not built. */
  readonly read: ((draft: Draft, value: string) => string | null) | null;
}

/** Seconds that KMS has to answer, unless `--kms-timeout` says otherwise. */
export const DEFAULT_KMS_TIMEOUT = 10;
const LONGEST_TIMEOUT = 3600;

/** Every flag of the plan, in the order of the help. */
export const FLAGS: readonly Flag[] = [
  flag(
    'glob',
    'PATTERN',
    'What to lint',
    'Lint what matches PATTERN as well (repeatable)',
    (draft, value) => {
      draft.globs = [...draft.globs, value];
      return null;
    },
  ),
  flag('cwd', 'DIR', 'What to lint', 'Work in DIR instead of the current folder', (draft, value) => {
    draft.cwd = resolve(draft.cwd, value);
    return null;
  }),
  flag('stage', 'NAME', 'Stages and KMS', 'Check these stages only: NAME[,NAME] (repeatable)', readStages),
  flag(
    'kms',
    'MODE',
    'Stages and KMS',
    'Ask KMS to decrypt: off, auto (default), require',
    (draft, value) => {
      if (value !== 'off' && value !== 'auto' && value !== 'require')
        return oneOf(['off', 'auto', 'require']);
      draft.kms = value;
      return null;
    },
  ),
  flag('kms-endpoint', 'URL', 'Stages and KMS', 'KMS at URL, or "embedded" to try it out', (draft, value) => {
    const endpoint = readEndpoint(value);
    if ('wrong' in endpoint) return endpoint.wrong;
    draft.kmsEndpoint = endpoint.url;
    return null;
  }),
  flag('kms-keys', 'FILE', 'Stages and KMS', 'Keys of the embedded endpoint', (draft, value) => {
    draft.kmsKeys = value;
    return null;
  }),
  flag(
    'kms-timeout',
    'SECONDS',
    'Stages and KMS',
    `Give up on KMS after SECONDS (default: ${DEFAULT_KMS_TIMEOUT})`,
    readTimeout,
  ),
  flag(
    'format',
    'NAME[=FILE]',
    'Output',
    'text (default) or json; to FILE if given (repeatable)',
    readFormat,
  ),
  flag('quiet', null, 'Output', 'Print errors only', (draft) => {
    draft.quiet = true;
    return null;
  }),
  flag('color', null, 'Output', 'Colour even when piped', (draft) => {
    draft.color = true;
    return null;
  }),
  flag('no-color', null, 'Output', 'No colour', (draft) => {
    draft.color = false;
    return null;
  }),
  flag('max-warnings', 'N', 'Output', 'Fail when there are more than N warnings', readMaxWarnings),
  flag('config', 'FILE', 'Other', 'Read FILE instead of looking for a config file', (draft, value) => {
    draft.config = value;
    return null;
  }),
  flag('version', null, 'Other', 'Print the version', () => null),
  flag('help', null, 'Other', 'Print this text', () => null),
  ...['staged', 'history', 'stdin', 'no-inline-suppressions', 'no-cache'].map((name) => planned(name, null)),
  ...['range', 'range-mode', 'stdin-filename', 'kms-proof', 'kms-blob-layout'].map((name) =>
    planned(name, 'VALUE'),
  ),
  ...['resolve-env', 'config-ref', 'baseline', 'cache-location', 'shard'].map((name) =>
    planned(name, 'VALUE'),
  ),
];

/** The commands of the plan; none is built yet. */
export const COMMANDS: readonly string[] =
  'init seal reseal edit show shape explain baseline merge kms'.split(' ');

function flag(name: string, value: string | null, group: FlagGroup, says: string, read: Flag['read']): Flag {
  return { name, value, group, says, read };
}

function planned(name: string, value: string | null): Flag {
  return { name, value, group: 'Other', says: '', read: null };
}

function readStages(draft: Draft, value: string): string | null {
  const names = value.split(',').map((name) => name.trim());
  if (names.includes('')) return 'holds an empty stage name. Write NAME or NAME,NAME.';
  draft.stages = [...new Set([...(draft.stages ?? []), ...names])];
  return null;
}

function readTimeout(draft: Draft, value: string): string | null {
  const seconds = /^\d+(?:\.\d+)?$/.test(value) ? Number(value) : 0;
  if (seconds <= 0 || seconds > LONGEST_TIMEOUT) {
    return `must be a number of seconds above 0 and at most ${LONGEST_TIMEOUT}, not ${quote(value)}.`;
  }
  draft.kmsTimeoutSeconds = seconds;
  return null;
}

function readFormat(draft: Draft, value: string): string | null {
  const [name, ...rest] = value.split('=');
  if (name !== 'text' && name !== 'json') return oneOf(['text', 'json', 'text=FILE', 'json=FILE']);
  const file = rest.length === 0 ? null : rest.join('=');
  if (file === '') return `names no file after '${name}='.`;
  const path = file === null ? null : resolve(draft.cwd, file);
  const clash = draft.formats.some(
    (other: FormatTarget) => (other.file === null ? null : resolve(draft.cwd, other.file)) === path,
  );
  if (clash && file === null)
    return `asks for two reports on standard output. Send one to a file: --format ${name}=FILE.`;
  if (clash) return `writes two reports into one file. Give each its own.`;
  draft.formats = [...draft.formats, { name, file }];
  return null;
}

function readMaxWarnings(draft: Draft, value: string): string | null {
  const count = /^\d+$/.test(value) ? Number(value) : -1;
  if (!Number.isSafeInteger(count) || count < 0)
    return `must be a whole number, 0 or more, not ${quote(value)}.`;
  draft.maxWarnings = count;
  return null;
}

function oneOf(values: readonly string[]): string {
  return `must be one of ${values.join(', ')}.`;
}
