/** What a strict reader would object to and `Buffer.from(text, 'base64')` reads all the same. */
export type Base64Flaw = 'line-wrapped' | 'base64url' | 'missing-padding';

export interface Base64Reading {
  /** What stands before the padding, as `Buffer.from(text, 'base64')` reads it. */
  readonly bytes: Uint8Array;
  readonly flaws: readonly Base64Flaw[];
  /** Bytes in base64 that stand behind the padding, or in a last character that completes no byte. */
  readonly trailing: number;
}

/**
 * Reads base64 the way `Buffer.from` does and tells what is unusual about it; `at` is the offset (UTF-16, from 0) of
 * the first character that belongs to no kind of base64. Linear in the text.
 */
export function readBase64(text: string): Base64Reading | { readonly at: number } {
  const at = text.search(/[^A-Za-z0-9+/_=\s-]/);
  if (at >= 0) return { at };
  const compact = text.replace(/\s+/g, '');
  const paddingAt = compact.indexOf('=');
  const body = paddingAt < 0 ? compact : compact.slice(0, paddingAt);
  const tail = compact.slice(body.length);
  const rest = tail.replaceAll('=', '');
  const padding = tail.length - rest.length;

  const flaws: Base64Flaw[] = [];
  if (compact.length !== text.length) flaws.push('line-wrapped');
  if (/[-_]/.test(body)) flaws.push('base64url');
  if (rest === '' && padding !== (4 - (body.length % 4)) % 4) flaws.push('missing-padding');
  const dangling = body.length % 4 === 1 ? 1 : 0;
  return {
    bytes: Buffer.from(body, 'base64'),
    flaws,
    trailing: rest === '' ? dangling : Math.max(1, Math.floor((rest.length * 3) / 4)),
  };
}
