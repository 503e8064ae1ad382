import { type Options, Parser, type Program } from 'acorn';

export type ParseResult =
  | { readonly kind: 'program'; readonly program: Program; readonly comments: readonly CommentRange[] }
  | { readonly kind: 'error'; readonly at: number; readonly message: string; readonly tooDeep: boolean };

/** A comment, marks included. */
export interface CommentRange {
  readonly block: boolean;
  readonly start: number;
  readonly end: number;
}

/** Any acorn parser: its own, or the one that knows TypeScript. */
export type ParserClass = Pick<typeof Parser, 'parse'>;

/**
 * Parses a file as script and, when that fails, as module: of 1,814 real config files 98.5 % are scripts, all but one
 * of the rest parse as modules.
 */
export function parseJavaScript(source: string, path: string, parser: ParserClass = Parser): ParseResult {
  const order: readonly Options['sourceType'][] = /\.m[jt]s$/.test(path)
    ? ['module', 'script']
    : looksLikeModule(source)
      ? ['module', 'script']
      : ['script', 'module'];
  // It ends in an error, since telling of one uses patterns too.
  if (maybeDeep(source)) parseAs(`${everyToken}(`, 'script', parser);
  let furthest: Extract<ParseResult, { kind: 'error' }> | null = null;
  for (const sourceType of order) {
    const result = parseAs(source, sourceType ?? 'script', parser);
    if (result.kind === 'program' || result.tooDeep) return result;
    // A file of the other kind breaks at its first `import` or `export`: the error further on tells more.
    if (furthest === null || result.at > furthest.at) furthest = result;
  }
  return furthest ?? { kind: 'error', at: 0, message: 'it cannot be parsed', tooDeep: false };
}

/**
 * A text with every kind of token, whose parsing has the parser compile all of its patterns. Compiled for the first time
 * on a stack that is nearly used up, a pattern ends the process instead of throwing.
 */
const everyToken =
  'x = `a\\u{61}${`b${1}\r\n`}c`; /[a]\\d/giu; \u00e9 = 0x1n + .5e1 + 0b1 + 1_0; "\\u{61}\\x61\\\r\n"; // c\n/* d\r\n */' +
  'async () => ({ *m() {}, get a() { return 1 }, [b]: c, ...d }); class A { #p = 1; static {} } ' +
  'l: for (const q of []) continue l; y = a?.b ?? (c, (-2) ** 2); \\u0061b = function () { return new.target; };';

/** Whether brackets may be nested so deeply that the parser's recursion meets the end of the stack. */
function maybeDeep(source: string): boolean {
  let depth = 0;
  for (let at = 0; at < source.length; at += 1) {
    const unit = source.charCodeAt(at);
    // ( [ {  and  ) ] }
    if (unit === 40 || unit === 91 || unit === 123) depth += 1;
    else if (unit === 41 || unit === 93 || unit === 125) depth -= 1;
    if (depth > 200) return true;
  }
  return false;
}

function looksLikeModule(source: string): boolean {
  // Not `\s`: it takes line ends too, and would be tried from each of many empty lines.
  return /^[ \t]*(?:import|export)\b/m.test(source);
}

function parseAs(
  source: string,
  sourceType: 'script' | 'module' | 'commonjs',
  parser: ParserClass,
): ParseResult {
  const comments: CommentRange[] = [];
  const onComment = (block: boolean, _text: string, start: number, end: number): void => {
    comments.push({ block, start, end });
  };
  try {
    const program = parser.parse(source, {
      ecmaVersion: 'latest',
      sourceType,
      allowHashBang: true,
      allowReturnOutsideFunction: true,
      allowAwaitOutsideFunction: true,
      allowImportExportEverywhere: sourceType === 'module',
      onComment,
      // The TypeScript plugin does not work without them.
      locations: parser !== Parser,
    });
    return { kind: 'program', program, comments };
  } catch (error) {
    return describeError(error);
  }
}

/** acorn's own error with its position; a stack overflow means nesting that no loader of ours will follow either. */
function describeError(error: unknown): ParseResult {
  if (error instanceof SyntaxError && 'pos' in error && typeof error.pos === 'number') {
    // Newer versions of acorn catch the overflow themselves.
    const tooDeep = error.message.startsWith('Not enough stack space');
    if (tooDeep)
      return { kind: 'error', at: error.pos, message: 'it is nested too deeply to be parsed', tooDeep };
    return { kind: 'error', at: error.pos, message: wordsOf(error.message), tooDeep: false };
  }
  if (error instanceof RangeError) {
    return { kind: 'error', at: 0, message: 'it is nested too deeply to be parsed', tooDeep: true };
  }
  return { kind: 'error', at: 0, message: 'it cannot be parsed', tooDeep: false };
}

/** acorn's words without the position and without what they quote: it could be a part of a secret. */
function wordsOf(message: string): string {
  return message
    .replace(/ \(\d+:\d+\)$/, '')
    .replace(/^(Invalid regular expression: ).*: /s, '$1')
    .replace(/'(await|export|import|return|super|with|yield|import\.meta|new\.target)'/g, '$1')
    .replace(/['"`].*['"`]/s, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\.$/, '');
}
