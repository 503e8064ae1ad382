import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';
import { contentOverhead, readCiphertextBlob } from '../ciphertext-blob.ts';

/** What seals: 32 bytes of key material. */
export interface KeyMaterial {
  readonly material: Uint8Array;
}

export type EncryptionContext = Readonly<Record<string, string>>;

export interface SealOptions {
  /** 2 Encrypt or ReEncrypt (the default), 3 GenerateDataKey by KeySpec, 1 GenerateDataKey by NumberOfBytes. */
  readonly operation?: 1 | 2 | 3;
  /** 28 bytes, of which 16 go into the header and 12 are the nonce; random unless given. Never give the same twice. */
  readonly random?: Uint8Array;
}

const tagBytes = 16;
/** What is sealed before the plaintext: format version, the plaintext's length, and the start of its SHA-256. */
const preambleBytes = contentOverhead - tagBytes;
const formatVersion = 1;

/**
 * Seals `plaintext` (at most 65,535 bytes) into a blob of AWS's current layout that only the embedded endpoint opens:
 * AES-256-GCM under a key derived from the material and the blob's 16 random bytes; all bytes before the content and
 * the encryption context are authenticated with it. The same `random` gives the same blob.
 */
export function sealForEmbedded(
  key: KeyMaterial,
  plaintext: Uint8Array,
  context: EncryptionContext,
  { operation = 2, random = randomBytes(28) }: SealOptions = {},
): Uint8Array {
  const salt = random.subarray(0, 16);
  const nonce = random.subarray(16, 28);
  const der = writeDer(nonce, plaintext.length + contentOverhead);
  const derLength = Buffer.alloc(4);
  derLength.writeUInt32BE(der.length + plaintext.length + contentOverhead);
  const header = Buffer.concat([
    Buffer.from([1, 2, operation, 0, 0x78]),
    hashMaterial(key),
    Buffer.from([1]),
    salt,
    derLength,
    der,
  ]);
  const cipher = createCipheriv('aes-256-gcm', deriveKey(key, salt), nonce);
  cipher.setAAD(Buffer.concat([header, writeContext(context)]));
  const sealed = [cipher.update(writePreamble(plaintext)), cipher.update(plaintext), cipher.final()];
  return new Uint8Array(Buffer.concat([header, ...sealed, cipher.getAuthTag()]));
}

/** Opens a blob made by `sealForEmbedded`; null where key, context or a single bit is another. */
export function openEmbedded(
  key: KeyMaterial,
  bytes: Uint8Array,
  context: EncryptionContext,
): Uint8Array | null {
  const blob = readCiphertextBlob(bytes);
  if (blob.kind === 'defect' || blob.layout !== 'current') return null;
  const contentAt = bytes.length - blob.plaintextBytes - contentOverhead;
  const header = bytes.subarray(0, contentAt);
  const tag = bytes.subarray(bytes.length - tagBytes);
  // Behind the nonce stand the INTEGER 16 and the tag and length of the content, up to 128 bytes of it in two bytes.
  const nonceAt = contentAt - 3 - (1 + writeLength(blob.plaintextBytes + contentOverhead).length) - 12;
  const decipher = createDecipheriv(
    'aes-256-gcm',
    deriveKey(key, bytes.subarray(38, 54)),
    bytes.subarray(nonceAt, nonceAt + 12),
  );
  decipher.setAAD(Buffer.concat([header, writeContext(context)]));
  decipher.setAuthTag(tag);
  const opened = decipher.update(bytes.subarray(contentAt, bytes.length - tagBytes));
  if (!verifyTag(decipher)) return null;
  const plaintext = opened.subarray(preambleBytes);
  return opened.subarray(0, preambleBytes).equals(writePreamble(plaintext))
    ? new Uint8Array(plaintext)
    : null;
}

/** The 32-byte hash by which a blob names its key: equal for equal material, and no way back to it. */
export function hashMaterial({ material }: KeyMaterial): Buffer {
  return createHmac('sha256', material).update('config-lint embedded kms: key hash').digest();
}

function deriveKey({ material }: KeyMaterial, salt: Uint8Array): Buffer {
  return createHmac('sha256', material).update('config-lint embedded kms: sealing key').update(salt).digest();
}

function writePreamble(plaintext: Uint8Array): Buffer {
  const preamble = Buffer.alloc(preambleBytes);
  preamble.writeUInt8(formatVersion, 0);
  preamble.writeUInt16BE(plaintext.length, 1);
  createHash('sha256')
    .update(plaintext)
    .digest()
    .copy(preamble, 3, 0, preambleBytes - 3);
  return preamble;
}

/** The context as bytes that only an equal one has: pairs in the order of their UTF-8 names, every part with its length. */
function writeContext(context: EncryptionContext): Buffer {
  const pairs = Object.entries(context).map(
    ([name, value]) => [Buffer.from(name), Buffer.from(value)] as const,
  );
  pairs.sort(([a], [b]) => Buffer.compare(a, b));
  const parts = pairs.flat().flatMap((part) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(part.length);
    return [length, part];
  });
  return Buffer.concat(parts);
}

/** The CMS ContentInfo (RFC 5652) up to its content, which is to have `contentLength` bytes. */
function writeDer(nonce: Uint8Array, contentLength: number): Buffer {
  const algorithm = Buffer.from('301e060960864801650304012e3011040c', 'hex');
  const parts = [
    Buffer.from('06092a864886f70d010701', 'hex'),
    algorithm,
    nonce,
    Buffer.from('020110', 'hex'),
    Buffer.from([0x80, ...writeLength(contentLength)]),
  ];
  let der = Buffer.concat(parts);
  const wrappers: readonly (readonly [tag: number, before: string])[] = [
    [0x30, '020100'],
    [0x30, ''],
    [0xa0, '06092a864886f70d010706'],
    [0x30, ''],
  ];
  for (const [tag, before] of wrappers) {
    const length = writeLength(der.length + contentLength);
    der = Buffer.concat([Buffer.from(before, 'hex'), Buffer.from([tag, ...length]), der]);
  }
  return der;
}

/** A DER length in its shortest form, for less than 65,536. */
function writeLength(length: number): number[] {
  if (length < 0x80) return [length];
  return length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
}

/** `final` throws where the tag is wrong; here that is an answer. */
function verifyTag(decipher: { final(): Buffer }): boolean {
  try {
    decipher.final();
    return true;
  } catch {
    return false;
  }
}
