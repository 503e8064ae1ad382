import {
  CancelKeyDeletionCommand,
  CreateAliasCommand,
  CreateKeyCommand,
  DecryptCommand,
  DescribeKeyCommand,
  DisableKeyCommand,
  EnableKeyCommand,
  EncryptCommand,
  GenerateDataKeyCommand,
  KMSClient,
  ListAliasesCommand,
  ReEncryptCommand,
  ScheduleKeyDeletionCommand,
} from '@aws-sdk/client-kms';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { readCiphertextBlob } from '../../../src/kms/ciphertext-blob.ts';
import { startEmbeddedKms, type EmbeddedKms } from '../../../src/kms/embedded.ts';
import { sealForEmbedded } from '../../../src/kms/embedded/seal.ts';
import { arnOf, disabled, doomed, foreign, ireland, production, seed, staging } from '../fixtures/seed.ts';

const context = { LambdaFunctionName: 'staging-config' };
const plaintext = new Uint8Array(Buffer.from('{"canary":1}'));
const clients: KMSClient[] = [];
let kms: EmbeddedKms;
let client: KMSClient;

function connect(region = 'us-east-1', accessKeyId = 'embedded'): KMSClient {
  const credentials = { accessKeyId, secretAccessKey: 'embedded' };
  const made = new KMSClient({ region, endpoint: kms.endpoint, credentials, maxAttempts: 1 });
  clients.push(made);
  return made;
}

beforeAll(async () => {
  vi.stubEnv('AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED', 'true');
  kms = await startEmbeddedKms({ keys: seed });
  client = connect();
});

afterAll(async () => {
  for (const made of clients) made.destroy();
  await kms.close();
  vi.unstubAllEnvs();
});

/** Name, HTTP status and message of the error that an answer is. */
async function refusal(answer: Promise<unknown>): Promise<readonly unknown[]> {
  const error: unknown = await answer.then(
    () => ({ name: 'none' }),
    (reason: unknown) => reason,
  );
  const { name, message, $metadata } = error as Error & { $metadata?: { httpStatusCode?: number } };
  return [name, $metadata?.httpStatusCode, message];
}

const decrypt = (key: Parameters<typeof sealForEmbedded>[0], more: object = {}) => {
  const CiphertextBlob = sealForEmbedded(key, plaintext, context);
  return new DecryptCommand({ CiphertextBlob, EncryptionContext: context, ...more });
};

describe('sealing and opening', () => {
  test.each([staging.keyId, arnOf(staging), 'alias/staging-config'])(
    'Encrypt under %s, then Decrypt',
    async (KeyId) => {
      const sealed = await client.send(
        new EncryptCommand({ KeyId, Plaintext: plaintext, EncryptionContext: context }),
      );
      expect(sealed).toMatchObject({ KeyId: arnOf(staging), EncryptionAlgorithm: 'SYMMETRIC_DEFAULT' });
      expect(readCiphertextBlob(sealed.CiphertextBlob ?? new Uint8Array())).toMatchObject({
        kind: 'blob',
        operation: 2,
        plaintextBytes: plaintext.length,
      });
      const { CiphertextBlob } = sealed;
      const opened = await client.send(
        new DecryptCommand({ CiphertextBlob, EncryptionContext: context, KeyId }),
      );
      expect(opened).toMatchObject({ KeyId: arnOf(staging) });
      expect(Buffer.from(opened.Plaintext ?? []).toString()).toBe('{"canary":1}');
    },
  );

  test('what was sealed without the endpoint opens through it', async () => {
    expect((await client.send(decrypt(staging))).KeyId).toBe(arnOf(staging));
  });

  test('ReEncrypt takes it to another key and context', async () => {
    const moved = await client.send(
      new ReEncryptCommand({
        CiphertextBlob: sealForEmbedded(staging, plaintext, context),
        SourceEncryptionContext: context,
        DestinationKeyId: 'alias/production-config',
        DestinationEncryptionContext: { a: 'b' },
      }),
    );
    expect(moved).toMatchObject({ SourceKeyId: arnOf(staging), KeyId: arnOf(production) });
    const { CiphertextBlob } = moved;
    const opened = await client.send(new DecryptCommand({ CiphertextBlob, EncryptionContext: { a: 'b' } }));
    expect(Buffer.from(opened.Plaintext ?? []).toString()).toBe('{"canary":1}');
    const wrong = new ReEncryptCommand({ CiphertextBlob, DestinationKeyId: staging.keyId });
    expect((await refusal(client.send(wrong)))[0]).toBe('InvalidCiphertextException');
  });

  test.each([
    [{ KeySpec: 'AES_256' as const }, 32, 3],
    [{ KeySpec: 'AES_128' as const }, 16, 3],
    [{ NumberOfBytes: 64 }, 64, 1],
  ])('GenerateDataKey by %j', async (by, length, operation) => {
    const made = await client.send(new GenerateDataKeyCommand({ KeyId: staging.keyId, ...by }));
    expect(made.Plaintext?.length).toBe(length);
    expect(readCiphertextBlob(made.CiphertextBlob ?? new Uint8Array())).toMatchObject({
      kind: 'blob',
      operation,
    });
    const opened = await client.send(new DecryptCommand({ CiphertextBlob: made.CiphertextBlob }));
    expect(opened.Plaintext).toEqual(made.Plaintext);
  });
});

