import type { Comment, Literal, ParsedSource, Problem } from '../document.ts';
import { Secret } from '../secret.ts';
import { chooseDialect } from './dialect.ts';
import { type Piece, scanPlainText } from './scan-plain-text.ts';

/** How many literals are told apart; past them the rest of the text is one literal, so that it is still searched. */
const MAX_LITERALS = 100_000;

const NUMBER = /^[-+]?(?:\d[\d_]*\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;
const NO_TEXT = /^(?:true|false|null|undefined|~)$/i;

/**
 * What can be read off the text of the file at `path` that `problem` keeps from being parsed: no tree, but
 * strings, values without quotes and comments, with the nearest name before each. Never throws; linear.
 */
export function readPlainText(path: string, text: string, problem: Problem): ParsedSource {
  const dialect = chooseDialect(path);
  const literals: Literal[] = [];
  const comments: Comment[] = [];
  const names = followNames(text);
  const locate = (start: number, end: number) => ({ file: path, start, end });
  for (const piece of scanPlainText(text, dialect)) {
    const nearest = names.follow(piece);
    if (piece.kind === 'mark' || piece.kind === 'word') continue;
    if (literals.length + comments.length >= MAX_LITERALS) {
      const secret = new Secret(text.slice(piece.start));
      literals.push({
        span: locate(piece.start, text.length),
        secret,
        path: [],
        type: 'text',
        role: 'value',
      });
      break;
    }
    const content = text.slice(piece.start, piece.end);
    const literal = { span: locate(piece.start, piece.end), secret: new Secret(content), path: nearest };
    if (piece.kind === 'comment') comments.push({ span: literal.span, secret: literal.secret });
    else if (piece.kind === 'string') {
      const role = /^[^\S\n]*:/.test(text.slice(piece.end + 1, piece.end + 9)) ? 'key' : 'value';
      literals.push({ ...literal, type: 'text', role });
    } else if (NUMBER.test(content)) literals.push({ ...literal, type: 'number', role: 'value' });
    else if (dialect.hasBareText && !NO_TEXT.test(content))
      literals.push({ ...literal, type: 'text', role: 'value' });
  }
  const tree = { kind: 'unknown', span: locate(0, text.length) } as const;
  return { tree, roots: [], literals, comments, problems: [problem] };
}

/**
 * Keeps the nearest name for a value: the word or string before the last `:` or `=`. It holds for one value, in a
 * list of brackets for all of them.
 */
function followNames(text: string): { follow: (piece: Piece) => readonly string[] } {
  let candidate: string | null = null;
  let name: string | null = null;
  let depth = 0;
  return {
    follow(piece) {
      const content = text.slice(piece.start, piece.end);
      const path = name === null ? [] : [name];
      if (piece.kind === 'string' || piece.kind === 'word') candidate = content;
      else if (piece.kind === 'mark') {
        if (content === ':' || content === '=') {
          if (candidate !== null) {
            name = candidate;
            depth = 0;
          }
          candidate = null;
        } else if (content === '[') depth += 1;
        else if (content === ']') depth -= 1;
        else if (content !== '\n' && content !== '(' && depth <= 0) name = null;
        if (content === '\n') candidate = null;
      }
      return path;
    },
  };
}
