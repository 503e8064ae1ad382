import { hashMaterial } from './seal.ts';
import type { Seed, SeedKey } from './seed.ts';

/** A key of the running endpoint. Times are milliseconds since 1970. */
export interface EmbeddedKey extends SeedKey {
  readonly description: string;
  readonly createdAt: number;
  readonly deletionAt: number | null;
  /** What blobs name it by, as hex. */
  readonly keyHash: string;
}

export interface EmbeddedState {
  readonly keys: readonly EmbeddedKey[];
}

/** Who asks and where: account and region come from the request's credential scope. */
export interface Caller {
  readonly region: string;
  readonly account: string;
}

/** An error as KMS names it; `message` is null where KMS sends none. */
export interface KmsError {
  readonly error: string;
  readonly message: string | null;
  /** HTTP status; 400 unless given. */
  readonly status?: number;
}

/** KMS says this of a key that is gone, elsewhere or forbidden, so that none can be told from another. */
const ciphertextRefersElsewhere: KmsError = {
  error: 'AccessDeniedException',
  message:
    'The ciphertext refers to a customer master key that does not exist, does not exist in this region, or you are not allowed to access.',
};

export function createState(seed: Seed, now: number): EmbeddedState {
  return {
    keys: seed.keys.map((key) =>
      createKey(key, {
        now,
        description: '',
        deletionAt: key.pendingDeletion ? now + 30 * 86_400_000 : null,
      }),
    ),
  };
}

export function createKey(
  key: SeedKey,
  { now, description, deletionAt }: { now: number; description: string; deletionAt: number | null },
): EmbeddedKey {
  return { ...key, description, createdAt: now, deletionAt, keyHash: hashMaterial(key).toString('hex') };
}

export function nameKey({ region, account, keyId }: SeedKey): string {
  return `arn:aws:kms:${region}:${account}:key/${keyId}`;
}

export function nameAlias({ region, account }: Caller, alias: string): string {
  return `arn:aws:kms:${region}:${account}:${alias}`;
}

/** The key that a key id, key ARN, alias or alias ARN means to this caller. */
export function findKey(state: EmbeddedState, id: string, caller: Caller): EmbeddedKey | KmsError {
  let name = id;
  if (id.startsWith('arn:')) {
    const [, , service, region, account, ...rest] = id.split(':');
    if (service !== 'kms' || rest.length !== 1) return refuse('NotFoundException', `Invalid arn ${id}`);
    if (region !== caller.region) return refuse('NotFoundException', `Invalid arn ${String(region)}`);
    if (account !== caller.account) {
      return refuse('AccessDeniedException', `User is not authorized to use the resource ${id}`);
    }
    name = rest[0]?.replace(/^key\//, '') ?? '';
  }
  const isAlias = name.startsWith('alias/');
  const found = state.keys.find(
    (key) => isHere(key, caller) && (isAlias ? key.aliases.includes(name) : key.keyId === name),
  );
  if (found !== undefined) return found;
  if (isAlias) return refuse('NotFoundException', `Alias ${nameAlias(caller, name)} is not found.`);
  const arn = `arn:aws:kms:${caller.region}:${caller.account}:key/${name}`;
  return refuse('NotFoundException', `Key '${arn}' does not exist`);
}

/** The key by which a blob was sealed, if this caller may use it. */
export function findKeyByHash(state: EmbeddedState, keyHash: string, caller: Caller): EmbeddedKey | KmsError {
  const found = state.keys.find((key) => key.keyHash === keyHash && isHere(key, caller));
  return found ?? ciphertextRefersElsewhere;
}

/** null where the key can be used. */
export function checkUsable(key: EmbeddedKey): KmsError | null {
  if (key.deletionAt !== null) {
    return refuse('KMSInvalidStateException', `${nameKey(key)} is pending deletion.`);
  }
  return key.enabled ? null : refuse('DisabledException', `${nameKey(key)} is disabled.`);
}

export function replaceKey(state: EmbeddedState, key: EmbeddedKey): EmbeddedState {
  const isIt = (other: EmbeddedKey) => nameKey(other) === nameKey(key);
  return { keys: state.keys.map((other) => (isIt(other) ? key : other)) };
}

export function refuse(error: string, message: string | null): KmsError {
  return { error, message };
}

export function isHere(key: SeedKey, { region, account }: Caller): boolean {
  return key.region === region && key.account === account;
}
