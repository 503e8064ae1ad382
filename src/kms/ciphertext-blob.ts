/** The three byte layouts that AWS KMS has used for symmetric ciphertexts, newest first. */
type BlobLayout = 'current' | 'middle' | 'old';

/** What a whole ciphertext blob tells without its key. Key id, region and encryption context are not in it. */
export interface CiphertextBlob {
  readonly kind: 'blob';
  readonly layout: BlobLayout;
  /** 2 Encrypt or ReEncrypt, 3 GenerateDataKey by KeySpec, 1 GenerateDataKey by NumberOfBytes (inferred from samples). */
  readonly operation: 1 | 2 | 3;
  /** 64 lower-case hex digits; equal for equal key material. */
  readonly keyHash: string;
  /** Length of the plaintext in bytes, computed from the length of the sealed content. */
  readonly plaintextBytes: number;
}

/** Why bytes are no whole blob. `at` is the offset of the first byte that is wrong, or of the first that is missing. */
export type BlobDefect = { readonly kind: 'defect'; readonly at: number } & (
  | { readonly code: 'empty' | 'header' | 'damaged' }
  /** `exact` is false where the bytes end before they tell how many should follow: then at least `missing` are. */
  | { readonly code: 'truncated'; readonly missing: number; readonly exact: boolean }
  | { readonly code: 'trailing-bytes'; readonly trailing: number }
  | { readonly code: 'too-long'; readonly bytes: number }
);

/** Decrypt takes no more than this (AWS KMS API reference, Decrypt, CiphertextBlob). */
export const maxCiphertextBytes = 6144;

/** Bytes of the sealed content that are not plaintext: a 16-byte GCM tag and 11 more (measured on real blobs). */
export const contentOverhead = 27;

const hashBytes = 32;
const nonceBytes = 12;
/** What follows the header in the shortest blob, which holds no plaintext: DER and content. */
const shortestDer = 94;

// The parts of the CMS ContentInfo (RFC 5652) that never vary, as DER.
const encryptedData = [0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x06];
const versionZero = [0x02, 0x01, 0x00];
const plainData = [0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x01];
const aes256Gcm = [0x30, 0x1e, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x01, 0x2e];
const nonceFollows = [0x30, 0x11, 0x04, nonceBytes];
const tagOf16 = [0x02, 0x01, 0x10];

/** The DER of a blob before its content, as steps: literal bytes, bytes of any value, or a container that ends the blob. */
type Step = readonly number[] | { readonly skip: number } | { readonly container: number };
const sequence = { container: 0x30 };
const steps: readonly Step[] = [
  sequence,
  encryptedData,
  { container: 0xa0 },
  sequence,
  versionZero,
  sequence,
  plainData,
  aes256Gcm,
  nonceFollows,
  { skip: nonceBytes },
  tagOf16,
  { container: 0x80 },
];

interface Header {
  readonly kind: 'header';
  readonly layout: BlobLayout;
  readonly operation: 1 | 2 | 3;
  readonly keyHash: string;
  readonly derAt: number;
  /** Where the header says that the blob ends. */
  readonly end: number;
}

/**
 * Reads an AWS KMS symmetric ciphertext blob of any of the three layouts, strictly: every truncation and every
 * trailing byte is a defect. Bounded time, no recursion, never throws. It cannot see a change inside the hash, the
 * nonce or the sealed content: only KMS can.
 */
export function readCiphertextBlob(bytes: Uint8Array): CiphertextBlob | BlobDefect {
  if (bytes.length === 0) return { kind: 'defect', code: 'empty', at: 0 };
  const header = bytes[0] === 0x0a ? readOldHeader(bytes) : readHeader(bytes, 0);
  if (header.kind === 'defect') return header;
  if (bytes.length > maxCiphertextBytes) {
    return { kind: 'defect', code: 'too-long', at: maxCiphertextBytes, bytes: bytes.length };
  }
  const contentAt = readDer(bytes, header);
  if (typeof contentAt !== 'number') return contentAt;
  const { layout, operation, keyHash, end } = header;
  if (bytes.length < end) return truncated(bytes, end, true);
  if (bytes.length > end) {
    return { kind: 'defect', code: 'trailing-bytes', at: end, trailing: bytes.length - end };
  }
  const plaintextBytes = end - contentAt - contentOverhead;
  if (plaintextBytes < 0) return damaged(contentAt);
  return { kind: 'blob', layout, operation, keyHash, plaintextBytes };
}

