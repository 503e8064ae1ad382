import { sha256 } from './sha256.ts';

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const POLYNOMIAL = 0xedb88320;

/** CRC-32 as in zip and PNG (ISO 3309), of a text in ASCII. */
export function crc32(text: string): number {
  let crc = -1;
  for (let at = 0; at < text.length; at++) {
    crc ^= text.charCodeAt(at);
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ POLYNOMIAL : crc >>> 1;
  }
  return ~crc >>> 0;
}

/** A number in base 62, digits before capitals before small letters, padded to six characters. */
export function toBase62(number: number): string {
  let text = '';
  for (let rest = number; rest > 0; rest = Math.floor(rest / 62)) text = BASE62.charAt(rest % 62) + text;
  return text.padStart(6, '0');
}

/**
 * Six characters at the end: CRC-32 of what stands between them and the prefix of four, in base 62. GitHub:
 * github.blog/engineering/behind-githubs-new-authentication-token-formats. npm and Vercel do the same.
 */
export function fitsCrc32Base62(token: string): boolean {
  return toBase62(crc32(token.slice(4, -6))) === token.slice(-6);
}

/** `.`, the length of the payload in two characters of base 36, and CRC-32 of all before it in seven. GitLab, "routable tokens". */
export function fitsCrc32Base36(token: string): boolean {
  return crc32(token.slice(0, -7)).toString(36).padStart(7, '0') === token.slice(-7);
}

/** `_` and CRC-32 of what stands between it and the prefix of five, in hexadecimal. Zuplo. */
export function fitsCrc32Hex(token: string): boolean {
  return crc32(token.slice(5, -9)).toString(16).padStart(8, '0') === token.slice(-8);
}

/**
 * The macaroon of PyPI: version 2, then the location (field 1) that the beginning of the token spells out, then the
 * identifier (field 2) with its length in one or two bytes (github.com/rescrv/libmacaroons, doc/format.txt).
 */
export function isMacaroon(token: string): boolean {
  const bytes = Buffer.from(token.slice('pypi-'.length), 'base64url');
  if (bytes[0] !== 2 || bytes[1] !== 1) return false;
  const identifierAt = 3 + (bytes[2] ?? 0);
  const length = bytes[identifierAt + 1] ?? 0;
  return bytes[identifierAt] === 2 && length > 0 && identifierAt + 2 + (length & 0x7f) < bytes.length;
}

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The first 40 bits of SHA-256, of a text in ASCII, as eight characters of base 32. */
export function toHashDigits(text: string): string {
  let bits = 0n;
  for (const byte of sha256(text).subarray(0, 5)) bits = (bits << 8n) | BigInt(byte);
  return Array.from({ length: 8 }, (_, at) =>
    BASE32.charAt(Number((bits >> BigInt(35 - at * 5)) & 31n)),
  ).join('');
}

/**
 * Eight characters before the last eight: SHA-256 of all before them, in base 32. Not documented by GitHub; found in
 * github.com/mongodb/kingfisher and true of every revoked fine-grained token that was published with it.
 */
export function fitsHashDigits(token: string): boolean {
  return toHashDigits(token.slice(0, -16)) === token.slice(-16, -8);
}
