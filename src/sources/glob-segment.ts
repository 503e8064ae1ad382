/** Whether one name of a path matches one segment of a pattern. */
export type SegmentMatcher = (name: string) => boolean;

/** One character of a pattern: itself, any (`?`), any number of any (`*`), or one of a class. */
type Token = string | typeof ANY | typeof STAR | ReadonlyClass;
interface ReadonlyClass {
  readonly negated: boolean;
  readonly ranges: readonly (readonly [low: string, high: string])[];
}

const ANY = Symbol('?');
const STAR = Symbol('*');

/** Compiles one segment of a pattern; null where a bracket is not closed. */
export function compileSegment(segment: string): SegmentMatcher | null {
  if (!/[*?[]/.test(segment)) return (name) => name === segment;
  if (/^\*[^*?[]*$/.test(segment)) {
    const end = segment.slice(1);
    return (name) => name.endsWith(end);
  }
  const tokens = tokenize(segment);
  return tokens === null ? null : (name) => matchTokens(tokens, [...name]);
}

function tokenize(segment: string): readonly Token[] | null {
  const characters = [...segment];
  const tokens: Token[] = [];
  for (let at = 0; at < characters.length; at++) {
    const character = characters[at] ?? '';
    if (character === '*') tokens.push(STAR);
    else if (character === '?') tokens.push(ANY);
    else if (character === '[') {
      const negated = characters[at + 1] === '!' || characters[at + 1] === '^';
      const start = at + (negated ? 2 : 1);
      // A bracket that comes first stands for itself: []] and [!]].
      const end = characters.indexOf(']', start + 1);
      if (end === -1) return null;
      tokens.push({ negated, ranges: readRanges(characters.slice(start, end)) });
      at = end;
    } else tokens.push(character);
  }
  return tokens;
}

function readRanges(characters: readonly string[]): ReadonlyClass['ranges'] {
  const ranges: [string, string][] = [];
  for (let at = 0; at < characters.length; at++) {
    const low = characters[at] ?? '';
    const high = characters[at + 1] === '-' ? characters[at + 2] : undefined;
    ranges.push([low, high ?? low]);
    if (high !== undefined) at += 2;
  }
  return ranges;
}

/** Greedy, going back to the last star only: a star's match never needs to be revised by an earlier star. */
function matchTokens(tokens: readonly Token[], characters: readonly string[]): boolean {
  let token = 0;
  let retryToken = -1;
  let retryCharacter = 0;
  for (let at = 0; at < characters.length;) {
    if (tokens[token] === STAR) {
      retryToken = ++token;
      retryCharacter = at;
    } else if (matchesOne(tokens[token], characters[at] ?? '')) {
      token++;
      at++;
    } else if (retryToken !== -1) {
      token = retryToken;
      at = ++retryCharacter;
    } else return false;
  }
  while (tokens[token] === STAR) token++;
  return token === tokens.length;
}

function matchesOne(token: Token | undefined, character: string): boolean {
  if (token === ANY) return true;
  if (typeof token !== 'object') return token === character;
  return token.ranges.some(([low, high]) => low <= character && character <= high) !== token.negated;
}
