import type { DocumentNode, ValueNode } from '@humanwhocodes/momoa';

/** Something wrong at one place of a text; `offset` counts UTF-16 units, a BOM not counted. */
export interface JsonProblem {
  readonly message: string;
  readonly offset: number;
}

export type JsonText =
  | { readonly text: string; readonly node: ValueNode }
  | { readonly text: string; readonly problem: JsonProblem };

/** Nothing that a person writes is deeper, and the parser recurses. */
export const DEEPEST = 100;

/**
 * Parses JSON with comments and trailing commas into a tree that knows its places. `text` comes back without BOM.
 * What is wrong is said without any of the text, which could hold a secret.
 */
export async function parseJson(source: string): Promise<JsonText> {
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source;
  const tooDeep = findTooDeep(text);
  if (tooDeep !== null) {
    return { text, problem: { message: `This is nested deeper than ${DEEPEST} levels.`, offset: tooDeep } };
  }
  const { parse } = await import('@humanwhocodes/momoa');
  try {
    const document: DocumentNode = parse(text, { mode: 'jsonc', allowTrailingCommas: true });
    return { text, node: document.body };
  } catch (error) {
    // The parser's own words would quote the text.
    const message =
      text.trim() === ''
        ? 'The file is empty. Write {} for the defaults.'
        : 'This is not valid JSON from here on.';
    return { text, problem: { message, offset: readOffset(error) } };
  }
}

/** Where nesting first goes past the bound; null where it never does. Linear, and blind to strings and comments. */
function findTooDeep(text: string): number | null {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '"') at = skipString(text, at);
    else if (text.startsWith('//', at)) at = endOr(text.indexOf('\n', at), text);
    else if (text.startsWith('/*', at)) at = endOr(text.indexOf('*/', at + 2), text);
    else if (character === '[' || character === '{') depth++;
    else if (character === ']' || character === '}') depth--;
    if (depth > DEEPEST) return at;
  }
  return null;
}

/** The offset of the quote that ends the string which starts at `start`. */
function skipString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '"') return at;
  }
  return text.length;
}

function endOr(found: number, text: string): number {
  return found === -1 ? text.length : found;
}

function readOffset(error: unknown): number {
  const known = typeof error === 'object' && error !== null && 'offset' in error;
  return known && typeof error.offset === 'number' ? error.offset : 0;
}
