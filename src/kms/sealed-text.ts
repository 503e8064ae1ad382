import { readBase64, type Base64Flaw, type Base64Reading } from './base64-text.ts';
import { maxCiphertextBytes, readCiphertextBlob, type CiphertextBlob } from './ciphertext-blob.ts';
import {
  recognizeForeignBytes,
  recognizeForeignText,
  type ForeignBytesCode,
  type ForeignTextCode,
} from './foreign-text.ts';

/** `data-key`: made by GenerateDataKey, so an envelope's data key stands where a payload belongs. KMS opens it as well. */
type SealedTextFlaw = Base64Flaw | 'data-key';

/** What stands in a config file where a ciphertext belongs. */
export type SealedText =
  | {
      readonly kind: 'blob';
      readonly bytes: Uint8Array;
      readonly blob: CiphertextBlob;
      readonly flaws: readonly SealedTextFlaw[];
    }
  | SealedTextDefect;

type SealedTextDefect = { readonly kind: 'defect' } &
  /** `missing` bytes; at least so many where `exact` is false. `bytes` are there. */
  (
    | {
        readonly code: 'truncated';
        readonly bytes: number;
        readonly missing: number;
        readonly exact: boolean;
      }
    | { readonly code: 'trailing-bytes'; readonly trailing: number }
    /** `at` is the offset of the first wrong byte, from 0. */
    | { readonly code: 'damaged'; readonly at: number }
    /** `at` is the offset of the first character that is not base64, from 0. */
    | { readonly code: 'not-base64'; readonly at: number }
    | { readonly code: 'too-long'; readonly bytes: number }
    /** The payload itself, readable by anyone: a leak. */
    | { readonly code: 'plaintext-json'; readonly encoding: TextEncoding }
    | { readonly code: Exclude<ForeignTextCode | ForeignBytesCode, 'plaintext-json'> }
    | {
        readonly code:
          'empty' | 'empty-payload' | 'hex' | 'base64-twice' | 'space-for-plus' | 'rsa-sized' | 'not-a-blob';
      }
  );

type TextEncoding = 'plain' | 'base64' | 'base64-twice' | 'hex';

/** Longer text is not looked at as a whole: the longest ciphertext has 8,192 characters, written twice or as hex under 20,000. */
const longestText = 65_536;
/** How much of longer text is looked at. */
const head = 1024;

/**
 * Tells what a text in a config file is: a whole KMS ciphertext blob, with what is unusual about how it is written,
 * or what it is instead. Linear in the text, never throws. No part of the text is in the result but the blob itself.
 */
export function recognizeSealedText(text: string): SealedText {
  const trimmed = text.trim();
  if (trimmed === '') return { kind: 'defect', code: 'empty' };
  const foreign = recognizeForeignText(trimmed.length > longestText ? trimmed.slice(0, head) : trimmed);
  if (foreign === 'plaintext-json') return { kind: 'defect', code: foreign, encoding: 'plain' };
  if (foreign !== null) return { kind: 'defect', code: foreign };
  if (trimmed.length > longestText) return recognizeLong(trimmed);
  const hex = recognizeHex(trimmed);
  if (hex !== null) return hex;

  const reading = readBase64(text);
  if ('at' in reading) return { kind: 'defect', code: 'not-base64', at: reading.at };
  const found = recognizeBytes(reading);
  if (found.kind === 'defect' && found.code !== 'plaintext-json' && hasLostPlus(trimmed, found)) {
    return { kind: 'defect', code: 'space-for-plus' };
  }
  return found;
}

const blobStart = /^\s{0,100}(?:(?:kms|secure):)?(?:AQ[IE][BCD]AH|Ci[A-D])/;
/** From here on the fixed parts of every layout have been checked. */
const fixedPartBytes = 160;

/**
 * Whether a literal is a KMS ciphertext blob, and so no secret: whole, however it is written (also behind `kms:` or
 * `secure:`), or cut short behind all of its fixed parts. Cheap for any other text.
 */
export function isCiphertextBlob(text: string): boolean {
  if (text.length < 180 || text.length > 20_000 || !blobStart.test(text)) return false;
  const found = recognizeSealedText(text.trim().replace(/^(?:kms|secure):/, ''));
  if (found.kind === 'blob') return true;
  return found.code === 'space-for-plus' || (found.code === 'truncated' && found.bytes >= fixedPartBytes);
}

