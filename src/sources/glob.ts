import { compileSegment } from './glob-segment.ts';
import type { SegmentMatcher } from './glob-segment.ts';

/**
 * A pattern for paths with forward slashes. `*` and `?` stay within one name and match dot files too, `**` stands
 * for any number of folders, `[a-z]` and `[!a-z]` for one character, `{a,b}` for alternatives. Matching takes time
 * proportional to pattern × path whatever the pattern, because a config file may come from a stranger.
 */
export interface Glob {
  readonly pattern: string;
  /** The pattern without braces: together these match the same. */
  readonly alternatives: readonly string[];
  /** Whether the path, as its names, matches. */
  readonly matches: (names: readonly string[]) => boolean;
  /** Whether something below the path could match. */
  readonly mayHold: (names: readonly string[]) => boolean;
}

type Segment = SegmentMatcher | typeof GLOBSTAR;

const GLOBSTAR = Symbol('**');
const LONGEST = 1024;
const MOST_ALTERNATIVES = 256;

/** Compiles a pattern, or says in a sentence what is wrong with it. */
export function compileGlob(pattern: string): Glob | { readonly wrong: string } {
  const wrong = findMistake(pattern);
  if (wrong !== null) return { wrong };
  const alternatives = expandBraces(pattern);
  if (alternatives === null) {
    return { wrong: `Braces in a pattern need 2 to ${MOST_ALTERNATIVES} alternatives: {a,b}.` };
  }
  const compiled: (readonly Segment[])[] = [];
  for (const alternative of alternatives) {
    const segments = alternative.split('/').map((name) => (name === '**' ? GLOBSTAR : compileSegment(name)));
    if (segments.includes(null)) return { wrong: 'A bracket in a pattern is not closed: [abc].' };
    compiled.push(segments.filter((segment) => segment !== null));
  }
  return {
    pattern,
    alternatives,
    matches: (names) => compiled.some((segments) => matchesAll(segments, names)),
    mayHold: (names) =>
      compiled.some((segments) => [...reach(segments, names)].some((at) => at < segments.length)),
  };
}

function findMistake(pattern: string): string | null {
  if (pattern === '') return 'A pattern must not be empty.';
  if (pattern.length > LONGEST) return `A pattern must not be longer than ${LONGEST} characters.`;
  if (pattern.includes('\\'))
    return "Patterns have '/' between folders, and [*] for a star that is meant as it stands.";
  if (pattern.startsWith('!'))
    return 'A pattern cannot start with \'!\'. Leave files out with "ignore" in the config file.';
  if (/[@+?*!]\(/.test(pattern)) return 'Patterns like @(a|b) are not supported. Write {a,b}.';
  if (pattern.startsWith('/') || /^[A-Za-z]:/.test(pattern)) return 'A pattern must be relative.';
  if (pattern.split('/').some((name) => name === '..' || name === '.' || name === '')) {
    return "A pattern must not hold '.', '..' or an empty name between slashes.";
  }
  return null;
}

/** All that `{a,b}` stands for, nested too; null where braces do not pair, hold one alternative, or too many. */
function expandBraces(pattern: string): readonly string[] | null {
  const done: string[] = [];
  const open = [pattern];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const close = next.indexOf('}');
    // The last `{` before the first `}` is an innermost pair.
    const start = close === -1 ? next.indexOf('{') : next.lastIndexOf('{', close);
    if (start === -1 && close === -1) done.push(next);
    else if (start === -1 || close === -1) return null;
    else {
      const parts = next.slice(start + 1, close).split(',');
      if (parts.length < 2) return null;
      for (const part of parts.toReversed()) open.push(next.slice(0, start) + part + next.slice(close + 1));
    }
    if (done.length + open.length > MOST_ALTERNATIVES) return null;
  }
  return done;
}

function matchesAll(segments: readonly Segment[], names: readonly string[]): boolean {
  const last = segments.at(-1);
  // The file's own name says no to most patterns, at a fraction of the cost.
  if (typeof last === 'function' && !last(names.at(-1) ?? '')) return false;
  return reach(segments, names).has(segments.length);
}

/** Where in the pattern one can stand after the names: as an automaton with one state between any two segments. */
function reach(segments: readonly Segment[], names: readonly string[]): ReadonlySet<number> {
  let positions = skipGlobstars(segments, new Set([0]));
  for (const name of names) {
    const next = new Set<number>();
    for (const at of positions) {
      const segment = segments[at];
      if (segment === undefined) continue;
      if (segment === GLOBSTAR) next.add(at).add(at + 1);
      else if (segment(name)) next.add(at + 1);
    }
    if (next.size === 0) return next;
    positions = skipGlobstars(segments, next);
  }
  return positions;
}

/** `**` may stand for nothing, but at the end of a pattern: `config/**` is what is in there, not `config` itself. */
function skipGlobstars(segments: readonly Segment[], positions: Set<number>): Set<number> {
  for (const at of positions) {
    if (segments[at] === GLOBSTAR && at < segments.length - 1) positions.add(at + 1);
  }
  return positions;
}
