import { reveal, Secret } from './secret.ts';

/** What stands in a joined text for a piece that only a run knows; one UTF-16 unit, from the private use area. */
export const HOLE = '\uE000';

/** One text of many, `HOLE` in place of each `null`. The pieces' own holes become U+FFFD, so that none can be forged. */
export function joinSecrets(pieces: readonly (Secret | null)[]): Secret {
  return new Secret(
    pieces.map((piece) => (piece === null ? HOLE : reveal(piece).replaceAll(HOLE, '\uFFFD'))).join(''),
  );
}
