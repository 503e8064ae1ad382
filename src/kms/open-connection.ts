import { join, resolve } from 'node:path';
import type { Options } from '../options/options.ts';
import type { Failure } from '../report/report.ts';
import { readBounded } from '../sources/read-file.ts';
import type { Ask, Connection } from './connection.ts';
import type { EmbeddedKms } from './embedded.ts';

/** Where a project keeps the keys of the embedded endpoint. */
const keysFile = '.config-lint/kms-keys.json';
const largestKeysFile = 1024 * 1024;

/** The way to KMS that the options ask for. The SDK, and the embedded endpoint, are loaded when a stage needs them. */
export function openConnection(options: Options): Connection {
  const started = new Map<string, Promise<EmbeddedKms | Failure>>();
  const embedded = options.kmsEndpoint === 'embedded';
  let isStarted = false;
  return {
    enabled: options.kms !== 'off',
    open: async (root) => {
      if (!embedded) return askAt(options, options.kmsEndpoint, false);
      const path = options.kmsKeys ?? join(root, keysFile);
      const server = started.get(path) ?? startEmbedded(options.cwd, path);
      started.set(path, server);
      const kms = await server;
      if (!('endpoint' in kms)) return kms;
      isStarted = true;
      return askAt(options, kms.endpoint, true);
    },
    usesEmbedded: () => isStarted,
    close: async () => {
      for (const server of started.values()) {
        const kms = await server;
        if ('close' in kms) await kms.close();
      }
    },
  };
}

function askAt(options: Options, endpoint: string | null, embedded: boolean): Ask {
  return async (ciphertext, expectation) => {
    const { askKms } = await import('./aws.ts');
    return askKms({
      ciphertext,
      expectation,
      endpoint,
      credentials: embedded ? 'embedded' : 'ambient',
      timeoutMilliseconds: options.kmsTimeoutSeconds * 1000,
      onlyIfConfigured: options.kms === 'auto',
    });
  };
}

async function startEmbedded(cwd: string, path: string): Promise<EmbeddedKms | Failure> {
  const fail = (why: string): Failure => ({
    code: 'kms-keys',
    message: `The embedded KMS endpoint has no keys: ${path} ${why}. Name a key file with --kms-keys.`,
    file: path,
  });
  const read = readBounded(resolve(cwd, path), largestKeysFile, true);
  if ('why' in read) return fail(`cannot be read (${read.why})`);
  const [{ parseSeed }, { startEmbeddedKms }] = await Promise.all([
    import('./embedded/seed.ts'),
    import('./embedded.ts'),
  ]);
  const seed = parseSeed(new TextDecoder().decode(read.bytes));
  if (!seed.ok) return fail(`is no key file: ${seed.message.replace(/^.*?: |\.+$/g, '')}`);
  try {
    return await startEmbeddedKms({ keys: seed.seed });
  } catch {
    return fail('was read, but no port on 127.0.0.1 can be opened');
  }
}
