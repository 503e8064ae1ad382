import { TOO_MANY } from '../data-limits.ts';
import { createKeyLiteral } from '../data-text.ts';
import type { Comment, Literal, ParsedSource, Problem } from '../document.ts';
import { readPlainText } from '../plain-text/read-plain-text.ts';
import { Secret } from '../secret.ts';
import type { Property, RecordValue } from '../value.ts';
import { buildDotenvValue } from './build-dotenv-value.ts';
import { type Stretch, scanDotenv } from './scan-dotenv.ts';

/** How many variables, comments and other lines are read; real files have some hundreds at most. */
const MAX_PIECES = 100_000;

/**
 * Reads a dotenv file into one record: each variable in the order written, repeated ones kept. `${NAME}` in a
 * value is a reference to the environment. Lines that dotenv skips are the problem `syntax-error`, one for each run
 * of them; their text is still among the literals.
 */
export function readDotenv(path: string, text: string): ParsedSource {
  const properties: Property[] = [];
  const literals: Literal[] = [];
  const comments: Comment[] = [];
  const skipped: Stretch[] = [];
  let isRun = false;
  let pieces = 0;
  const locate = ({ start, end }: Stretch) => ({ file: path, start, end });
  for (const piece of scanDotenv(text)) {
    pieces += 1;
    if (pieces > MAX_PIECES) {
      const span = { file: path, start: 0, end: 0 };
      return readPlainText(path, text, { code: 'too-complex', span, message: TOO_MANY });
    }
    if (piece.kind === 'variable') {
      const key = text.slice(piece.key.start, piece.key.end);
      const keySpan = locate(piece.key);
      literals.push(createKeyLiteral(keySpan, key, [key]));
      const raw = text.slice(piece.value.start, piece.value.end);
      const built = buildDotenvValue(raw, piece.quote, locate(piece.value), [key]);
      literals.push(...built.literals);
      properties.push({ key, keySpan, value: built.value });
    } else if (piece.kind === 'comment') {
      const { start, end } = piece.stretch;
      comments.push({ span: locate(piece.stretch), secret: new Secret(text.slice(start, end)) });
    } else {
      literals.push(readSkipped(path, text, piece.stretch));
      const previous = isRun ? skipped.pop() : undefined;
      skipped.push({ start: previous?.start ?? piece.stretch.start, end: piece.stretch.end });
    }
    isRun = piece.kind === 'other';
  }
  const message = 'it is neither NAME=value nor a comment, so dotenv skips it';
  const problems = skipped.map((run): Problem => ({ code: 'syntax-error', span: locate(run), message }));
  const tree: RecordValue = {
    kind: 'record',
    span: locate({ start: 0, end: text.length }),
    properties,
    open: false,
  };
  return { tree, roots: [], literals, comments, problems };
}

/** The literal of a line that dotenv skips: what follows its first `=` or `:`, or all of it. */
function readSkipped(path: string, text: string, { start, end }: Stretch): Literal {
  const line = text.slice(start, end);
  const mark = line.search(/[=:]/);
  const name = mark === -1 ? '' : line.slice(0, mark).trim();
  const value = line.slice(mark + 1).trimStart();
  const span = { file: path, start: end - value.length, end };
  return { span, secret: new Secret(value), path: name === '' ? [] : [name], type: 'text', role: 'value' };
}
