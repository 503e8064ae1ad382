import type { Dialect } from './dialect.ts';

/** A piece of a text that does not parse. Offsets in UTF-16 units; `end` is exclusive. */
export interface Piece {
  /**
   * `string` is what stands between quotes, `word` a name or a number, `bare` a value without quotes, `comment`
   * what stands between its marks, `mark` one character of punctuation or a line end.
   */
  readonly kind: 'string' | 'word' | 'bare' | 'comment' | 'mark';
  readonly start: number;
  readonly end: number;
}

const WORD = /[^\s"'`\\#,;:={}[\]()/]+/y;
const SPACE = /[^\S\n]+/y;
const OPENING = /["'`{}[\],\n]/;
/** A name with its colon, after the dash of a list item. */
const NAME_AFTER_DASH = /[^\S\n]+[^\s:]+:(?:\s|$)/y;

/**
 * Cuts `text` into pieces, as well as can be told without a grammar. A string ends on its line; where it does not
 * and a value is due, it is the rest of the line. Linear: a search that failed is not made again.
 */
export function* scanPlainText(text: string, dialect: Dialect): Generator<Piece> {
  const unpaired = new Set<string>(); // quotes that have no partner on the rest of this line
  let isDue = false; // a value is due: a name and its mark have just been read
  let lists = 0; // in brackets, around this place
  let records = 0; // in braces
  let hasBlockEnd = true;
  let at = 0;
  while (at < text.length) {
    const space = matchEnd(SPACE, text, at);
    if (space > at) {
      at = space;
      continue;
    }
    const char = text.charAt(at);
    const comment = findComment(text, at, dialect, hasBlockEnd);
    if (comment !== null) {
      yield { kind: 'comment', start: at + comment.mark, end: comment.end };
      at = comment.next;
    } else if (isDue && dialect.hasBareText && !OPENING.test(char)) {
      const end = findBareEnd(text, at, lists + records > 0);
      yield { kind: 'bare', start: at, end };
      at = end;
      isDue = false;
    } else if (char === '"' || char === "'" || char === '`') {
      const close = unpaired.has(char) ? -1 : findClose(text, at);
      const isOpenEnded = close === -1 && isDue;
      const end = isOpenEnded ? trimEnd(text, at + 1, findLineEnd(text, at)) : close;
      if (close === -1) unpaired.add(char);
      if (end !== -1) yield { kind: 'string', start: at + 1, end };
      at = end === -1 ? at + 1 : isOpenEnded ? end : end + 1;
      isDue = false;
    } else if (matchEnd(WORD, text, at) > at) {
      const end = matchEnd(WORD, text, at);
      yield { kind: isDue ? 'bare' : 'word', start: at, end };
      const isDash = dialect.hasBareText && char === '-' && end === at + 1;
      isDue = isDash && matchEnd(NAME_AFTER_DASH, text, end) === end;
      at = end;
    } else if (char === '\\') {
      at += text.charAt(at + 1) === '\n' ? 1 : 2;
    } else {
      hasBlockEnd &&= !text.startsWith('/*', at);
      if (char === '\n') unpaired.clear();
      if (char !== '/' && char !== '#') {
        yield { kind: 'mark', start: at, end: at + 1 };
        lists = Math.max(0, lists + (char === '[' ? 1 : char === ']' ? -1 : 0));
        records = Math.max(0, records + (char === '{' ? 1 : char === '}' ? -1 : 0));
        isDue = char === ':' || char === '=' || char === '[' || (char === ',' && lists > 0);
      }
      at += 1;
    }
  }
}

function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

function findLineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  if (end === -1) return text.length;
  return text.charAt(end - 1) === '\r' && end > at ? end - 1 : end;
}

/** The quote that closes the one at `start` on the same line; -1 without one. */
function findClose(text: string, start: number): number {
  const quote = text.charCodeAt(start);
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) return at;
    if (code === 10) return -1;
    if (code === 92 && text.charCodeAt(at + 1) !== 10) at++;
  }
  return -1;
}

/** Where a value without quotes ends: before a comment or the line's end, in brackets before the next item. */
function findBareEnd(text: string, start: number, isItem: boolean): number {
  const lineEnd = findLineEnd(text, start);
  let end = start + 1;
  for (; end < lineEnd; end++) {
    const char = text.charAt(end);
    if (char === '#' && isSpace(text, end - 1)) break;
    if (isItem && /[,\]}]/.test(char)) break;
  }
  return trimEnd(text, start + 1, end);
}

/** `end` without closing punctuation and space before it. */
function trimEnd(text: string, start: number, end: number): number {
  while (end > start && /[\s,;]/.test(text.charAt(end - 1))) end--;
  return end;
}

function isSpace(text: string, at: number): boolean {
  return at < 0 || text.charAt(at).trim() === '';
}

interface CommentEnd {
  /** Length of the opening mark. */
  readonly mark: number;
  readonly end: number;
  readonly next: number;
}

function findComment(text: string, at: number, dialect: Dialect, hasBlockEnd: boolean): CommentEnd | null {
  if (dialect.hasHashComments && text.charAt(at) === '#' && isSpace(text, at - 1)) {
    return { mark: 1, end: findLineEnd(text, at), next: findLineEnd(text, at) };
  }
  if (!dialect.hasSlashComments || text.charAt(at) !== '/') return null;
  // The slashes of a URL begin no comment.
  if (text.charAt(at + 1) === '/' && text.charAt(at - 1) !== ':') {
    return { mark: 2, end: findLineEnd(text, at), next: findLineEnd(text, at) };
  }
  if (text.charAt(at + 1) !== '*' || !hasBlockEnd) return null;
  const end = text.indexOf('*/', at + 2);
  return end === -1 ? null : { mark: 2, end, next: end + 2 };
}
