import { readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { env as processEnv } from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import type { KMSClient, KMSClientConfig } from '@aws-sdk/client-kms';
import { findCredentialSource, nameMetadataService, type Environment } from './credential-source.ts';
import { checkEndpoint, nameRegionalEndpoint, showEndpoint } from './endpoint.ts';
import type { KmsFact, Unreachable } from './fact.ts';
import { isAlias, isSameKey } from './key-name.ts';
import { checkQuestion, type KmsQuestion } from './kms-question.ts';
import * as trouble from './kms-trouble.ts';
import { describePayload } from './payload.ts';

/** What a question gathers while it is asked: for messages, and to be ended with the clock. */
interface Progress {
  asking: trouble.Asking;
  hasCredentials: boolean;
  client: KMSClient | null;
}

const attempts = 3;
const probeMilliseconds = 300;

/**
 * Asks KMS to decrypt a sealed config under the expected context, compares the key that answered with the expected one,
 * and describes the payload. The plaintext is overwritten and is in no result. Never rejects.
 */
export async function askKms(question: KmsQuestion): Promise<KmsFact> {
  const { endpoint, expectation, timeoutMilliseconds } = question;
  const { region, key } = expectation;
  const progress: Progress = {
    asking: {
      endpoint: endpoint === null ? nameRegionalEndpoint(region) : showEndpoint(endpoint),
      region,
      timeoutMilliseconds,
      key,
    },
    hasCredentials: false,
    client: null,
  };
  const mistake = checkQuestion(question, progress.asking);
  if (mistake !== null) return mistake;
  if (question.onlyIfConfigured === true && question.credentials === 'ambient') {
    const isConfigured = hasCredentialSource(processEnv) || (await hasInstanceRole(processEnv));
    if (!isConfigured) return { status: 'not-asked', why: 'no-credentials' };
  }
  const clock = new AbortController();
  const expired = sleep(timeoutMilliseconds, null, { signal: clock.signal, ref: true }).then(
    () => explainSilence(progress),
    () => explainSilence(progress),
  );
  const stop = new AbortController();
  try {
    return await Promise.race([decrypt(question, progress, stop.signal), expired]);
  } catch (error) {
    return progress.hasCredentials
      ? trouble.explainError(error, progress.asking)
      : trouble.explainLookup(error, progress.asking);
  } finally {
    stop.abort();
    clock.abort();
    progress.client?.destroy();
  }
}

/** Whether a source of AWS credentials is configured: variables or shared files. Reads at most two small files. */
export function hasCredentialSource(env: Environment): boolean {
  return findCredentialSource(env, homedir(), readSmallFile);
}

/** Whether the instance metadata service offers a role; never takes longer than 300 ms. */
export async function hasInstanceRole(env: Environment): Promise<boolean> {
  const service = nameMetadataService(env);
  if (service === null) return false;
  const bounds = { signal: AbortSignal.timeout(probeMilliseconds), redirect: 'error' } as const;
  try {
    const token = await fetch(`${service}/latest/api/token`, {
      ...bounds,
      method: 'PUT',
      headers: { 'x-aws-ec2-metadata-token-ttl-seconds': '60' },
    });
    if (!token.ok) return false;
    const roles = await fetch(`${service}/latest/meta-data/iam/security-credentials/`, {
      ...bounds,
      headers: { 'x-aws-ec2-metadata-token': (await token.text()).slice(0, 1000) },
    });
    return roles.ok;
  } catch {
    return false;
  }
}

async function decrypt(question: KmsQuestion, progress: Progress, signal: AbortSignal): Promise<KmsFact> {
  const { ciphertext, expectation } = question;
  // The SDK would warn on standard error about the version of Node.
  processEnv['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
  const { KMSClient, DecryptCommand, DescribeKeyCommand } = await import('@aws-sdk/client-kms');
  const client = new KMSClient(configure(question));
  progress.client = client;
  watchEndpoint(client, progress);
  await client.config.credentials();
  progress.hasCredentials = true;

  const command = new DecryptCommand({
    CiphertextBlob: ciphertext,
    EncryptionContext: { ...expectation.encryptionContext },
  });
  const answer = await sendPatiently(() => client.send(command, { abortSignal: signal }), signal);
  const { asking } = progress;
  if (!(answer.Plaintext instanceof Uint8Array)) {
    return trouble.fail(
      asking,
      'bad-answer',
      'answered without a plaintext; check that the endpoint is KMS.',
    );
  }
  const payload = describePayload(answer.Plaintext);
  const keyArn = answer.KeyId;
  if (keyArn === undefined) {
    return trouble.fail(
      asking,
      'bad-answer',
      'did not say which key it used; check that the endpoint is KMS.',
    );
  }
  let expected = expectation.key;
  if (expected !== null && isAlias(expected)) {
    const described = new DescribeKeyCommand({ KeyId: expected });
    const alias = await sendPatiently(() => client.send(described, { abortSignal: signal }), signal);
    expected = alias.KeyMetadata?.Arn ?? alias.KeyMetadata?.KeyId ?? '';
  }
  if (expected !== null && !isSameKey(expected, keyArn)) return trouble.refuse(asking, 'wrong-key');
  return { status: 'verified', endpoint: asking.endpoint, region: asking.region, keyArn, payload };
}

function configure({
  expectation,
  endpoint,
  credentials,
  timeoutMilliseconds,
}: KmsQuestion): KMSClientConfig {
  const timeouts = { connectionTimeout: timeoutMilliseconds, requestTimeout: timeoutMilliseconds };
  return {
    region: expectation.region,
    // Retries are our own, so that they keep to the clock and are made for every transient error of KMS.
    maxAttempts: 1,
    requestHandler: { ...timeouts, throwOnRequestTimeout: true },
    ...(endpoint === null ? {} : { endpoint }),
    ...(credentials === 'ambient' ? {} : embeddedSettings),
  };
}

/** Every setting that the SDK would otherwise look up in `~/.aws`, so that it does not open those files at all. */
const embeddedSettings = {
  credentials: { accessKeyId: 'embedded', secretAccessKey: 'embedded' },
  retryMode: 'standard',
  defaultsMode: 'standard',
  useDualstackEndpoint: false,
  useFipsEndpoint: false,
  userAgentAppId: 'config-lint',
  authSchemePreference: ['sigv4'],
  disableClockSkewCorrection: false,
} satisfies KMSClientConfig;

/** Notes where a request really goes, and lets none go anywhere in the clear: a profile may name an endpoint too. */
function watchEndpoint(client: KMSClient, progress: Progress): void {
  client.middlewareStack.add(
    (next) => (args) => {
      const { protocol, hostname, port } = args.request as {
        protocol: string;
        hostname: string;
        port?: number;
      };
      const url = `${protocol}//${hostname}${port === undefined ? '' : `:${port}`}`;
      progress.asking = { ...progress.asking, endpoint: showEndpoint(url) };
      // The only way out of a middleware; `explainError` knows the name.
      if (checkEndpoint(url) !== null) throw Object.assign(new Error(), { name: 'InsecureEndpoint' });
      return next(args);
    },
    { step: 'build', name: 'watchEndpoint' },
  );
}

/** Up to three attempts, with full jitter between them, for errors that pass by themselves. */
async function sendPatiently<Answer>(send: () => Promise<Answer>, signal: AbortSignal): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await send();
    } catch (error) {
      if (attempt === attempts || !trouble.isTransient(error)) throw error;
      await sleep(Math.random() * 100 * 2 ** attempt, null, { signal });
    }
  }
}

function explainSilence({ hasCredentials, asking }: Progress): Unreachable {
  return hasCredentials ? trouble.explainTimeout(asking) : trouble.explainLookupTimeout(asking);
}

/** null where there is no regular file of at most 1 MiB. */
function readSmallFile(path: string): string | null {
  try {
    const found = statSync(path);
    return found.isFile() && found.size <= 1_048_576 ? readFileSync(path, 'utf8') : null;
  } catch {
    return null;
  }
}