describe('refusals', () => {
  const elsewhere =
    'The ciphertext refers to a customer master key that does not exist, does not exist in this region, or you are not allowed to access.';
  const cut = sealForEmbedded(staging, plaintext, context).subarray(0, -1);
  const bad = ['InvalidCiphertextException', 400, 'UnknownError'];
  const atPlaintext =
    "1 validation error detected: Value at 'plaintext' failed to satisfy constraint: Member must have length";
  test.each<[string, DecryptCommand, readonly unknown[]]>([
    ['another context', decrypt(staging, { EncryptionContext: { LambdaFunctionName: 'other' } }), bad],
    ['no context', decrypt(staging, { EncryptionContext: undefined }), bad],
    ['more context', decrypt(staging, { EncryptionContext: { ...context, a: 'b' } }), bad],
    ['a cut blob', decrypt(staging, { CiphertextBlob: cut }), bad],
    ['a key of another region', decrypt(ireland), ['AccessDeniedException', 400, elsewhere]],
    ['a key of another account', decrypt(foreign), ['AccessDeniedException', 400, elsewhere]],
    [
      'a key that is gone',
      decrypt({ material: new Uint8Array(32) }),
      ['AccessDeniedException', 400, elsewhere],
    ],
    ['a disabled key', decrypt(disabled), ['DisabledException', 400, `${arnOf(disabled)} is disabled.`]],
    [
      'a key pending deletion',
      decrypt(doomed),
      ['KMSInvalidStateException', 400, `${arnOf(doomed)} is pending deletion.`],
    ],
    [
      'another key named',
      decrypt(staging, { KeyId: production.keyId }),
      [
        'IncorrectKeyException',
        400,
        'The key ID in the request does not identify a CMK that can perform this operation.',
      ],
    ],
    [
      'an unknown alias',
      decrypt(staging, { KeyId: 'alias/none' }),
      ['NotFoundException', 400, 'Alias arn:aws:kms:us-east-1:111122223333:alias/none is not found.'],
    ],
    [
      'an unknown key',
      decrypt(staging, { KeyId: 'none' }),
      ['NotFoundException', 400, "Key 'arn:aws:kms:us-east-1:111122223333:key/none' does not exist"],
    ],
    [
      'an ARN of another region',
      decrypt(staging, { KeyId: arnOf(ireland) }),
      ['NotFoundException', 400, 'Invalid arn eu-west-1'],
    ],
    [
      'a dry run',
      decrypt(staging, { DryRun: true }),
      ['DryRunOperationException', 412, 'The request would have succeeded, but the DryRun option is set.'],
    ],
  ])('%s', async (_name, command, expected) => {
    expect(await refusal(client.send(command))).toEqual(expected);
  });

  test.each([
    [4097, `${atPlaintext} less than or equal to 4096`],
    [0, `${atPlaintext} greater than or equal to 1`],
  ])('%i bytes of plaintext', async (length, message) => {
    const command = new EncryptCommand({ KeyId: staging.keyId, Plaintext: new Uint8Array(length) });
    expect(await refusal(client.send(command))).toEqual(['ValidationException', 400, message]);
  });

  test('4,096 bytes of plaintext are sealed', async () => {
    const command = new EncryptCommand({ KeyId: staging.keyId, Plaintext: new Uint8Array(4096) });
    expect((await client.send(command)).CiphertextBlob?.length).toBe(4096 + 162);
  });

  test('6,145 bytes of ciphertext, no key, and a data key of two kinds', async () => {
    const long = new DecryptCommand({ CiphertextBlob: new Uint8Array(6145) });
    expect((await refusal(client.send(long)))[2]).toContain('less than or equal to 6144');
    const none = new EncryptCommand({ KeyId: undefined, Plaintext: plaintext });
    expect((await refusal(client.send(none)))[2]).toContain(
      "'keyId' failed to satisfy constraint: Member must not be null",
    );
    const both = new GenerateDataKeyCommand({ KeyId: staging.keyId, KeySpec: 'AES_256', NumberOfBytes: 1 });
    expect((await refusal(client.send(both)))[2]).toBe('Please specify either number of bytes or key spec.');
  });

  test('region and account are those of the signature', async () => {
    expect((await connect('eu-west-1').send(decrypt(ireland))).KeyId).toBe(arnOf(ireland));
    expect((await connect('us-east-1', '999999999999').send(decrypt(foreign))).KeyId).toBe(arnOf(foreign));
    expect((await refusal(connect('eu-west-1').send(decrypt(staging))))[0]).toBe('AccessDeniedException');
  });
});

