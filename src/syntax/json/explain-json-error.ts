import { type Stretch, scanJson } from './scan-json.ts';

/** What a character begins, in words that give away nothing of the file. */
const STARTS: ReadonlyArray<readonly [RegExp, string]> = [
  [/["']/, 'a string'],
  [/[-+.0-9]/, 'a number'],
  [/,/, 'a comma'],
  [/:/, 'a colon'],
  [/[[{]/, 'an opening bracket'],
  [/[\]}]/, 'a closing bracket'],
  [/[\p{L}_$]/u, 'a word without quotes'],
];

/**
 * Says what is wrong at `offset` of a text without comments, where the parser stopped. The parser's own message quotes the file, which may
 * be a secret, so it is not used.
 */
export function explainJsonError(text: string, offset: number): Stretch & { readonly message: string } {
  const rest = text.slice(offset).search(/\S/);
  const isEmpty = text.trim() === '';
  if (isEmpty || rest === -1) {
    const message = isEmpty ? 'it holds no value' : 'it ends too early';
    return { start: text.length, end: text.length, message };
  }
  if (scanJson(text.slice(0, offset + 1)).fault?.inString && !/["']/.test(text.charAt(offset))) {
    const start = Math.max(text.lastIndexOf('\\', offset), 0);
    return { start, end: start + 1, message: 'a string holds an escape that JSON does not know' };
  }
  const start = offset + rest;
  const found = STARTS.find(([pattern]) => pattern.test(text.charAt(start)))?.[1] ?? 'a character';
  return { start, end: start + 1, message: `${found} stands where it does not belong` };
}
