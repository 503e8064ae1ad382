import { existsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Report } from '../../src/report/report.ts';
import { type Folder, makeFolder } from './command-line.ts';

const folders: Folder[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) folder.dispose();
});

function having(files: Readonly<Record<string, string>>): Folder {
  const folder = makeFolder(files);
  folders.push(folder);
  return folder;
}

/** Exit status and the lines of standard error, which is where what went wrong is said. */
function said(folder: Folder, ...args: readonly string[]): readonly [number | null, string] {
  const { status, stderr } = folder.run(...args);
  return [status, stderr];
}

function report(folder: Folder, ...args: readonly string[]): Report {
  return JSON.parse(folder.run('--format', 'json', ...args).stdout) as Report;
}

const plain = { 'config/custom.js': "module.exports.custom = { region: 'eu-west-1' };\n" };

describe('when the command line is wrong', () => {
  it('names the nearest flag', () => {
    expect(said(having(plain), '--stgae', 'staging')).toEqual([
      2,
      "config-lint: Unknown flag '--stgae'; did you mean '--stage'?\nRun 'config-lint --help' for the flags.\n",
    ]);
  });

  it('refuses what is not built yet', () => {
    expect(said(having(plain), '--history')).toEqual([
      2,
      "config-lint: '--history' is not available in this version.\nRun 'config-lint --help' for the flags.\n",
    ]);
  });

  it('gives a program its report all the same', () => {
    const { status, stdout } = having(plain).run('--format', 'json', '--stgae', 'x');
    const { failures, summary } = JSON.parse(stdout) as Report;
    expect([status, summary.files, failures]).toEqual([
      2,
      0,
      [{ code: 'bad-usage', message: "Unknown flag '--stgae'; did you mean '--stage'?", file: null }],
    ]);
  });

  it('names the nearest stage', () => {
    expect(said(having(plain), '--stage', 'stagging')).toEqual([
      2,
      "failure: There is no stage 'stagging'. Did you mean 'staging'? Known stages: development, staging, production. A config file can name others.  unknown-stage\n",
    ]);
  });

  it('says that an operand does not exist', () => {
    expect(said(having(plain), 'confg')).toEqual([
      2,
      "failure: There is no file or folder 'confg'. Check the spelling.  not-found\n",
    ]);
  });
});

describe('when there is nothing to look at', () => {
  it('does not call it clean', () => {
    const { status, stdout, stderr } = having({ 'index.js': '' }).run();
    expect(status).toBe(2);
    expect(stdout).toBe(
      '0 files read: 0 errors, 0 warnings, 0 infos, 0 suppressed\n' +
        'No file was read, so nothing is known about credentials.\n' +
        'The check is incomplete: 1 failure (nothing-matched); see standard error.\n',
    );
    expect(stderr).toContain(
      'No file matches config/**/*.{js,cjs,mjs,ts,cts,mts,json,json5,yaml,yml}, .env, .env.*',
    );
  });

  it('names the project to whoever stands in a folder of it', () => {
    const folder = having({ ...plain, 'api/x.js': '' });
    const [status, stderr] = said(folder, '--cwd', 'api');
    expect(status).toBe(2);
    expect(stderr).toContain(`Did you mean to run it in ${folder.path}? Name the files or folders to lint`);
  });

  it('reports an unreadable file and reads the others', () => {
    const folder = having({ ...plain, 'config/big.json': `"${'x'.repeat(10 * 1024 * 1024)}"` });
    const { summary, failures } = report(folder);
    expect(summary.files).toBe(1);
    expect(failures.map(({ code, file }) => [code, file])).toEqual([['too-large', 'config/big.json']]);
    expect(folder.run().status).toBe(2);
  });

  it('says what it skipped', () => {
    const folder = having(plain);
    symlinkSync('/etc/passwd', join(folder.path, 'config/link.js'));
    const { notices, summary } = report(folder);
    expect(summary.files).toBe(1);
    expect(notices.map(({ code }) => code)).toContain('skipped-symlink');
  });
});

