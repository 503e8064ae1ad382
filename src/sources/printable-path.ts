import { printable } from '../options/printable.ts';

/**
 * How a file's name is shown: forward slashes, what is not UTF-8 as `\xNN`, a backslash doubled so that no two names
 * look the same, and nothing that could move the cursor or break a line.
 */
export function printablePath(name: string | Buffer): string {
  return typeof name === 'string' ? escapeText(name) : escapeBytes(name);
}

/** Names that are UTF-8 are texts, the rare others stay bytes, so that they can still be opened. */
export function decodeName(bytes: Buffer): string | Buffer {
  const text = bytes.toString('utf8');
  return text.includes('\uFFFD') && !bytes.equals(Buffer.from(text)) ? bytes : text;
}

function escapeText(text: string): string {
  return printable(text.replaceAll('\\', '\\\\'));
}

function escapeBytes(bytes: Buffer): string {
  let shown = '';
  for (let at = 0; at < bytes.length;) {
    const length = measureCharacter(bytes, at);
    shown += length === 0 ? `\\x${hex(bytes[at])}` : escapeText(bytes.toString('utf8', at, at + length));
    at += Math.max(1, length);
  }
  return shown;
}

/** Bytes of the UTF-8 character that begins at `at` (RFC 3629); 0 where none does. */
function measureCharacter(bytes: Buffer, at: number): number {
  for (let length = 1; length <= 4 && at + length <= bytes.length; length++) {
    const part = bytes.subarray(at, at + length);
    if (part.equals(Buffer.from(part.toString('utf8')))) return length;
  }
  return 0;
}

function hex(byte: number | undefined): string {
  return (byte ?? 0).toString(16).padStart(2, '0');
}
