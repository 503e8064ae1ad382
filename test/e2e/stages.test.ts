import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import type { Report } from '../../src/report/report.ts';
import { type Folder, makeFolder } from './command-line.ts';

const example = fileURLToPath(new URL('../../examples/sails-app/', import.meta.url));
const folders: Folder[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) folder.dispose();
});

/** A copy of the clean example, in `folder` of a new one. */
function copy(...names: readonly string[]): Folder {
  const made = makeFolder({});
  folders.push(made);
  for (const name of names.length === 0 ? ['.'] : names)
    cpSync(example, join(made.path, name), { recursive: true });
  return made;
}

function edit(folder: Folder, file: string, change: (text: string) => string): void {
  const path = join(folder.path, file);
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
}

interface Seen {
  readonly status: number | null;
  readonly stages: readonly string[];
  readonly failures: readonly string[];
  readonly errors: readonly string[];
  readonly notices: readonly string[];
}

function run(folder: Folder, ...args: readonly string[]): Seen {
  const { status, stdout } = folder.run('--kms-endpoint', 'embedded', '--format', 'json', ...args);
  const { summary, failures, findings, notices } = JSON.parse(stdout) as Report;
  return {
    status,
    stages: summary.stages.map(
      ({ root, name, secretConfig, shape }) => `${root} ${name} ${secretConfig} ${shape}`,
    ),
    failures: failures.map(({ message }) => message),
    errors: findings
      .filter(({ severity }) => severity === 'error')
      .map(({ rule, messageId }) => `${rule} ${messageId}`),
    notices: notices.map(({ code }) => code),
  };
}

const staging = 'config/env/staging.js';
const unprovenAtRunTime = 'staging: SECRET_CONFIG was not verified. Its value is only known at run time.';