/** `0a 20` hash, `12` varint: a protobuf message around the middle layout, which repeats the hash. */
function readOldHeader(bytes: Uint8Array): Header | BlobDefect {
  const lengthAt = 2 + hashBytes + 1;
  const shortest = lengthAt + 2 + 5 + hashBytes + 4 + shortestDer;
  if (bytes.length < 2) return truncated(bytes, shortest, false);
  if (bytes[1] !== hashBytes) return { kind: 'defect', code: 'header', at: 1 };
  if (bytes.length > lengthAt - 1 && bytes[lengthAt - 1] !== 0x12) return damaged(lengthAt - 1);
  if (bytes.length < lengthAt + 2) return truncated(bytes, shortest, false);
  const low = bytes[lengthAt] ?? 0;
  const high = bytes[lengthAt + 1] ?? 0;
  // The shortest inner blob has 135 bytes and the longest under 2^14: always two bytes of varint.
  if (low < 0x80 || high === 0 || high > 0x7f) return damaged(lengthAt);
  const start = lengthAt + 2;
  const end = start + (low & 0x7f) + (high << 7);
  if (end > maxCiphertextBytes) return damaged(lengthAt);
  const inner = readHeader(bytes, start);
  if (inner.kind === 'defect') {
    // Here, what stands first inside a blob is damage, and the length that is missing is known.
    if (inner.code === 'truncated') return truncated(bytes, end, true);
    return damaged(inner.at);
  }
  const keyHash = readHash(bytes, 2);
  if (inner.layout !== 'middle') return damaged(start + 1);
  if (inner.keyHash !== keyHash) return damaged(start + 5);
  if (inner.end !== end) return damaged(inner.derAt - 4);
  return { ...inner, layout: 'old' };
}

/** `01 02 op 00 78` hash `01` and 16 random bytes, or `01 01 op 00 78` hash; then the length of the DER, big-endian. */
function readHeader(bytes: Uint8Array, start: number): Header | BlobDefect {
  const current = bytes[start + 1] === 2;
  const derAt = start + 5 + hashBytes + (current ? 17 : 0) + 4;
  const available = bytes.length - start;
  if (available > 0 && bytes[start] !== 1) return { kind: 'defect', code: 'header', at: start };
  if (available > 1 && !current && bytes[start + 1] !== 1) {
    return { kind: 'defect', code: 'header', at: start + 1 };
  }
  const operation = bytes[start + 2];
  if (available > 2 && operation !== 1 && operation !== 2 && operation !== 3) return damaged(start + 2);
  if (available > 3 && bytes[start + 3] !== 0) return damaged(start + 3);
  if (available > 4 && bytes[start + 4] !== 0x78) return damaged(start + 4);
  const versionAt = start + 5 + hashBytes;
  if (current && bytes.length > versionAt && bytes[versionAt] !== 1) return damaged(versionAt);
  if (bytes.length < derAt) return truncated(bytes, derAt + shortestDer, false);
  const end = derAt + new DataView(bytes.buffer, bytes.byteOffset).getUint32(derAt - 4);
  // A length that no blob can have is damage, unless the text really goes on that far.
  if (end > maxCiphertextBytes && bytes.length < end) return damaged(derAt - 4);
  return {
    kind: 'header',
    layout: current ? 'current' : 'middle',
    operation: operation as 1 | 2 | 3,
    keyHash: readHash(bytes, start + 5),
    derAt,
    end,
  };
}

/** Walks the DER up to the content; returns where that starts. Bytes that are there must be right; then it may end early. */
function readDer(bytes: Uint8Array, { derAt, end }: Header): number | BlobDefect {
  let at = derAt;
  for (const step of steps) {
    if ('skip' in step) {
      at += step.skip;
    } else if ('container' in step) {
      if (at >= end || (at < bytes.length && bytes[at] !== step.container)) return damaged(at);
      const opened = readLength(bytes, at + 1, end);
      if (typeof opened !== 'number') return opened;
      at = opened;
    } else {
      for (const byte of step) {
        if (at >= end || (at < bytes.length && bytes[at] !== byte)) return damaged(at);
        at++;
      }
    }
    if (at > end) return damaged(end);
    if (at > bytes.length) return truncated(bytes, end, true);
  }
  return at;
}

/** Reads a DER length in its shortest form, which must reach exactly to `end`; returns the offset after it. */
function readLength(bytes: Uint8Array, at: number, end: number): number | BlobDefect {
  const first = bytes[at];
  if (first === undefined) return at < end ? truncated(bytes, end, true) : damaged(at);
  const extra = first < 0x80 ? 0 : first & 0x7f;
  if (extra > 2 || first === 0x80) return damaged(at);
  if (bytes.length < at + 1 + extra) return at + extra < end ? truncated(bytes, end, true) : damaged(at);
  let length = extra === 0 ? first : 0;
  for (let i = 1; i <= extra; i++) length = length * 256 + (bytes[at + i] ?? 0);
  const isShortest = extra === 0 || length >= (extra === 1 ? 0x80 : 0x100);
  return isShortest && at + 1 + extra + length === end ? at + 1 + extra : damaged(at);
}

function readHash(bytes: Uint8Array, at: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + at, hashBytes).toString('hex');
}

function damaged(at: number): BlobDefect {
  return { kind: 'defect', code: 'damaged', at };
}

function truncated(bytes: Uint8Array, whole: number, exact: boolean): BlobDefect {
  return { kind: 'defect', code: 'truncated', at: bytes.length, missing: whole - bytes.length, exact };
}
