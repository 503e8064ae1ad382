import { readFileSync } from 'node:fs';
import * as asn1js from 'asn1js';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCiphertextBlob } from '../../src/kms/ciphertext-blob.ts';

interface Sample {
  readonly layout: string;
  readonly header: string;
  readonly operationByte: number;
  readonly plaintextBytes: number;
  readonly base64: string;
}

const samples: Sample[] = JSON.parse(readFileSync(new URL('fixtures/blobs.json', import.meta.url), 'utf8'));
const published: Sample[] = JSON.parse(
  readFileSync(new URL('fixtures/published.json', import.meta.url), 'utf8'),
);
const layouts: Record<string, string> = {
  'v2-current': 'current',
  'v1-2015..17': 'middle',
  'v0-protobuf': 'old',
};
const all = [...samples, ...published].map((sample) => ({
  layout: layouts[sample.layout] ?? sample.layout,
  operationByte: sample.operationByte,
  plaintextBytes: sample.plaintextBytes,
  bytes: new Uint8Array(Buffer.from(sample.base64, 'base64')),
}));
const hashAt: Record<string, number> = { current: 5, middle: 5, old: 2 };

describe('whole blobs', () => {
  test.each(all)('$layout, operation $operationByte, $plaintextBytes bytes', (sample) => {
    const start = hashAt[sample.layout] ?? 0;
    expect(readCiphertextBlob(sample.bytes)).toEqual({
      kind: 'blob',
      layout: sample.layout,
      operation: sample.operationByte,
      keyHash: Buffer.from(sample.bytes.subarray(start, start + 32)).toString('hex'),
      plaintextBytes: sample.plaintextBytes,
    });
  });

  test('all layouts and operations are among the samples', () => {
    expect(new Set(all.map((sample) => sample.layout))).toEqual(new Set(['current', 'middle', 'old']));
    expect(new Set(all.map((sample) => sample.operationByte))).toEqual(new Set([1, 2, 3]));
  });

  test('a view into a larger buffer is read at its own offset', () => {
    for (const { bytes } of all) {
      const larger = new Uint8Array(bytes.length + 20).fill(1);
      larger.set(bytes, 7);
      expect(readCiphertextBlob(larger.subarray(7, 7 + bytes.length))).toEqual(readCiphertextBlob(bytes));
    }
  });

  test('the DER is what asn1js reads: one SEQUENCE to the end, GCM, a content of the length computed', () => {
    for (const { bytes, plaintextBytes } of all) {
      const start = findDer(bytes);
      const { offset, result } = asn1js.fromBER(bytes.slice(start));
      expect(offset).toBe(bytes.length - start);
      const text = JSON.stringify(result.toJSON());
      for (const oid of ['1.2.840.113549.1.7.6', '1.2.840.113549.1.7.1', '2.16.840.1.101.3.4.1.46']) {
        expect(text).toContain(oid);
      }
      const [, explicit] = valuesOf(result);
      const [, encrypted] = valuesOf(valuesOf(explicit)[0]);
      const content = valuesOf(encrypted)[2];
      expect((content as asn1js.Primitive).valueBlock.valueHexView.length).toBe(plaintextBytes + 27);
    }
  });
});