describe('a sealed config that depends on the run', () => {
  it('is not proven by one arm of a choice', () => {
    const folder = copy();
    edit(folder, staging, (text) =>
      text.replace('kms: {', "kms: process.env.OLD ? { SECRET_CONFIG: 'x' } : {"),
    );
    const { status, stages, errors } = run(folder, '--kms', 'require', '--stage', 'staging');
    expect(status).toBe(1);
    expect(stages).toEqual(['. staging dynamic ok']);
    expect(errors).toEqual(['secret-config-blob placeholder']);
  });

  it.each([
    ['an unknown spread', "...require('@acme/secrets')"],
    ['a computed name', "[process.env.KEY]: 'x'"],
  ])('is not proven before %s', (_title, later) => {
    const folder = copy();
    edit(folder, staging, (text) => text.replace(/(AWS_LAMBDA_FUNCTION_NAME: '[^']*',)/, `$1 ${later},`));
    const seen = run(folder, '--kms', 'require', '--stage', 'staging');
    expect([seen.status, seen.stages, seen.failures]).toEqual([
      2,
      ['. staging dynamic ok'],
      [unprovenAtRunTime],
    ]);
  });

  it('is proven behind an unknown spread', () => {
    const folder = copy();
    edit(folder, staging, (text) => text.replace('kms: {', "kms: { ...require('@acme/base'),"));
    expect(run(folder, '--kms', 'require', '--stage', 'staging')).toMatchObject({
      status: 0,
      stages: ['. staging verified ok'],
    });
  });
});

describe('--kms require', () => {
  it.each([
    ['a rule that is off', { rules: { 'secret-config-decrypts': 'off' } }],
    [
      'a setting that is nowhere',
      { stages: { staging: { deployed: false, secretConfig: 'custom.nope.X' } } },
    ],
  ])('is not undone by %s in the config file', (_title, config) => {
    const folder = copy();
    edit(folder, staging, (text) => text.replace('parcels-config-staging', 'parcels-config-stagimg'));
    writeFileSync(join(folder.path, 'config-lint.config.json'), JSON.stringify(config));
    rmSync(join(folder.path, '.config-lintrc.json'), { force: true });
    expect(run(folder, '--kms', 'require', '--stage', 'staging').status).toBe(2);
  });

  it('is not undone by ignoring the env files, which are read all the same', () => {
    const folder = copy();
    edit(folder, staging, (text) => `${text}\nmodule.exports.dbPassword = 'hunter2xyz';\n`);
    writeFileSync(join(folder.path, 'config-lint.config.json'), '{ "ignore": ["config/env/**"] }');
    const { status, errors, stages } = run(folder, '--kms', 'require', '--stage', 'staging');
    expect([status, errors, stages]).toEqual([
      1,
      ['no-plaintext-credential literal'],
      ['. staging verified ok'],
    ]);
  });

  it('fails when there was nothing to prove', () => {
    const folder = makeFolder({ 'config/a.js': 'module.exports = {};\n' });
    folders.push(folder);
    expect(run(folder, '--kms', 'require')).toMatchObject({
      status: 2,
      failures: [
        'No stage with a SECRET_CONFIG was found, so nothing was proven. Name the stages with --stage, or declare them in the config file.',
      ],
    });
  });
});

describe('the stages of a project', () => {
  it('are found in every format that the app loads', () => {
    const folder = copy();
    rmSync(join(folder.path, 'config-lint.config.json'), { force: true });
    renameSync(join(folder.path, staging), join(folder.path, 'config/env/staging.ts'));
    writeFileSync(
      join(folder.path, 'config/env/qa.json'),
      '{ "custom": { "kms": { "SECRET_CONFIG": "nope" } } }',
    );
    expect(run(folder).stages.map((stage) => stage.split(' ')[1])).toEqual([
      'development',
      'staging',
      'production',
      'qa',
    ]);
  });

  it('do not vanish behind a link', () => {
    const folder = copy();
    renameSync(join(folder.path, staging), join(folder.path, 'elsewhere.js'));
    symlinkSync('../../elsewhere.js', join(folder.path, staging));
    expect(run(folder).status).toBe(2);
  });

  it('are kept in one project when another lacks one of those asked for', () => {
    const folder = copy('a', 'b');
    writeFileSync(join(folder.path, 'a/config/env/qa.js'), 'module.exports = {};\n');
    edit(folder, 'b/config/env/staging.js', (text) =>
      text.replace('parcels-config-staging', 'parcels-config-stagimg'),
    );
    const { status, stages } = run(folder, '--stage', 'staging,qa', 'a', 'b');
    expect(status).toBe(1);
    expect(stages.map((stage) => stage.split(' ').slice(0, 3).join(' '))).toEqual([
      'a staging verified',
      'a qa absent',
      'b staging failed',
    ]);
  });

  it('stand once each, whatever file they name', () => {
    const folder = copy();
    writeFileSync(
      join(folder.path, 'config-lint.config.json'),
      '{ "stages": { "staging": { "envFile": "./config/env/staging.js" } } }',
    );
    expect(run(folder, '--stage', 'staging').stages).toEqual(['. staging verified ok']);
  });

  it('are not read from outside of the project', () => {
    const folder = copy('app');
    mkdirSync(join(folder.path, 'outside'));
    writeFileSync(join(folder.path, 'outside/x.js'), 'module.exports = { privateThing: 1 };\n');
    symlinkSync('../outside', join(folder.path, 'app/link'));
    writeFileSync(
      join(folder.path, 'app/config-lint.config.json'),
      '{ "stages": { "staging": { "envFile": "link/x.js" } } }',
    );
    const { status, failures } = run(folder, '--stage', 'staging', 'app');
    expect([status, failures[0]]).toEqual([
      2,
      'app/link/x.js cannot be read: it lies outside of its project.',
    ]);
  });
});

describe('what was not looked at', () => {
  it('is no shape that is ok', () => {
    const folder = copy();
    writeFileSync(join(folder.path, staging), "module.exports = require('@acme/staging');\n");
    const { stages, notices } = run(folder, '--stage', 'staging');
    expect(stages).toEqual(['. staging dynamic none']);
    expect(notices).toContain('shape-not-verified');
  });

  it('is said when the embedded endpoint has no keys', () => {
    const folder = copy();
    const { status, failures, notices } = run(folder, '--kms-keys', 'nope.json', '--stage', 'staging');
    expect(status).toBe(2);
    expect(notices).not.toContain('kms-embedded');
    expect(failures).toEqual([
      'staging: SECRET_CONFIG was not verified. The embedded KMS endpoint has no keys: nope.json cannot be read (it does not exist). Name a key file with --kms-keys.',
    ]);
  });
});
