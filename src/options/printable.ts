/** Everything that draws nothing, moves the cursor or reorders its neighbours: controls, bidi marks, odd spaces. */
const UNPRINTABLE = /(?! )[\p{C}\p{Z}\p{DI}]/gu;

/** Nearly every text there is; a quick answer for long lists of paths. */
const PLAIN = /^[ -~]*$/;

/**
 * The text with every character that a reader cannot see written as an escape: `\n`, `\t`, `\r`, `\x1b`, `\u{202e}`.
 * So a name from a linted file can neither steer a terminal nor pass for another (CWE-150, CWE-451). The plain space
 * stays.
 */
export function printable(text: string): string {
  return PLAIN.test(text) ? text : text.replace(UNPRINTABLE, escapeCharacter);
}

/** A name as it stands in a message: in quotes, printable, cut after 80 characters. */
export function quote(name: string): string {
  const text = name.length > 80 ? `${name.slice(0, 80)}…` : name;
  return `'${printable(text)}'`;
}

function escapeCharacter(character: string): string {
  if (character === '\n') return '\\n';
  if (character === '\t') return '\\t';
  if (character === '\r') return '\\r';
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  return code < 0x80 ? `\\x${hex.padStart(2, '0')}` : `\\u{${hex}}`;
}
