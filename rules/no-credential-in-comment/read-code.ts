import type { Document } from '../../src/syntax/document.ts';
import { collectLiterals } from '../../src/syntax/javascript/collect-literals.ts';
import { parseJavaScript } from '../../src/syntax/javascript/parse-javascript.ts';
import { Secret } from '../../src/syntax/secret.ts';
import { findLineStarts } from '../../src/syntax/span.ts';
import type { Line } from './blocks.ts';

/** Code from a comment, parsed. An offset into its text stands `shift` further on in the document. */
export interface CommentedCode {
  readonly document: Document;
  readonly shift: number;
}

/** How many more times a file's comments are parsed. */
export interface Budget {
  left: number;
}

/** What a piece of a configuration file may be: properties, statements, or items of a list. */
const wrappings: readonly (readonly [before: string, after: string])[] = [
  ['({\n', '\n})'],
  ['', ''],
  ['([\n', '\n])'],
];
/** What belongs to a bracket that was opened on another line. */
const unopened = /[\s,;)}\]]+$/;

/** Two words in a row, the first of which is none of the language's: no code begins so, and most sentences do. */
const sentence =
  /^(?!(?:accessor|async|await|break|case|class|const|continue|debugger|default|delete|do|else|enum|export|extends|finally|for|function|get|if|import|in|instanceof|let|new|of|return|set|static|switch|throw|try|typeof|using|var|void|while|with|yield)\b)[A-Za-z]\w*[ \t]+(?!(?:in|instanceof|of)\b)[A-Za-z]/;

/** Parses lines of a comment as code; null where they are none, or the budget is spent. Nothing is evaluated. */
export function readCode(
  file: string,
  source: string,
  lines: readonly Line[],
  budget: Budget,
): CommentedCode | null {
  const [first] = lines;
  if (first === undefined) return null;
  const text = blankMarks(source, lines);
  if (sentence.test(text)) return null;
  for (const [before, after] of wrappings) {
    const document = parse(file, before + text + after, budget);
    if (document !== null) return { document, shift: first.start - before.length };
  }
  const closed = text.replace(unopened, '');
  if (lines.length > 1 || closed === text) return null;
  const document = parse(file, `({\n${closed}\n})`, budget);
  return document === null ? null : { document, shift: first.start - 3 };
}

/** The lines with space for the marks between them, so that every offset keeps its distance from the first. */
function blankMarks(source: string, lines: readonly Line[]): string {
  const pieces: string[] = [];
  let end = lines[0]?.start ?? 0;
  for (const line of lines) {
    if (line.start > end) pieces.push('\n'.padEnd(line.start - end, ' '));
    pieces.push(source.slice(line.start, line.end));
    end = line.end;
  }
  return pieces.join('');
}

function parse(file: string, text: string, budget: Budget): Document | null {
  if (budget.left === 0) return null;
  budget.left -= 1;
  const parsed = parseJavaScript(text, file);
  if (parsed.kind === 'error') return null;
  return {
    path: file,
    format: 'javascript',
    text: new Secret(text),
    lines: findLineStarts(text),
    tree: { kind: 'unknown', span: { file, start: 0, end: text.length } },
    roots: [],
    literals: collectLiterals(file, text, parsed.program),
    comments: [],
    problems: [],
  };
}
