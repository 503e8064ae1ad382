import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);
const cli = fileURLToPath(new URL('dist/cli.cjs', root));
const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describe('the clean example', () => {
  it('is verified in one stage, and exits 0', () => {
    const { status, stdout, stderr } = lint(example('sails-app'), ['--stage', 'staging']);
    expect({ status, stdout }).toMatchInlineSnapshot(`
      {
        "status": 0,
        "stdout": "15 files read: 0 errors, 0 warnings, 0 infos, 0 suppressed
        staging  SECRET_CONFIG verified (KMS at http://127.0.0.1, embedded)  shape ok
      ",
      }
    `);
    expect(stderr).toMatchInlineSnapshot(`
      "notice: The embedded KMS endpoint answered, with the keys of a seed file. It is for trying out and for tests: it proves nothing about AWS, and its keys protect nothing.  kms-embedded
      "
    `);
  });

  it('is clean in every stage', () => {
    const { status, stdout } = lint(example('sails-app'), ['--format', 'json', '--kms', 'require']);
    const { findings, failures, summary } = JSON.parse(stdout) as Report;
    expect({ status, findings, failures }).toEqual({ status: 0, findings: [], failures: [] });
    expect(summary.stages.map(({ name, secretConfig, shape }) => [name, secretConfig, shape])).toEqual([
      ['development', 'verified', 'ok'],
      ['staging', 'verified', 'ok'],
      ['production', 'verified', 'ok'],
    ]);
  });

  it('fails with one character of the encryption context changed, and says why', () => {
    const folder = copy('sails-app');
    edit(join(folder, 'config/env/staging.js'), "'parcels-config-staging'", "'parcels-config-stagimg'");
    const { status, stdout } = lint(folder, ['--stage', 'staging']);
    expect(status).toBe(1);
    expect(stdout).toMatchInlineSnapshot(`
      "config/env/staging.js:84:10  error  KMS does not decrypt custom.kms.SECRET_CONFIG of stage 'staging' under the encryption context { LambdaFunctionName: 'parcels-config-stagimg' }: the context differs from the one it was sealed under, or the ciphertext is damaged  secret-config-decrypts
        at custom.kms.SECRET_CONFIG in stage staging
        83 │       SECRET_CONFIG:
        84 │         '••••••••…
           │          ^^^^^^^^
        85 │       AWS_LAMBDA_FUNCTION_NAME: '••••••••',
        help: Compare custom.kms.AWS_LAMBDA_FUNCTION_NAME letter by letter with the context it was sealed under (in the Lambda console: the name of the function); if they are equal, seal the payload again.

      15 files read: 1 error, 0 warnings, 0 infos, 0 suppressed
        staging  SECRET_CONFIG failed (KMS at http://127.0.0.1, embedded)  shape ok
      "
    `);
  });

  it('exits 2 when KMS must answer and cannot be reached', () => {
    const { status, stderr } = lint(
      example('sails-app'),
      ['--stage', 'staging', '--kms', 'require'],
      'http://127.0.0.1:1',
      { AWS_ACCESS_KEY_ID: 'invented', AWS_SECRET_ACCESS_KEY: 'invented' },
    );
    expect(status).toBe(2);
    expect(stderr).toMatchInlineSnapshot(`
      "failure: staging: SECRET_CONFIG was not verified. KMS at http://127.0.0.1:1 (us-east-1) refused the connection; check the address and that something listens there.  kms-not-proven
      "
    `);
  });
});

describe('the broken example', () => {
  it.each([
    ['expected-report.txt', []],
    ['expected-report.json', ['--format', 'json']],
  ] as const)('is reported as %s says, and exits 1', (file, args) => {
    const { status, stdout } = lint(example('sails-app-broken'), args);
    const path = new URL(`examples/sails-app-broken/${file}`, root);
    if (process.env['UPDATE_EXPECTED_REPORTS']) writeFileSync(path, maskPort(stdout));
    expect(maskPort(stdout)).toBe(readFileSync(path, 'utf8'));
    expect(status).toBe(1);
  });

  it('shows none of its credentials', () => {
    const outputs = [[], ['--format', 'json']].map((args) => {
      const { stdout, stderr } = lint(example('sails-app-broken'), args);
      return stdout + stderr;
    });
    for (const secret of ["'parcels'", 'acme-session', 'letterbox', "'letter'", 'blackboard']) {
      for (const output of outputs) expect(output).not.toContain(secret);
    }
  });
});

interface Report {
  readonly findings: readonly unknown[];
  readonly failures: readonly unknown[];
  readonly summary: {
    readonly stages: readonly {
      readonly name: string;
      readonly secretConfig: string;
      readonly shape: string;
    }[];
  };
}

/** Runs the built command in `folder`, without any AWS credentials in its environment. */
function lint(folder: string, args: readonly string[], endpoint = 'embedded', credentials = {}) {
  const environment = Object.entries(process.env).filter(([name]) => !name.startsWith('AWS_'));
  return spawnSync(process.execPath, [cli, '--kms-endpoint', endpoint, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...Object.fromEntries(environment), ...credentials },
  });
}

function example(name: string): string {
  return fileURLToPath(new URL(`examples/${name}/`, root));
}

function copy(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'config-lint-'));
  folders.push(folder);
  cpSync(example(name), folder, { recursive: true });
  return folder;
}

function edit(path: string, before: string, after: string): void {
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(before);
  writeFileSync(path, text.replace(before, after));
}

/** The embedded endpoint listens on another port in each run. */
function maskPort(text: string): string {
  return text.replaceAll(/(?<=127\.0\.0\.1:)\d+/g, 'PORT');
}