describe('defects', () => {
  test('every truncation is refused, and from the header on the number of missing bytes is exact', () => {
    for (const { bytes } of all) {
      for (let length = 1; length < bytes.length; length++) {
        const read = readCiphertextBlob(bytes.subarray(0, length));
        if (read.kind !== 'defect' || read.code !== 'truncated') throw new Error(`accepted at ${length}`);
        expect(read.at).toBe(length);
        expect(read.missing).toBeLessThanOrEqual(bytes.length - length);
        expect(length > 78 && !read.exact).toBe(false);
        expect(read.exact && read.missing !== bytes.length - length).toBe(false);
      }
    }
  });

  test('every trailing byte is refused and counted', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...all),
        fc.uint8Array({ minLength: 1, maxLength: 300 }),
        ({ bytes }, more) => {
          const read = readCiphertextBlob(Buffer.concat([bytes, more]));
          expect(read).toEqual({
            kind: 'defect',
            code: 'trailing-bytes',
            at: bytes.length,
            trailing: more.length,
          });
        },
      ),
    );
  });

  test('random bytes, bare and behind a true beginning, are never accepted and never throw', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom(...all),
        fc.nat(78),
        (noise, { bytes }, kept) => {
          expect(readCiphertextBlob(noise).kind).toBe('defect');
          const spliced = Buffer.concat([bytes.subarray(0, kept), noise]);
          fc.pre(!spliced.equals(bytes));
          expect(readCiphertextBlob(spliced).kind).toBe('defect');
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('a changed byte is found, or lies in hash, random bytes, nonce or content', () => {
    for (const { bytes, layout, plaintextBytes } of all) {
      let unseen = 0;
      let pointedAt = 0;
      for (let at = 0; at < bytes.length; at++) {
        const changed = bytes.slice();
        changed[at] = (changed[at] ?? 0) ^ 0x40;
        const read = readCiphertextBlob(changed);
        if (read.kind === 'blob') unseen++;
        else if (read.at === at) pointedAt++;
      }
      const free = 12 + plaintextBytes + 27 + (layout === 'old' ? 0 : 32) + (layout === 'current' ? 16 : 0);
      expect(unseen).toBe(free);
      // All others but repeated hashes, the second bytes of lengths, and the length in the header.
      expect(pointedAt).toBeGreaterThan(60);
    }
  });

  test.each([
    ['nothing', [], { code: 'empty', at: 0 }],
    ['another format', [0x53, 0x61], { code: 'header', at: 0 }],
    ['an unknown version', [1, 9, 2, 0, 0x78], { code: 'header', at: 1 }],
    ['a protobuf field of another length', [0x0a, 0x24], { code: 'header', at: 1 }],
    ['an unknown operation', [1, 2, 4, 0, 0x78], { code: 'damaged', at: 2 }],
    ['one byte', [1], { code: 'truncated', at: 1, missing: 134, exact: false }],
  ])('%s', (_name, bytes, expected) => {
    expect(readCiphertextBlob(Uint8Array.from(bytes))).toEqual({ kind: 'defect', ...expected });
  });

  test('a length that no blob can have is damage, and more than KMS takes is too long', () => {
    const whole = all.find((sample) => sample.layout === 'current')?.bytes ?? new Uint8Array();
    const huge = whole.slice();
    huge[54] = 0x7f;
    expect(readCiphertextBlob(huge)).toEqual({ kind: 'defect', code: 'damaged', at: 54 });
    const long = new Uint8Array(6145);
    long.set(whole);
    expect(readCiphertextBlob(long)).toEqual({ kind: 'defect', code: 'too-long', at: 6144, bytes: 6145 });
  });

  test('a length in more bytes than needed, or without end, is not DER', () => {
    const whole = all.find((sample) => sample.layout === 'current')?.bytes ?? new Uint8Array();
    const longForm = Buffer.concat([whole.subarray(0, 59), Buffer.from([0x81]), whole.subarray(59)]);
    longForm.writeUInt32BE(whole.length - 58 + 1, 54);
    expect(readCiphertextBlob(longForm)).toEqual({ kind: 'defect', code: 'damaged', at: 59 });
    const indefinite = Uint8Array.from(whole);
    indefinite[59] = 0x80;
    expect(readCiphertextBlob(indefinite)).toEqual({ kind: 'defect', code: 'damaged', at: 59 });
  });
});

/** Where the outer SEQUENCE of the DER starts: before the object identifier by its tag and length. */
function findDer(bytes: Uint8Array): number {
  const at = Buffer.from(bytes).indexOf('06092a864886f70d010706', 'hex');
  return bytes[at - 2] === 0x30 ? at - 2 : at - 3;
}

function valuesOf(block: unknown): unknown[] {
  return (block as asn1js.Constructed).valueBlock.value;
}
