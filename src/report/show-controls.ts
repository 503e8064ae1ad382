/** Everything that draws nothing, moves the cursor or reorders its neighbours: controls, bidi marks, odd spaces. */
const UNSEEN = /[\p{C}\p{Z}\p{DI}]/gu;

/**
 * `text` with every character that a reader cannot see written as `\u{…}`, so that a name taken from a linted file
 * can neither steer a terminal nor pass for another (CWE-150, CWE-451). The plain space stays.
 */
export function showControls(text: string): string {
  return text.replace(UNSEEN, (character) => (character === ' ' ? ' ' : escape(character)));
}

function escape(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
