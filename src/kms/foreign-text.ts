import { isPlaceholder } from './placeholder.ts';

/** What people paste where a ciphertext belongs and that can be told from its text alone. */
export type ForeignTextCode =
  | 'arn'
  | 'key-id'
  | 'alias'
  | 'path'
  | 'file-url'
  | 'prefixed'
  | 'plaintext-json'
  | 'cli-json'
  | 'openssl-salted'
  | 'placeholder';

/** What people paste where a ciphertext belongs and that can be told from the first decoded bytes. */
export type ForeignBytesCode =
  'plaintext-json' | 'cli-json' | 'openssl-salted' | 'encryption-sdk' | 'google-kms';

const textForms: readonly (readonly [ForeignTextCode, RegExp])[] = [
  ['prefixed', /^(?:kms|secure):/i],
  ['arn', /^arn:aws[a-z-]*:/],
  ['file-url', /^fileb?:\/\//i],
  ['alias', /^alias\//],
  ['key-id', /^(?:mrk-[0-9a-f]{32}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/i],
  ['openssl-salted', /^Salted__/],
  ['path', /^(?:~|\.{1,2})?\/[\w.-]+(?:\/[\w.-]+)*$|^[A-Za-z]:\\|^(?:[\w.-]+\/)*[\w.-]+\.[a-z0-9]{2,5}$/],
];

/** Longer text is no path, name or identifier. */
const longestName = 255;

const bytesForms: readonly (readonly [ForeignBytesCode, readonly number[]])[] = [
  ['openssl-salted', [...Buffer.from('Salted__')]],
  // Message format 1 with type 0x80, and format 2 with its two committing suites (AWS Encryption SDK, message header).
  ['encryption-sdk', [0x01, 0x80]],
  ['encryption-sdk', [0x02, 0x04, 0x78]],
  ['encryption-sdk', [0x02, 0x05, 0x78]],
  ['google-kms', [0x0a, 0x24]],
];

/** Recognises, by its text, what stands where a ciphertext belongs; null where the text could be base64. */
export function recognizeForeignText(trimmed: string): ForeignTextCode | null {
  const head = trimmed.slice(0, longestName + 1);
  for (const [code, form] of textForms) {
    const isName = code === 'path' || code === 'key-id';
    if (!(isName && trimmed.length > longestName) && form.test(head)) return code;
  }
  if (isPlaceholder(trimmed)) return 'placeholder';
  return recognizeJson(trimmed);
}

/** Recognises a foreign format by its first bytes; null where it is none of those known. */
export function recognizeForeignBytes(bytes: Uint8Array): ForeignBytesCode | null {
  for (const [code, start] of bytesForms) {
    if (start.every((byte, i) => bytes[i] === byte)) return code;
  }
  const first = bytes[0];
  const mayBeJson =
    first !== undefined && (first <= 0x20 || first >= 0xef || first === 0x7b || first === 0x5b);
  if (!mayBeJson) return null;
  // Without byte order marks, and without the zeros of UTF-16, in which some shells encode text.
  const text = Buffer.from(bytes)
    .toString('utf8')
    .replace(/[\0\ufeff\ufffd]/g, '');
  return recognizeJson(text.trim());
}

/**
 * Text that begins as a JSON (or JavaScript) object or list is taken for one even where it is cut short or does not
 * parse: it is readable all the same. The answer of `aws kms encrypt` is told apart, unless it holds a plaintext too.
 */
function recognizeJson(trimmed: string): 'plaintext-json' | 'cli-json' | null {
  if (!/^(?:\{\s*["'}]|\{\s*[\w$]+\s*:|\[\s*["'{\]])/.test(trimmed)) return null;
  return /"CiphertextBlob"\s*:/.test(trimmed) && !/"Plaintext"\s*:/.test(trimmed)
    ? 'cli-json'
    : 'plaintext-json';
}
