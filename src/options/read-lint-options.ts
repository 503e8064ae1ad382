import { resolve } from 'node:path';
import { FLAGS, type Draft } from './flags.ts';
import { findNearestName } from './nearest-name.ts';
import type { Options } from './options.ts';
import { parseArguments } from './parse-arguments.ts';
import { quote } from './printable.ts';

type Kind = 'text' | 'texts' | 'text or texts' | 'number';

/** The options of the library, the flag that each of them stands for, and what it takes. */
const KINDS: ReadonlyMap<string, readonly [flag: string | null, kind: Kind]> = new Map([
  ['cwd', ['cwd', 'text']],
  ['files', [null, 'texts']],
  ['glob', ['glob', 'texts']],
  ['stage', ['stage', 'text or texts']],
  ['kms', ['kms', 'text']],
  ['kmsEndpoint', ['kms-endpoint', 'text']],
  ['kmsKeys', ['kms-keys', 'text']],
  ['kmsTimeout', ['kms-timeout', 'number']],
  ['config', ['config', 'text']],
]);

const WORDS = {
  text: 'a text',
  texts: 'a list of texts',
  'text or texts': 'a text or a list of texts',
  number: 'a number',
} as const satisfies Record<Kind, string>;

/**
 * Checks the options of the library as the command line checks its flags; gives what is wrong in the same words.
 * `undefined` stands for an option that was left out. `workingFolder` is absolute.
 */
export function readLintOptions(
  given: unknown,
  workingFolder: string,
): { readonly options: Options } | { readonly wrong: string } {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    return { wrong: 'The options must be an object.' };
  }
  const defaults = parseArguments([], workingFolder);
  if (defaults.kind !== 'run') return { wrong: 'The options cannot be read.' };
  const draft: Draft = { ...defaults.options, formats: [] };
  for (const [name, value] of Object.entries(given)) {
    const wrong = value === undefined && KINDS.has(name) ? null : readOption(draft, name, value);
    if (wrong !== null) return { wrong };
  }
  draft.cwd = resolve(workingFolder, draft.cwd);
  return { options: draft };
}

function readOption(draft: Draft, name: string, value: unknown): string | null {
  const known = KINDS.get(name);
  if (known === undefined) return describeUnknown(name);
  const [flagName, kind] = known;
  const texts = readTexts(value, kind);
  if (texts === null) return `'${name}' must be ${WORDS[kind]}.`;
  if (flagName === null) {
    draft.operands = texts;
    return texts.includes('') ? `'${name}' holds an empty name. '.' is the current folder.` : null;
  }
  const flag = FLAGS.find((candidate) => candidate.name === flagName);
  // As on the command line, where no stage is asked for: an empty list would check none and look like all.
  if (name === 'stage' && texts.length === 0) return `'${name}' needs a value: ${flag?.value ?? ''}.`;
  for (const text of texts) {
    if (text === '') return `'${name}' needs a value: ${flag?.value ?? ''}.`;
    const wrong = flag?.read?.(draft, text) ?? null;
    if (wrong !== null) return `'${name}' ${wrong}`;
  }
  return null;
}

/** The value as the command line would have it; null where it is of another type. */
function readTexts(value: unknown, kind: Kind): readonly string[] | null {
  if (kind === 'number') return typeof value === 'number' ? [String(value)] : null;
  if (typeof value === 'string') return kind === 'texts' ? null : [value];
  const isList = kind !== 'text' && Array.isArray(value);
  return isList && value.every((item) => typeof item === 'string') ? value : null;
}

function describeUnknown(name: string): string {
  const names = [...KINDS.keys()];
  const nearest = findNearestName(name, names);
  const hint = nearest === null ? `. Known options: ${names.join(', ')}.` : `; did you mean '${nearest}'?`;
  return `Unknown option ${quote(name)}${hint}`;
}