describe('when a file is wrong', () => {
  it('reports a syntax error at its place and checks the other files', () => {
    const folder = having({
      'config/a.js': "module.exports = {\n  port: 80,\n  host 'x',\n};\n",
      'config/b.js': "module.exports = { smtp: { password: 'tulip-77' } };\n",
    });
    const { findings } = report(folder);
    expect(findings.map(({ rule, file, line, column }) => [rule, file, line, column])).toEqual([
      ['syntax-error', 'config/a.js', 3, 8],
      ['no-plaintext-credential', 'config/b.js', 1, 39],
    ]);
  });

  it.each([700, 3000])('ends well on templates nested %d deep', (depth) => {
    const deep = `x = { secret: ${'`${'.repeat(depth)}1${'}`'.repeat(depth)} };\n`;
    const { status, stderr } = having({ 'config/deep.js': deep }).run('config/deep.js');
    expect([status, stderr]).toEqual([1, '']);
  });

  it('gives the place of a mistake in the config file, and the nearest name', () => {
    const folder = having({
      ...plain,
      'config-lint.config.json': '{\n  "preset": "sails",\n  "rulez": {}\n}\n',
    });
    const [status, stderr] = said(folder);
    expect(status).toBe(2);
    expect(stderr).toContain("config-lint.config.json:3:3: Unknown key 'rulez'; did you mean 'rules'?");
  });

  it('runs nothing of what it reads', () => {
    const folder = having({
      'config/mark.js':
        "require('fs').writeFileSync(__dirname + '/mark', 'x');\nmodule.exports = { a: 1 };\n",
      'config/mark.json': '{}',
      'config/mark.mjs':
        "import fs from 'node:fs';\nfs.writeFileSync('config/mark', 'x');\nexport default {};\n",
      'package.json': '{ "scripts": { "prepare": "touch config/mark" } }',
    });
    expect(folder.run('--kms', 'off').status).toBe(0);
    expect(existsSync(join(folder.path, 'config/mark'))).toBe(false);
  });
});

describe('when a stage is wrong', () => {
  it('reports a missing env file', () => {
    const { findings } = report(having(plain), '--stage', 'prod');
    expect(findings.map(({ rule, stage, file, message }) => [rule, stage, file, message])).toEqual([
      [
        'env-shape',
        'production',
        'config/env/production.js',
        "Stage 'production' has no env file: config/env/production.js does not exist",
      ],
    ]);
  });

  it('reports a missing SECRET_CONFIG', () => {
    const folder = having({ 'config/env/staging.js': 'module.exports = { custom: { kms: {} } };\n' });
    const { findings, summary } = report(folder);
    expect(
      findings
        .filter(({ rule }) => rule === 'secret-config-present')
        .map(({ line, column, message }) => [line, column, message]),
    ).toEqual([
      [
        1,
        30,
        "Stage 'staging' has no custom.kms.SECRET_CONFIG, the KMS ciphertext that holds its credentials",
      ],
    ]);
    expect(summary.stages).toEqual([
      { root: '.', name: 'staging', secretConfig: 'absent', shape: 'failed', endpoint: null },
    ]);
  });

  it('sees what an env file takes from other linted files', () => {
    const folder = having({
      'config/env/base.json': '{ "port": "80", "log": { "level": "info" } }',
      'config/env/common.js': "module.exports = { ...require('./base'), again: require('./staging') };\n",
      'config/env/staging.js':
        "const common = require('./common');\nmodule.exports = { ...common, models: { migrate: 'safe' } };\n",
    });
    const { findings } = report(folder, '--stage', 'staging');
    const shape = findings
      .filter(({ rule }) => rule === 'env-shape')
      .map(({ path, line, message }) => [path.join('.'), line, message]);
    expect(shape).toContainEqual(['port', 1, 'port is a string; expected a number']);
    expect(shape.map(([path]) => path)).not.toContain('log');
  });

  it('leaves the stages alone when only another file is named', () => {
    const folder = having({ ...plain, 'config/env/staging.js': 'module.exports = {};\n' });
    expect(report(folder, 'config/custom.js').summary.stages).toEqual([]);
    expect(report(folder, 'config/env/staging.js').summary.stages).toHaveLength(1);
  });

  it('keeps the projects of a monorepo apart', () => {
    const folder = having({
      'services/a/config/env/staging.js': 'module.exports = {};\n',
      'services/b/config/custom.js': plain['config/custom.js'],
    });
    const { summary, findings } = report(folder, 'services', '--stage', 'staging');
    expect(summary.stages.map(({ root, name }) => [root, name])).toEqual([['services/a', 'staging']]);
    expect(new Set(findings.map(({ root }) => root))).toEqual(new Set(['services/a']));
  });
});
