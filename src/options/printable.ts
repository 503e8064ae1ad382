/** Control characters, and the invisible ones that reorder or split a line (Unicode categories Cc, Cf, Zl, Zp). */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** Nearly every text there is; a quick answer for long lists of paths. */
const PLAIN = /^[ -~]*$/;

/**
 * The text with every character that could move the cursor, colour the terminal, break a line or reorder what
 * stands beside it written as an escape: `\n`, `\t`, `\r`, `\x1b`, `\u{202e}`.
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
