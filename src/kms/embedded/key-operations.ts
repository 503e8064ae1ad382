import type { FieldForm } from './input.ts';
import {
  createKey,
  findKey,
  isHere,
  nameAlias,
  nameKey,
  refuse,
  replaceKey,
  type EmbeddedKey,
  type KmsError,
} from './keys.ts';
import type { Call, Operation, Outcome } from './operate.ts';

const keyId: FieldForm = { type: 'text', max: 2048, required: true };
const dayInMilliseconds = 86_400_000;

/** The operations that look at keys or change them. */
export const keyOperations: Readonly<Record<string, Operation>> = {
  DescribeKey: {
    form: { KeyId: keyId },
    run: (call) => withKey(call, (key) => ({ body: { KeyMetadata: describeKey(key) } })),
  },

  CreateKey: {
    form: {
      Description: { type: 'text', max: 8192, form: /^[^]*$/ },
      KeySpec: { type: 'choice', of: ['SYMMETRIC_DEFAULT'] },
      KeyUsage: { type: 'choice', of: ['ENCRYPT_DECRYPT'] },
    },
    run({ state, input, caller, now, random }) {
      const bytes = Buffer.from(random(16));
      bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
      bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
      const keyId = bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
      const seed = { keyId, material: random(32), aliases: [], enabled: true, pendingDeletion: false };
      const description = input.texts.get('Description') ?? '';
      const key = createKey({ ...seed, ...caller }, { now, description, deletionAt: null });
      return { body: { KeyMetadata: describeKey(key) }, state: { keys: [...state.keys, key] } };
    },
  },

  CreateAlias: {
    form: {
      AliasName: { type: 'text', max: 256, form: /^alias\/[a-zA-Z0-9/_-]+$/, required: true },
      TargetKeyId: keyId,
    },
    run(call) {
      const { state, input, caller } = call;
      const alias = input.texts.get('AliasName') ?? '';
      if (state.keys.some((key) => isHere(key, caller) && key.aliases.includes(alias))) {
        const arn = nameAlias(caller, alias);
        return refuse('AlreadyExistsException', `An alias with the name ${arn} already exists`);
      }
      return withKey(call, (key) => change(call, key, { aliases: [...key.aliases, alias] }), 'TargetKeyId');
    },
  },

  ListAliases: {
    form: { KeyId: { ...keyId, required: false }, Limit: { type: 'number', min: 1, max: 1000 } },
    run(call) {
      const named = call.input.texts.get('KeyId');
      const only = named === undefined ? null : findKey(call.state, named, call.caller);
      if (only !== null && 'error' in only) return only;
      const keys = call.state.keys.filter(
        (key) => isHere(key, call.caller) && (only === null || key === only),
      );
      return { body: { Aliases: keys.flatMap(listAliases), Truncated: false } };
    },
  },

  EnableKey: {
    form: { KeyId: keyId },
    run: (call) => withKey(call, (key) => checkPending(key, false) ?? change(call, key, { enabled: true })),
  },

  DisableKey: {
    form: { KeyId: keyId },
    run: (call) => withKey(call, (key) => checkPending(key, false) ?? change(call, key, { enabled: false })),
  },

  ScheduleKeyDeletion: {
    form: { KeyId: keyId, PendingWindowInDays: { type: 'number', min: 7, max: 30 } },
    run: (call) =>
      withKey(call, (key) => {
        const days = call.input.numbers.get('PendingWindowInDays') ?? 30;
        const deletionAt = call.now + days * dayInMilliseconds;
        return (
          checkPending(key, false) ?? {
            ...change(call, key, { deletionAt, enabled: false }),
            body: {
              KeyId: nameKey(key),
              DeletionDate: deletionAt / 1000,
              KeyState: 'PendingDeletion',
              PendingWindowInDays: days,
            },
          }
        );
      }),
  },

  CancelKeyDeletion: {
    form: { KeyId: keyId },
    run: (call) =>
      withKey(
        call,
        (key) =>
          checkPending(key, true) ?? {
            ...change(call, key, { deletionAt: null, enabled: false }),
            body: { KeyId: nameKey(key) },
          },
      ),
  },
};

function withKey(
  call: Call,
  run: (key: EmbeddedKey) => Outcome | KmsError,
  field = 'KeyId',
): Outcome | KmsError {
  const key = findKey(call.state, call.input.texts.get(field) ?? '', call.caller);
  return 'error' in key ? key : run(key);
}

function change({ state }: Call, key: EmbeddedKey, to: Partial<EmbeddedKey>): Outcome {
  return { body: {}, state: replaceKey(state, { ...key, ...to }) };
}

/** null where the key is pending deletion, or is not, as it should. */
function checkPending(key: EmbeddedKey, expected: boolean): KmsError | null {
  if ((key.deletionAt !== null) === expected) return null;
  const state = expected ? 'is not pending deletion' : 'is pending deletion';
  return refuse('KMSInvalidStateException', `${nameKey(key)} ${state}.`);
}

function listAliases(key: EmbeddedKey): object[] {
  return key.aliases.map((alias) => ({
    AliasName: alias,
    AliasArn: nameAlias(key, alias),
    TargetKeyId: key.keyId,
    CreationDate: key.createdAt / 1000,
    LastUpdatedDate: key.createdAt / 1000,
  }));
}

/** KeyMetadata, with times in seconds since 1970. */
function describeKey(key: EmbeddedKey): object {
  const isPending = key.deletionAt !== null;
  const usableState = key.enabled ? 'Enabled' : 'Disabled';
  return {
    AWSAccountId: key.account,
    KeyId: key.keyId,
    Arn: nameKey(key),
    CreationDate: key.createdAt / 1000,
    Enabled: key.enabled && !isPending,
    Description: key.description,
    KeyUsage: 'ENCRYPT_DECRYPT',
    KeyState: isPending ? 'PendingDeletion' : usableState,
    Origin: 'AWS_KMS',
    KeyManager: 'CUSTOMER',
    CustomerMasterKeySpec: 'SYMMETRIC_DEFAULT',
    KeySpec: 'SYMMETRIC_DEFAULT',
    EncryptionAlgorithms: ['SYMMETRIC_DEFAULT'],
    MultiRegion: key.keyId.startsWith('mrk-'),
    ...(key.deletionAt === null ? {} : { DeletionDate: key.deletionAt / 1000 }),
  };
}
