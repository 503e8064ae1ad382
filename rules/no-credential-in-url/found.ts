import { HOLE } from '../../src/syntax/join-secrets.ts';

/** A credential inside a text. Offsets in UTF-16 units into the text; `end` is exclusive. */
export interface Found {
  readonly form: 'password' | 'token' | 'parameter' | 'webhook';
  readonly start: number;
  readonly end: number;
  /** The parameter's name or the webhook's service; a word for the others. */
  readonly name: string;
}

/** A stretch of a text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Of a longer stretch only so much is judged: no password is longer, and every pattern stays fast. */
const longest = 1024;

/** The text of a stretch, as far as it is judged. */
export function textOf(text: string, { start, end }: Stretch): string {
  return text.slice(start, Math.min(end, start + longest));
}

/** Percent-encoding undone where it is well-formed. */
export function decode(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What is known of a stretch with holes: its longest run without one, null where there is none. */
export function knownPart(text: string, { start, end }: Stretch): Stretch | null {
  let best: Stretch | null = null;
  for (let from = start; from <= end;) {
    const hole = text.indexOf(HOLE, from);
    const to = hole === -1 || hole > end ? end : hole;
    if (to > from && (best === null || to - from > best.end - best.start)) best = { start: from, end: to };
    from = to + 1;
  }
  return best;
}
