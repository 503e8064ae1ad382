/** Longer text is no placeholder; it also bounds the patterns below. */
const longest = 200;

/** The shapes in which people write "put the real value here", as counted over public configuration files. */
const shapes: readonly RegExp[] = [
  /^your\b|^your[_-]|^your[a-z ]+$/i,
  /[_ -]here$/i,
  /^<[^<>]*>$/,
  /<%.*%>/,
  /\{\{.*\}\}/,
  /[$#]\{[^{}]*\}/,
  /^%\w+%$/,
  /^__\w+__$/,
  /^@+\w+@+$/,
  /^\{\w+:\w+\}$/,
  /^\[[A-Za-z _-]+\]$/,
  /^([x*.?_#-])\1*$/i,
  /\.\.\.$|…/,
  /change[_ -]?(?:me|this|it)\b/i,
  /replace[_ -]?(?:me|this|with)\b|^replace_/i,
  /^(?:todo|tbd|fixme|placeholder|dummy|example|sample|asdf|none|null|undefined|n\/a)$/i,
  /^todo\b/i,
  /EXAMPLE(?:KEY)?$/,
  // SCREAMING_SNAKE that names what belongs there.
  /^(?:[A-Z][A-Z0-9]*_)+(?:KEY|SECRET|PASSWORD|PASS|TOKEN|ID|CONFIG|CIPHERTEXT|BLOB|VALUE|USER|SALT)$/,
];

/** Whether a text tells its reader to put something else in its place. A weak password is no placeholder. */
export function isPlaceholder(text: string): boolean {
  if (text.length === 0 || text.length > longest) return false;
  const trimmed = text.trim();
  return shapes.some((shape) => shape.test(trimmed));
}
