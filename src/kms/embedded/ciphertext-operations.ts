import { maxCiphertextBytes, readCiphertextBlob } from '../ciphertext-blob.ts';
import type { FieldForm, Input } from './input.ts';
import {
  checkUsable,
  findKey,
  findKeyByHash,
  nameKey,
  refuse,
  type EmbeddedKey,
  type KmsError,
} from './keys.ts';
import type { Call, Operation, Outcome } from './operate.ts';
import { openEmbedded, sealForEmbedded, type EncryptionContext } from './seal.ts';

const keyId: FieldForm = { type: 'text', max: 2048 };
const algorithm: FieldForm = { type: 'choice', of: ['SYMMETRIC_DEFAULT'] };
const blob: FieldForm = { type: 'bytes', max: maxCiphertextBytes, required: true };
const symmetric = 'SYMMETRIC_DEFAULT';

/** The operations that seal and open: none of them changes the state. */
export const ciphertextOperations: Readonly<Record<string, Operation>> = {
  Encrypt: {
    form: {
      KeyId: { ...keyId, required: true },
      Plaintext: { type: 'bytes', max: 4096, required: true },
      EncryptionContext: { type: 'context' },
      EncryptionAlgorithm: algorithm,
      DryRun: { type: 'boolean' },
    },
    run(call) {
      const key = findUsable(call, 'KeyId');
      if ('error' in key) return key;
      const plaintext = call.input.bytes.get('Plaintext') ?? new Uint8Array();
      const sealed = seal(call, key, { plaintext, context: 'EncryptionContext', operation: 2 });
      return answer({ CiphertextBlob: sealed, KeyId: nameKey(key), EncryptionAlgorithm: symmetric });
    },
  },

  Decrypt: {
    form: {
      CiphertextBlob: blob,
      EncryptionContext: { type: 'context' },
      KeyId: keyId,
      EncryptionAlgorithm: algorithm,
      DryRun: { type: 'boolean' },
    },
    run(call) {
      const opened = open(call, 'KeyId', 'EncryptionContext');
      if ('error' in opened) return opened;
      return answer({
        KeyId: nameKey(opened.key),
        Plaintext: encode(opened.plaintext),
        EncryptionAlgorithm: symmetric,
      });
    },
  },

  ReEncrypt: {
    form: {
      CiphertextBlob: blob,
      SourceEncryptionContext: { type: 'context' },
      SourceKeyId: keyId,
      DestinationKeyId: { ...keyId, required: true },
      DestinationEncryptionContext: { type: 'context' },
      SourceEncryptionAlgorithm: algorithm,
      DestinationEncryptionAlgorithm: algorithm,
      DryRun: { type: 'boolean' },
    },
    run(call) {
      const opened = open(call, 'SourceKeyId', 'SourceEncryptionContext');
      if ('error' in opened) return opened;
      const key = findUsable(call, 'DestinationKeyId');
      if ('error' in key) return key;
      const { plaintext } = opened;
      const sealed = seal(call, key, { plaintext, context: 'DestinationEncryptionContext', operation: 2 });
      return answer({
        CiphertextBlob: sealed,
        SourceKeyId: nameKey(opened.key),
        KeyId: nameKey(key),
        SourceEncryptionAlgorithm: symmetric,
        DestinationEncryptionAlgorithm: symmetric,
      });
    },
  },

  GenerateDataKey: {
    form: {
      KeyId: { ...keyId, required: true },
      KeySpec: { type: 'choice', of: ['AES_256', 'AES_128'] },
      NumberOfBytes: { type: 'number', min: 1, max: 1024 },
      EncryptionContext: { type: 'context' },
      DryRun: { type: 'boolean' },
    },
    run(call) {
      const spec = call.input.texts.get('KeySpec');
      const count = call.input.numbers.get('NumberOfBytes');
      if ((spec === undefined) === (count === undefined)) {
        return refuse('ValidationException', 'Please specify either number of bytes or key spec.');
      }
      const key = findUsable(call, 'KeyId');
      if ('error' in key) return key;
      const plaintext = call.random(count ?? (spec === 'AES_128' ? 16 : 32));
      const operation = spec === undefined ? 1 : 3;
      const sealed = seal(call, key, { plaintext, context: 'EncryptionContext', operation });
      return answer({ CiphertextBlob: sealed, Plaintext: encode(plaintext), KeyId: nameKey(key) });
    },
  },
};

function answer(body: Readonly<Record<string, unknown>>): Outcome {
  return { body };
}

function findUsable({ state, input, caller }: Call, field: string): EmbeddedKey | KmsError {
  const key = findKey(state, input.texts.get(field) ?? '', caller);
  return 'error' in key ? key : (checkUsable(key) ?? key);
}

/** Opens the blob in the order in which KMS finds fault: blob, key, named key, its state, then context and content. */
function open(
  { state, input, caller }: Call,
  keyField: string,
  contextField: string,
): { readonly key: EmbeddedKey; readonly plaintext: Uint8Array } | KmsError {
  const bytes = input.bytes.get('CiphertextBlob') ?? new Uint8Array();
  const read = readCiphertextBlob(bytes);
  if (read.kind === 'defect') return refuse('InvalidCiphertextException', null);
  const key = findKeyByHash(state, read.keyHash, caller);
  if ('error' in key) return key;
  const named = input.texts.get(keyField);
  if (named !== undefined) {
    const expected = findKey(state, named, caller);
    if ('error' in expected) return expected;
    if (expected !== key) {
      return refuse(
        'IncorrectKeyException',
        'The key ID in the request does not identify a CMK that can perform this operation.',
      );
    }
  }
  const unusable = checkUsable(key);
  if (unusable !== null) return unusable;
  const plaintext = openEmbedded(key, bytes, contextOf(input, contextField));
  return plaintext === null ? refuse('InvalidCiphertextException', null) : { key, plaintext };
}

function seal(
  { input, random }: Call,
  key: EmbeddedKey,
  what: { readonly plaintext: Uint8Array; readonly context: string; readonly operation: 1 | 2 | 3 },
): string {
  const options = { operation: what.operation, random: random(28) };
  return encode(sealForEmbedded(key, what.plaintext, contextOf(input, what.context), options));
}

function contextOf(input: Input, field: string): EncryptionContext {
  return input.contexts.get(field) ?? {};
}

function encode(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
