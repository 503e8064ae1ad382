import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { lint, type LintOptions } from '../../src/index.ts';
import type { Report } from '../../src/report/report.ts';
import { cli, type Folder, makeFolder } from './command-line.ts';

const CLEAN = { 'config/custom.js': "module.exports.custom = { region: 'eu-west-1' };\n" };
const KEY = '8f14e45fceea167a5a36dedd4bea2543';
const folders: Folder[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) folder.dispose();
});

function having(files: Readonly<Record<string, string>> = CLEAN): Folder {
  const folder = makeFolder(files);
  folders.push(folder);
  return folder;
}

/** What a shell makes of `command`, in which `lint` stands for the command line. */
function inShell(cwd: string, command: string) {
  const script = `lint() { "${process.execPath}" "${cli}" "$@"; }; ${command}`;
  const { status, stdout, stderr } = spawnSync('bash', ['-c', script], { cwd, encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('names of a linted project', () => {
  it('hold no secret where they are printed', () => {
    const folder = having({
      'config/clients.js': `module.exports.clients = {
  '${KEY}': { password: 'xq7-zebra-Kp2' },
  'Tr0ub4dor&3!': { secret: 'Wv9-otter-Lm4' },
  'Content-Type': { password: 'Hj3-heron-Rt8' },
};
`,
    });
    const text = folder.run();
    const json = folder.run('--format', 'json');
    expect(text.stdout.match(/^ {2}at .*/gm)).toEqual([
      '  at clients.••••••••.password',
      '  at clients.••••••••.secret',
      '  at clients["Content-Type"].password',
    ]);
    for (const output of [text.stdout, text.stderr, json.stdout, json.stderr]) {
      expect(output).not.toMatch(/8f14e45f|Tr0ub4dor|zebra|otter|heron/);
    }
  });

  it('are no commands to a CI runner', () => {
    const folder = having({
      '::warning title=pwned::x/config/custom.js':
        "module.exports = { '##[error]p': { password: 'xq7-zebra-Kp2' } };\n",
      '::error::y/config/custom.js': "module.exports = { '##[error]p': ",
    });
    const operands = ['::warning title=pwned::x', '::error::y'];
    const runs = [
      folder.run(...operands),
      folder.run('--color', ...operands),
      folder.run('--format', 'json', ...operands),
      folder.run('--', '::error::z', '##[error]z'),
      folder.run('--format', '##[error]z'),
      folder.run('--##[error]z'),
      folder.run('--format', 'json=::error::y'),
    ];
    expect(runs[0]?.stdout).toContain('\\x3a:warning title=pwned::x/config/custom.js:1:');
    for (const { stdout, stderr } of runs) expect(stdout + stderr).not.toMatch(/^\s*::|##\w*\[/m);
  });
});

describe('a report on standard output', () => {
  it.skipIf(!existsSync('/dev/full'))('that cannot be written is a failure', () => {
    const { path } = having();
    const lost = 'config-lint: The report cannot be written to standard output (ENOSPC).\n';
    for (const format of ['json', 'text']) {
      const { status, stderr } = inShell(path, `lint --format ${format} > /dev/full`);
      expect([status, stderr]).toEqual([2, lost]);
    }
  });

  it('may be left unread', () => {
    const { path } = having();
    const { stdout, stderr } = inShell(path, 'lint | true; echo ${PIPESTATUS[0]}');
    expect([stdout, stderr]).toEqual(['0\n', '']);
  });

  it('is there whatever the exit code', () => {
    const folder = having({ ...CLEAN, 'config-lint.config.json': '{ "fils": [] }' });
    for (const args of [['gone.js'], [], ['--stage', 'gone']]) {
      const { status, stdout } = folder.run('--format', 'json', ...args);
      const report = JSON.parse(stdout) as Report;
      expect([status, report.version, report.failures.length > 0]).toEqual([2, 1, true]);
    }
  });
});

describe('a working folder that was removed', () => {
  it('is told in a sentence', () => {
    const { path } = having();
    expect(inShell(path, 'mkdir gone; cd gone; rmdir ../gone; lint')).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'config-lint: The working folder was removed, so nothing was read. Change to a folder that exists.\n',
    });
  });
});

describe('a report in a file', () => {
  it('replaces a link, not what it leads to', () => {
    const folder = having({ ...CLEAN, 'precious.txt': 'precious' });
    symlinkSync('precious.txt', join(folder.path, 'report.json'));
    expect(folder.run('--format', 'json=report.json').status).toBe(0);
    expect(readFileSync(join(folder.path, 'precious.txt'), 'utf8')).toBe('precious');
    expect(lstatSync(join(folder.path, 'report.json')).isFile()).toBe(true);
    expect((JSON.parse(readFileSync(join(folder.path, 'report.json'), 'utf8')) as Report).version).toBe(1);
    expect(readdirSync(folder.path).sort()).toEqual(['config', 'precious.txt', 'report.json']);
  });

  it('replaces an older one, and takes no folder for a file', () => {
    const folder = having({ ...CLEAN, 'report.txt': 'old' });
    mkdirSync(join(folder.path, 'reports'));
    folder.run('--format', 'text=report.txt');
    expect(readFileSync(join(folder.path, 'report.txt'), 'utf8')).toContain('1 file read');
    const { status, stderr } = folder.run('--format', 'json=reports');
    expect([status, stderr]).toEqual([
      2,
      "config-lint: The report cannot be written to 'reports', which is a folder. Name a file.\n",
    ]);
    expect(readdirSync(folder.path).sort()).toEqual(['config', 'report.txt', 'reports']);
  });

  it('may be a device or a pipe', () => {
    const { path } = having();
    expect(inShell(path, 'lint --format json=/dev/stdout | cat').stdout).toContain('"version": 1');
    expect(inShell(path, 'lint --format json=/dev/null').status).toBe(0);
    expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  it('is asked for once by each name, however it is spelt', () => {
    const folder = having();
    const { status, stderr } = folder.run('--format', 'json=a.json', '--format', 'text=./config/../a.json');
    expect([status, stderr.split('\n')[0]]).toEqual([
      2,
      "config-lint: '--format' writes two reports into one file. Give each its own.",
    ]);
  });
});

describe('an interrupt', () => {
  it('ends a run at once, while KMS does not answer', async () => {
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const address = silent.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const project = mkdtempSync(join(tmpdir(), 'config-lint-'));
    try {
      const example = new URL('../../examples/sails-app/', import.meta.url).pathname;
      const child = spawn(
        process.execPath,
        [
          cli,
          '--cwd',
          example,
          '--kms-endpoint',
          `http://127.0.0.1:${port}`,
          '--kms-timeout',
          '60',
          '--format',
          `json=${join(project, 'report.json')}`,
        ],
        {
          stdio: 'ignore',
          env: {
            PATH: process.env['PATH'],
            AWS_ACCESS_KEY_ID: 'invented',
            AWS_SECRET_ACCESS_KEY: 'invented',
          },
        },
      );
      const ended = new Promise<unknown>((resolve) => {
        child.once('exit', (code, signal) => resolve({ code, signal }));
      });
      await new Promise((resolve) => silent.once('request', resolve));
      const began = performance.now();
      child.kill('SIGINT');
      // What shells call exit code 130.
      expect(await ended).toEqual({ code: null, signal: 'SIGINT' });
      expect(performance.now() - began).toBeLessThan(5000);
      expect(readdirSync(project)).toEqual([]);
    } finally {
      silent.closeAllConnections();
      silent.close();
      rmSync(project, { recursive: true });
    }
  });
});

describe('the library', () => {
  it.each([
    [{ kms: 'required' }, "'kms' must be one of off, auto, require."],
    [{ stage: 'staging,' }, "'stage' holds an empty stage name. Write NAME or NAME,NAME."],
    [{ stage: [] }, "'stage' needs a value: NAME."],
    [{ stage: 7 }, "'stage' must be a text or a list of texts."],
    [{ cwd: '' }, "'cwd' needs a value: DIR."],
    [{ cwd: null }, "'cwd' must be a text."],
    [{ files: 'config' }, "'files' must be a list of texts."],
    [{ files: [''] }, "'files' holds an empty name. '.' is the current folder."],
    [{ kmsTimeout: -1 }, "'kmsTimeout' must be a number of seconds above 0 and at most 3600, not '-1'."],
    [{ kmsTimeout: '5' }, "'kmsTimeout' must be a number."],
    [{ stages: 'staging' }, "Unknown option 'stages'; did you mean 'stage'?"],
    [
      { kmsEndpoint: 'http://kms.example' },
      "'kmsEndpoint' must be https, because it is not on this machine. Only loopback may be http.",
    ],
    [[], 'The options must be an object.'],
  ])('refuses %j', async (options, message) => {
    await expect(lint(options as LintOptions)).rejects.toThrow(new TypeError(message));
  });

  it('takes several stages in one text, and a folder relative to that of the process', async () => {
    const options = { cwd: 'examples/sails-app', kms: 'off' } as const;
    const { failures, summary } = await lint({ ...options, stage: 'staging, prod' });
    expect([failures, summary.stages.map(({ name }) => name)]).toEqual([[], ['staging', 'production']]);
    const one = await lint({ ...options, stage: ['staging'] });
    expect(one.summary.stages.map(({ name }) => name)).toEqual(['staging']);
  });
});
