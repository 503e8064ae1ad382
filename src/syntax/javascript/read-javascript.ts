import type { Comment, ParsedSource, Problem } from '../document.ts';
import { readPlainText } from '../plain-text/read-plain-text.ts';
import { Secret } from '../secret.ts';
import type { Value } from '../value.ts';
import { collectLiterals } from './collect-literals.ts';
import { evaluateProgram } from './evaluate-program.ts';
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
  const problems: Problem[] = [];
  if (exhausted) {
    const span = { file: path, start: 0, end: 0 };
    problems.push({
      code: 'too-complex',
      span,
      message: 'it takes more steps to evaluate than the budget allows',
    });
  }
  const comments = parsed.comments.map((comment) => commentOf(path, source, comment));
  return { tree, roots, literals: collectLiterals(path, source, program), comments, problems };
}

function commentOf(file: string, source: string, { block, start, end }: CommentRange): Comment {
  const span = { file, start: start + 2, end: block ? end - 2 : end };
  return { span, secret: new Secret(source.slice(span.start, span.end)) };
}
