import type * as momoaPackage from '@humanwhocodes/momoa';
import type { ValueNode } from '@humanwhocodes/momoa';

import type { Comment, Literal, ParsedSource, Problem } from '../document.ts';
import { readPlainText } from '../plain-text/read-plain-text.ts';
import { Secret } from '../secret.ts';
import { buildJsonTree } from './build-json-tree.ts';
import { explainJsonError } from './explain-json-error.ts';
import { type JsonScan, type Stretch, scanJson } from './scan-json.ts';

type Momoa = typeof momoaPackage;

/**
 * Reads a `.json5` file (https://spec.json5.org), or a `.json` file as its most tolerant loader would: `JSON.parse`
 * (Node's `require`) takes JSON alone, others (node-config) take JSON5. What only some accept is the problem
 * `not-strict`, at its place. A text that is not even JSON5 is the problem `syntax-error`, and is read as plain text.
 */
export async function readJson(path: string, text: string): Promise<ParsedSource> {
  const isJson5 = /\.json5$/i.test(path);
  const scan = scanJson(text);
  if (scan.fault !== null)
    return readPlainText(path, text, locate(path, scan.fault.code, scan.fault, scan.fault.message));
  const momoa = await import('@humanwhocodes/momoa');
  // Comments are blanked out: the parser recurses once for each of them, and so overflows on a run of many.
  const bare = blank(text, scan.comments);
  const strict = isJson5 ? null : parse(momoa, bare, 'json');
  const parsed = strict?.body ? strict : parse(momoa, bare, 'json5');
  if (parsed.body === null) {
    const { start, end, message } = explainJsonError(bare, (strict ?? parsed).errorAt);
    return readPlainText(path, text, locate(path, 'syntax-error', { start, end }, message));
  }
  const literals: Literal[] = [];
  const tree = buildJsonTree(parsed.body, [], { file: path, text, literals });
  const problems = isJson5 ? [] : findTolerated(path, scan);
  if (strict !== null && strict.body === null) {
    const at = { start: strict.errorAt, end: Math.min(strict.errorAt + 1, text.length) };
    problems.push(locate(path, 'not-strict', at, 'JSON5 syntax, which JSON.parse refuses'));
  }
  problems.sort((one, other) => one.span.start - other.span.start);
  return { tree, roots: [], literals, comments: readComments(path, text, scan.comments), problems };
}

interface Parse {
  readonly body: ValueNode | null;
  /** Where the parser stopped; 0 where it did not. */
  readonly errorAt: number;
}

function parse(momoa: Momoa, text: string, mode: 'json' | 'json5'): Parse {
  try {
    return { body: momoa.parse(text, { mode, allowTrailingCommas: true }).body, errorAt: 0 };
  } catch (error) {
    // Errors of the parser carry the offset; what else it may throw says nothing that could be shown.
    const offset = error instanceof Error && 'offset' in error ? error.offset : 0;
    return {
      body: null,
      errorAt: typeof offset === 'number' ? Math.max(0, Math.min(offset, text.length)) : 0,
    };
  }
}

function blank(text: string, stretches: readonly Stretch[]): string {
  if (stretches.length === 0) return text;
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end } of stretches) {
    pieces.push(text.slice(from, start), ' '.repeat(end - start));
    from = end;
  }
  pieces.push(text.slice(from));
  return pieces.join('');
}

function findTolerated(path: string, scan: JsonScan): Problem[] {
  const tell = (message: string) => (stretch: Stretch) => locate(path, 'not-strict', stretch, message);
  return [
    ...scan.comments.map(tell('a comment, which JSON.parse refuses')),
    ...scan.trailingCommas.map(tell('a comma after the last item, which JSON.parse refuses')),
    ...scan.controls.map(tell('a control character inside a string, which JSON.parse refuses')),
  ];
}

function locate(path: string, code: Problem['code'], { start, end }: Stretch, message: string): Problem {
  return { code, span: { file: path, start, end }, message };
}

function readComments(path: string, text: string, comments: readonly Stretch[]): Comment[] {
  return comments.map((comment) => {
    const start = comment.start + 2;
    const end = text.charAt(comment.start + 1) === '*' ? comment.end - 2 : comment.end;
    return { span: { file: path, start, end }, secret: new Secret(text.slice(start, end)) };
  });
}
