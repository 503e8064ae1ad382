import type { Comment, ParsedSource, Problem } from '../document.ts';
import { readPlainText } from '../plain-text/read-plain-text.ts';
import { Secret } from '../secret.ts';
import type { Value } from '../value.ts';
import { collectLiterals } from './collect-literals.ts';
import { evaluateProgram } from './evaluate-program.ts';
import type { Exhaustion } from './run.ts';
import { type CommentRange, parseJavaScript, type ParserClass } from './parse-javascript.ts';

/** What another linted file exports, by the specifier that `require` or `import` names; null where it is not linted. */
export type LoadModule = (specifier: string) => Value | null;

const loadNothing: LoadModule = () => null;

/** Reads JavaScript, or TypeScript with the parser given. Never runs anything; never throws. */
export function readJavaScript(
  path: string,
  source: string,
  parser?: ParserClass,
  load: LoadModule = loadNothing,
): ParsedSource {
  const parsed = parseJavaScript(source, path, parser);
  if (parsed.kind === 'error') {
    const code = parsed.tooDeep ? 'too-complex' : 'syntax-error';
    const end = Math.min(parsed.at + 1, source.length);
    return readPlainText(path, source, {
      code,
      span: { file: path, start: parsed.at, end },
      message: parsed.message,
    });
  }
  const { program } = parsed;
  const { tree, roots, exhausted } = evaluateProgram(path, source, program, load);
  const problems = exhausted === null ? [] : [problemOf(source, exhausted)];
  const comments = parsed.comments.map((comment) => commentOf(path, source, comment));
  return { tree, roots, literals: collectLiterals(path, source, program), comments, problems };
}

/** How much of the construct that took too much is pointed at, in UTF-16 units. */
const LINE_LENGTH = 200;

const reasons: Readonly<Record<Exhaustion['reason'], string>> = {
  steps: 'it takes more steps than the budget allows, which ran out here',
  text: 'it puts together more text than the budget allows, which ran out here',
  size: 'it makes more values than the budget allows, which ran out here',
  depth: 'it nests deeper than the budget allows',
  calls: 'it calls a function more often, or deeper inside others, than the budget allows',
};

/** The problem points at the first line of the construct that took too much. */
function problemOf(source: string, { span, reason }: Exhaustion): Problem {
  const { start } = span;
  const [line = ''] = source.slice(start, Math.min(span.end, start + LINE_LENGTH)).split(/\r?\n/, 1);
  return { code: 'too-complex', span: { ...span, end: start + line.length }, message: reasons[reason] };
}

/** A comment without its marks: those of a block, two slashes, `#!`, or one of HTML. */
function commentOf(file: string, source: string, { block, start, end }: CommentRange): Comment {
  const opening = source.startsWith('<!--', start) ? 4 : source.startsWith('-->', start) ? 3 : 2;
  const span = { file, start: start + opening, end: block ? end - 2 : end };
  return { span, secret: new Secret(source.slice(span.start, span.end)) };
}
