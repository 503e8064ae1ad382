import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'config-lint-'));
const project = join(folder, 'project');
let packed: {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
  readonly size: number;
};

beforeAll(() => {
  [packed] = JSON.parse(
    run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], root),
  );
  mkdirSync(join(project, 'config'), { recursive: true });
  writeFileSync(join(project, 'package.json'), '{ "name": "project", "private": true, "type": "module" }');
  run('npm', ['install', '--offline', '--no-audit', '--no-fund', join(folder, packed.filename)], project);
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the installed package', () => {
  it('holds what is needed and nothing else', () => {
    const kinds = packed.files.map(({ path }) =>
      path
        .replace(/^dist\/chunks\/.*\.cjs$/, 'dist/chunks/*.cjs')
        .replace(/^dist\/types\/.*\.d\.ts$/, 'dist/types/*.d.ts'),
    );
    expect([...new Set(kinds)].sort()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'config.schema.json',
      'dist/THIRD-PARTY-LICENSES.txt',
      'dist/chunks/*.cjs',
      'dist/cli.cjs',
      'dist/index.js',
      'dist/types/*.d.ts',
      'package.json',
      'report.schema.json',
    ]);
    expect(packed.size).toBeLessThan(600_000);
  });

  it('brings no other package with it', () => {
    const { packages } = JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8')) as {
      packages: object;
    };
    expect(Object.keys(packages)).toEqual(['', 'node_modules/config-lint']);
  });

  it('says its version', () => {
    expect(run('npx', ['--no-install', 'config-lint', '--version'], project).trim()).toBe(manifest.version);
  });

  it('finds a plaintext password, by its place and without its text, and runs nothing of the project', () => {
    const mark = join(project, 'mark');
    writeFileSync(
      join(project, 'config/mailer.js'),
      `import fs from 'node:fs'; fs.writeFileSync(${JSON.stringify(mark)}, '');\nexport const mailer = { pass: 'swordfish' };\n`,
    );
    const { status, stdout, stderr } = spawnSync('npx', ['--no-install', 'config-lint'], {
      cwd: project,
      encoding: 'utf8',
    });
    expect(stdout).toContain('config/mailer.js:2:32');
    expect(stdout + stderr).not.toContain('swordfish');
    expect(status).toBe(1);
    expect(existsSync(mark)).toBe(false);
  });

  it('starts from a code cache that it made itself, and without one where it may not', () => {
    const chunks = join(project, 'node_modules/config-lint/dist/chunks');
    const caches = (): readonly string[] => readdirSync(chunks).filter((name) => name.includes('.cache'));
    for (const name of caches()) rmSync(join(chunks, name));
    const start = (env: NodeJS.ProcessEnv = {}): string =>
      execFileSync(process.execPath, [join(chunks, '../cli.cjs'), '--version'], {
        encoding: 'utf8',
        env: { ...process.env, ...env },
      });
    expect(start({ NODE_DISABLE_COMPILE_CACHE: '1' }).trim()).toBe(manifest.version);
    expect(caches()).toEqual([]);
    expect(start().trim()).toBe(manifest.version);
    const made = caches();
    expect(made.map((name) => name.replace(/^chunk-\w+/, 'core'))).toEqual([
      `core.cjs.${process.version}-${process.arch}.cache`,
      `command.cjs.${process.version}-${process.arch}.cache`,
    ]);
    const [first = ''] = made;
    writeFileSync(join(chunks, first), 'not a cache');
    expect(start().trim()).toBe(manifest.version);
    expect(readFileSync(join(chunks, first)).length).toBeGreaterThan(1000);
  });

  it('is a typed library', () => {
    writeFileSync(
      join(project, 'use.ts'),
      `import { lint, type Report } from 'config-lint';
const report: Report = await lint({ cwd: '.', kms: 'off' });
const first: string | undefined = report.findings[0]?.rule;
console.log(first);
`,
    );
    const compiler = join(root, 'node_modules/typescript/bin/tsc');
    // Without Node's own types: those of the package must stand by themselves.
    const options = [
      '--noEmit',
      '--strict',
      '--module',
      'nodenext',
      '--target',
      'es2023',
      '--lib',
      'es2023,dom',
    ];
    run(process.execPath, [compiler, ...options, 'use.ts'], project);
    const script = `import { lint } from 'config-lint'; console.log((await lint({ kms: 'off' })).findings[0].rule)`;
    const rule = run(process.execPath, ['--input-type=module', '--eval', script], project);
    expect(rule.trim()).toBe('no-plaintext-credential');
  });
});

function run(command: string, args: readonly string[], cwd: string): string {
  return execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}
