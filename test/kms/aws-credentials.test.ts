import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { hasCredentialSource, hasInstanceRole } from '../../src/kms/aws.ts';
import { startEmbeddedKms, type EmbeddedKms } from '../../src/kms/embedded.ts';
import { ask } from './fixtures/ask.ts';
import { seed } from './fixtures/seed.ts';

let kms: EmbeddedKms;
let folder: string;
const servers: Server[] = [];

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'config-lint-kms-'));
  kms = await startEmbeddedKms({ keys: seed });
});

beforeEach(() => {
  for (const name of Object.keys(process.env)) if (name.startsWith('AWS_')) vi.stubEnv(name, undefined);
  vi.stubEnv('HOME', folder);
  vi.stubEnv('USERPROFILE', folder);
  vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true');
});

afterEach(() => {
  vi.unstubAllEnvs();
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

afterAll(async () => {
  await kms.close();
  rmSync(folder, { recursive: true });
});

describe('credentials', () => {
  test('none configured: not asked at once, or a failure where an answer is required', async () => {
    const { fact, took } = await ask(kms.endpoint, { credentials: 'ambient', onlyIfConfigured: true });
    expect(fact).toEqual({ status: 'not-asked', why: 'no-credentials' });
    expect(took).toBeLessThan(100);
    expect((await ask(kms.endpoint, { credentials: 'ambient' })).fact).toMatchObject({
      reason: 'no-credentials',
      message:
        'No AWS credentials were found; set AWS_PROFILE or AWS_ACCESS_KEY_ID, or sign in with `aws sso login`.',
    });
  });

  test('from the environment, to the endpoint that the environment names', async () => {
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'canary-key-id');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'canary-secret-key');
    vi.stubEnv('AWS_ENDPOINT_URL_KMS', kms.endpoint);
    const asked = await ask(null, { credentials: 'ambient', onlyIfConfigured: true });
    expect(asked.fact).toMatchObject({ status: 'verified', endpoint: kms.endpoint });

    vi.stubEnv('AWS_ENDPOINT_URL_KMS', 'http://kms.example.com');
    expect((await ask(null, { credentials: 'ambient' })).fact).toMatchObject({
      reason: 'network',
      endpoint: 'http://kms.example.com',
      message: 'An endpoint that is not https was configured outside loopback; nothing was sent to it.',
    });
  });

  test('a look-up that hangs is ended by the clock', async () => {
    vi.stubEnv('AWS_CONTAINER_CREDENTIALS_FULL_URI', `${await serve(() => {})}/credentials`);
    const { fact, took } = await ask(kms.endpoint, { credentials: 'ambient', timeoutMilliseconds: 500 });
    expect(fact).toMatchObject({
      reason: 'timeout',
      message:
        'The look-up of AWS credentials took longer than 0.5 seconds; check their source, or allow more with --kms-timeout.',
    });
    expect(took).toBeLessThan(1500);
  });

  test('instance metadata that hangs costs 300 ms, and one that offers a role is a source', async () => {
    vi.stubEnv('AWS_EC2_METADATA_DISABLED', undefined);
    vi.stubEnv('AWS_EC2_METADATA_SERVICE_ENDPOINT', await serve(() => {}));
    const { fact, took } = await ask(kms.endpoint, { credentials: 'ambient', onlyIfConfigured: true });
    expect(fact).toEqual({ status: 'not-asked', why: 'no-credentials' });
    expect(took).toBeLessThan(500);

    const service = await serve(({ method, url, headers }, response) => {
      const isToken = method === 'PUT' && url === '/latest/api/token';
      const isRole =
        url?.endsWith('/iam/security-credentials/') && headers['x-aws-ec2-metadata-token'] === 'token';
      response.writeHead(isToken || isRole ? 200 : 401).end(isToken ? 'token' : 'role');
    });
    expect(await hasInstanceRole({ AWS_EC2_METADATA_SERVICE_ENDPOINT: service })).toBe(true);
    const other = await serve((_request, response) => response.writeHead(400).end());
    expect(await hasInstanceRole({ AWS_EC2_METADATA_SERVICE_ENDPOINT: other })).toBe(false);
    expect(await hasInstanceRole({ AWS_EC2_METADATA_SERVICE_ENDPOINT: 'http://127.0.0.1:1' })).toBe(false);
  });

  test.runIf(process.platform !== 'win32')(
    'the embedded endpoint is asked without a look into ~/.aws',
    async () => {
      const pipe = join(folder, 'pipe');
      // Whoever opens it waits for ever.
      const makePipe = 'mkfifo';
      execFileSync(makePipe, [pipe]);
      vi.stubEnv('AWS_CONFIG_FILE', pipe);
      vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', pipe);
      expect(hasCredentialSource(process.env)).toBe(false);
      expect((await ask(kms.endpoint, { timeoutMilliseconds: 2000 })).fact.status).toBe('verified');
    },
  );

  test.each([
    [true, '[default]\naws_access_key_id = x\n'],
    [true, '[profile a]\r\n  sso_session=x\r\n'],
    [true, '[default]\ncredential_process = /bin/x'],
    [false, '[default]\nregion = eu-west-1\noutput = json\n'],
    [false, '# aws_access_key_id = x'],
    [false, ''],
  ])('%s for the shared file %j', (expected, text) => {
    const file = join(folder, 'shared');
    writeFileSync(file, text);
    expect(hasCredentialSource({ AWS_CONFIG_FILE: file })).toBe(expected);
  });

  test.each([
    [true, { AWS_ACCESS_KEY_ID: 'x' }],
    [true, { AWS_PROFILE: 'x' }],
    [true, { AWS_WEB_IDENTITY_TOKEN_FILE: 'x' }],
    [true, { AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: '/x' }],
    [false, { AWS_ACCESS_KEY_ID: '' }],
    [false, { AWS_REGION: 'us-east-1' }],
  ])('%s for %j', (expected, env) => {
    expect(hasCredentialSource(env)).toBe(expected);
  });
});