function recognizeBytes({ bytes, flaws, trailing }: Base64Reading): SealedText {
  const blob = readCiphertextBlob(bytes);
  if (blob.kind === 'blob') {
    if (trailing > 0) return { kind: 'defect', code: 'trailing-bytes', trailing };
    if (blob.plaintextBytes === 0) return { kind: 'defect', code: 'empty-payload' };
    return { kind: 'blob', bytes, blob, flaws: blob.operation === 2 ? flaws : [...flaws, 'data-key'] };
  }
  switch (blob.code) {
    case 'truncated':
      return {
        kind: 'defect',
        code: 'truncated',
        bytes: bytes.length,
        missing: blob.missing,
        exact: blob.exact,
      };
    case 'trailing-bytes':
      return { kind: 'defect', code: 'trailing-bytes', trailing: blob.trailing + trailing };
    case 'damaged':
      return { kind: 'defect', code: 'damaged', at: blob.at };
    case 'too-long':
      return { kind: 'defect', code: 'too-long', bytes: blob.bytes };
    case 'empty':
      return { kind: 'defect', code: 'not-a-blob' };
    case 'header':
      return recognizeForeign(bytes, blob.at);
  }
}

/** Bytes that do not begin as a blob does; `at` is where they stop doing so. */
function recognizeForeign(bytes: Uint8Array, at: number): SealedTextDefect {
  const code = recognizeForeignBytes(bytes);
  if (code === 'plaintext-json') return { kind: 'defect', code, encoding: 'base64' };
  if (code !== null) return { kind: 'defect', code };
  if (holdsEncryptedData(bytes)) return { kind: 'defect', code: 'damaged', at };
  const inner = readBase64(Buffer.from(bytes).toString('latin1'));
  if (!('at' in inner)) {
    if (recognizeForeignBytes(inner.bytes) === 'plaintext-json') {
      return { kind: 'defect', code: 'plaintext-json', encoding: 'base64-twice' };
    }
    if (beginsAsBlob(inner.bytes)) return { kind: 'defect', code: 'base64-twice' };
  }
  if (bytes.length > maxCiphertextBytes) return { kind: 'defect', code: 'too-long', bytes: bytes.length };
  // What a 2048-, 3072- or 4096-bit RSA key makes has no header, only this length.
  const isRsaSized = bytes.length === 256 || bytes.length === 384 || bytes.length === 512;
  return { kind: 'defect', code: isRsaSized ? 'rsa-sized' : 'not-a-blob' };
}

function recognizeHex(trimmed: string): SealedTextDefect | null {
  const digits = /^(?:0x|\\x)?([0-9a-f\s]+)$/i.exec(trimmed)?.[1]?.replace(/\s+/g, '');
  if (digits === undefined) return null;
  const bytes = Buffer.from(digits, 'hex');
  if (recognizeForeignBytes(bytes) === 'plaintext-json') {
    return { kind: 'defect', code: 'plaintext-json', encoding: 'hex' };
  }
  return beginsAsBlob(bytes) ? { kind: 'defect', code: 'hex' } : null;
}

/** Text far over any ciphertext: only whether it begins as readable JSON is still looked at. */
function recognizeLong(trimmed: string): SealedTextDefect {
  const start = readBase64(trimmed.slice(0, head));
  if (!('at' in start) && recognizeForeignBytes(start.bytes) === 'plaintext-json') {
    return { kind: 'defect', code: 'plaintext-json', encoding: 'base64' };
  }
  return { kind: 'defect', code: 'too-long', bytes: Math.floor((trimmed.length * 3) / 4) };
}

/** Whether a form or URL decoder has turned `+` into spaces: with them back it reads better than `found` does. */
function hasLostPlus(trimmed: string, found: SealedTextDefect): boolean {
  const lines = trimmed.split(/[\r\n]/).map((line) => line.trim());
  const joined = lines.join('');
  if (!joined.includes(' ')) return false;
  const restored = readBase64(joined.replaceAll(' ', '+'));
  if ('at' in restored) return false;
  const read = recognizeBytes(restored);
  if (read.kind === 'blob') return true;
  return found.code === 'damaged' && (read.code === 'truncated' || read.code === 'trailing-bytes');
}

function beginsAsBlob(bytes: Uint8Array): boolean {
  if (bytes.length < 40) return false;
  const blob = readCiphertextBlob(bytes);
  return blob.kind === 'blob' || blob.code !== 'header';
}

/** The object identifier that every blob has within its first 120 bytes, so a damaged beginning is told from a stranger. */
function holdsEncryptedData(bytes: Uint8Array): boolean {
  const at = Buffer.from(bytes).indexOf('2a864886f70d010706', 'hex');
  return at > 0 && at < 120;
}