test('a key lives through all its states', async () => {
  const made = await client.send(new CreateKeyCommand({ Description: 'for a test' }));
  const KeyId = made.KeyMetadata?.KeyId;
  const state = async () => (await client.send(new DescribeKeyCommand({ KeyId }))).KeyMetadata?.KeyState;
  expect(made.KeyMetadata).toMatchObject({ Enabled: true, KeyState: 'Enabled', Description: 'for a test' });
  expect(made.KeyMetadata?.Arn).toBe(`arn:aws:kms:us-east-1:111122223333:key/${KeyId}`);

  const alias = new CreateAliasCommand({ AliasName: 'alias/new', TargetKeyId: KeyId });
  await client.send(alias);
  expect(await refusal(client.send(alias))).toEqual([
    'AlreadyExistsException',
    400,
    'An alias with the name arn:aws:kms:us-east-1:111122223333:alias/new already exists',
  ]);
  const { Aliases } = await client.send(new ListAliasesCommand({}));
  expect(Aliases?.map(({ AliasName }) => AliasName)).toEqual([
    'alias/staging-config',
    'alias/production-config',
    'alias/new',
  ]);
  expect((await client.send(new ListAliasesCommand({ KeyId }))).Aliases).toMatchObject([
    { TargetKeyId: KeyId },
  ]);

  const encrypt = new EncryptCommand({ KeyId: 'alias/new', Plaintext: plaintext });
  await client.send(new DisableKeyCommand({ KeyId }));
  expect((await refusal(client.send(encrypt)))[0]).toBe('DisabledException');
  await client.send(new EnableKeyCommand({ KeyId }));
  expect((await client.send(encrypt)).KeyId).toBe(made.KeyMetadata?.Arn);
  const scheduled = await client.send(new ScheduleKeyDeletionCommand({ KeyId, PendingWindowInDays: 7 }));
  expect(scheduled).toMatchObject({ KeyState: 'PendingDeletion', PendingWindowInDays: 7 });
  expect(await state()).toBe('PendingDeletion');
  expect((await refusal(client.send(new EnableKeyCommand({ KeyId }))))[0]).toBe('KMSInvalidStateException');
  expect((await refusal(client.send(encrypt)))[0]).toBe('KMSInvalidStateException');
  await client.send(new CancelKeyDeletionCommand({ KeyId }));
  expect(await state()).toBe('Disabled');
  expect((await refusal(client.send(new CancelKeyDeletionCommand({ KeyId }))))[0]).toBe(
    'KMSInvalidStateException',
  );
});
