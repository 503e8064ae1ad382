import type { Problem } from './document.ts';

/** A file's text without BOM, and what keeps it from being text, if anything does. */
export interface DecodedText {
  readonly text: string;
  readonly problem: Problem | null;
}

/** How much of a file without BOM is looked at to tell UTF-16 from a binary file, in bytes. */
const SAMPLE_LENGTH = 4096;

/**
 * Decodes the bytes of the file at `path`.
 *
 * UTF-8 is decoded as Node decodes it: one BOM dropped, a malformed sequence replaced by U+FFFD (a file in
 * Latin-1 is still read). UTF-16 is decoded by its BOM. Whatever else holds NUL is the problem `not-text`; its
 * text is decoded as far as it goes, so that it can still be searched. Never throws.
 */
export function decodeText(path: string, bytes: Uint8Array): DecodedText {
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : isBigEndianMarked(bytes) ? 'utf-16be' : null;
  if (marked !== null) return report(path, decode(marked, bytes), bytes.length % 2 === 1);
  if (bytes.indexOf(0) === -1) return { text: decode('utf-8', bytes), problem: null };
  return report(path, decode(guessEncoding(bytes), bytes), true);
}

function isBigEndianMarked(bytes: Uint8Array): boolean {
  return bytes[0] === 0xfe && bytes[1] === 0xff;
}

function decode(encoding: 'utf-8' | 'utf-16le' | 'utf-16be', bytes: Uint8Array): string {
  if (encoding !== 'utf-16be') return new TextDecoder(encoding).decode(bytes);
  // Not every build of Node can decode big-endian UTF-16, so the bytes are swapped; an odd last byte is dropped.
  return new TextDecoder('utf-16le').decode(Buffer.from(bytes.subarray(0, bytes.length & ~1)).swap16());
}

/** UTF-16 without BOM has NUL as every other byte of its ASCII characters, on one side only. */
function guessEncoding(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const sample = bytes.subarray(0, SAMPLE_LENGTH);
  const zeros = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > sample.length / 4 && even === 0) return 'utf-16le';
  if (even > sample.length / 4 && odd === 0) return 'utf-16be';
  return 'utf-8';
}

function report(path: string, text: string, isDamaged: boolean): DecodedText {
  const nul = text.indexOf('\0');
  if (nul === -1 && !isDamaged) return { text, problem: null };
  const start = Math.max(nul, 0);
  const span = { file: path, start, end: Math.min(start + 1, text.length) };
  const message =
    nul === -1
      ? 'it is UTF-16 without its byte order mark, or damaged'
      : 'it holds NUL characters, as binary files do';
  return { text, problem: { code: 'not-text', span, message } };
}
