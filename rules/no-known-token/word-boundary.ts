const RADIX = 128;
const isWord = Uint8Array.from({ length: RADIX }, (_, code) => Number(/\w/.test(String.fromCharCode(code))));

/** Whether the character before `start` belongs to the same word: a letter, a digit, `_`, or one of `also`. An escape (`\n`, `%3D`) does not. */
export function isInWord(text: string, start: number, also = ''): boolean {
  if (start === 0) return false;
  const code = text.charCodeAt(start - 1);
  if (code >= RADIX) return false;
  if (isWord[code] !== 1) return also.includes(text.charAt(start - 1));
  return !isEscape(text, start);
}

/** Whether the character at `end` goes on with the word before it: a letter, a digit, `_`, or one of `also`. */
export function continuesWord(text: string, end: number, also = ''): boolean {
  if (end >= text.length) return false;
  const code = text.charCodeAt(end);
  return code < RADIX && (isWord[code] === 1 || also.includes(text.charAt(end)));
}

function isEscape(text: string, end: number): boolean {
  const last = text.charAt(end - 1);
  if (text.charAt(end - 2) === '\\') return last === 'n' || last === 'r' || last === 't';
  return text.charAt(end - 3) === '%' && /^[\dA-Fa-f]{2}$/.test(text.slice(end - 2, end));
}
