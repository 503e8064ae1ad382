import type { Form, Part, Run, TokenFormat } from './format.ts';

/** A format with what its matching needs at every place. */
export interface CompiledFormat {
  readonly format: TokenFormat;
  readonly parts: readonly CompiledPart[];
  /** Any of these is what the format is looked for by. */
  readonly literals: readonly string[];
  /** What stands before that literal. */
  readonly lead: readonly CompiledPart[];
  /** What may not stand before the token: those joints of words that are of its own alphabet. */
  readonly before: string;
  /** What may not follow the token: were it longer, one of these would. */
  readonly after: string;
}

/** One of several literals, or a run: a table of the characters by their codes, and how many of them. */
export type CompiledPart =
  | { readonly literals: readonly string[] }
  | { readonly table: Uint8Array; readonly min: number; readonly max: number };

export function compileFormat(format: TokenFormat): CompiledFormat {
  const { literals, lead } = anchorOf(format.form);
  const characters = format.form.map((part) => (isRun(part) ? part.characters : '')).join('');
  // A weak beginning is also found in the middle of long base64.
  const joints = format.isVaried === true ? '+/' : '';
  return {
    format,
    parts: format.form.map(compilePart),
    literals,
    lead: lead.map(compilePart),
    before: joints + [...'-+'].filter((joint) => characters.includes(joint)).join(''),
    after: joints + tailOf(format.form),
  };
}

/** The beginning of a form where that is a literal or a choice of few characters, else its first literal of two or more. */
export function anchorOf(form: Form): { readonly literals: readonly string[]; readonly lead: Form } {
  const [first = '', second = ''] = form;
  if (!isRun(first) && isRun(second) && second.max > 1) return { literals: literalsOf(first), lead: [] };
  if (!isRun(first) || first.max === 1) return { literals: expand(form.slice(0, 2)), lead: [] };
  const at = form.findIndex((part) => literalsOf(part).some(({ length }) => length > 1));
  return { literals: literalsOf(form[at] ?? ''), lead: form.slice(0, at) };
}

/** Every literal that the parts can begin with; of runs only those of single characters are spelt out. */
function expand(parts: Form): readonly string[] {
  const [first, ...rest] = parts;
  if (first === undefined || (isRun(first) && (first.max > 1 || first.min === 0))) return [''];
  const tails = expand(rest);
  const heads = isRun(first) ? [...first.characters] : literalsOf(first);
  return heads.flatMap((head) => tails.map((tail) => head + tail));
}

/** The characters of the last run and of all behind it. Padding, and the full stop of a sentence, may stand there. */
function tailOf(form: Form): string {
  const last = form.findLastIndex((part) => isRun(part) && part.min > 0);
  const tail = form.slice(Math.max(last, 0)).map((part) => (isRun(part) ? part.characters : ''));
  return [...new Set(tail.join(''))].filter((character) => /[^\w=.]/.test(character)).join('');
}

function compilePart(part: Part): CompiledPart {
  if (!isRun(part)) return { literals: literalsOf(part) };
  return { table: tableOf(part.characters), min: part.min, max: part.max };
}

const tables = new Map<string, Uint8Array>();

function tableOf(characters: string): Uint8Array {
  const table = tables.get(characters) ?? new Uint8Array(128);
  if (!tables.has(characters)) for (const character of characters) table[character.charCodeAt(0)] = 1;
  tables.set(characters, table);
  return table;
}

export function isRun(part: Part): part is Run {
  return typeof part === 'object' && 'characters' in part;
}

export function literalsOf(part: Part): readonly string[] {
  if (isRun(part)) return [];
  return typeof part === 'string' ? [part] : part;
}
