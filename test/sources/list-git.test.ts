import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { APP, APP_PATHS, list } from './list-sails-files.ts';
import { GIT_ENV, git, makeFolder, makeRepository, writeFiles } from './temp-folder.ts';

test('only untracked ignored files are skipped, and not when they are named', async () => {
  const cwd = makeRepository({
    '.gitignore': 'config/local*\nnode_modules\n',
    'config/local.js': '',
    'config/local2.js': '',
  });
  writeFiles(cwd, {
    'config/new.js': '',
    'config/node_modules/m/t.js': '',
    'config/node_modules/m/u.js': '',
  });
  git(cwd, 'add', '-f', 'config/local.js', 'config/node_modules/m/t.js');
  expect((await list(cwd)).paths).toEqual(['config/local.js', 'config/new.js', 'config/node_modules/m/t.js']);
  expect((await list(cwd, ['config/local2.js'])).paths).toEqual(['config/local2.js']);
});

test('a deleted file is gone, a conflicted one comes once', async () => {
  const cwd = makeRepository({ 'config/a.js': '1', 'config/b.js': '1' });
  git(cwd, 'add', '.');
  git(cwd, 'commit', '-qm', 'base');
  git(cwd, 'checkout', '-qb', 'other');
  writeFiles(cwd, { 'config/a.js': '2' });
  git(cwd, 'commit', '-qam', 'other');
  git(cwd, 'checkout', '-q', '-');
  writeFiles(cwd, { 'config/a.js': '3' });
  git(cwd, 'commit', '-qam', 'one');
  expect(() => git(cwd, 'merge', 'other')).toThrow('Command failed: git merge other');
  rmSync(join(cwd, 'config/b.js'));
  expect(await list(cwd)).toMatchObject({ paths: ['config/a.js'], failures: [], notices: [] });
});

test('what is tracked below a folder that became a link is not read through it', async () => {
  const cwd = makeRepository({ 'config/env/a.js': '', 'config/b.js': '', 'elsewhere/a.js': 'secret' });
  git(cwd, 'add', '.');
  rmSync(join(cwd, 'config/env'), { recursive: true });
  symlinkSync('../elsewhere', join(cwd, 'config/env'));
  expect(await list(cwd)).toMatchObject({
    paths: ['config/b.js'],
    notices: [{ message: '1 symbolic link was not followed: config/env.' }],
  });
});

test('in a subfolder the patterns start there', async () => {
  const top = makeRepository({ 'config/top.js': '', 'app/config/a.js': '', 'app/.env': '' });
  git(top, 'add', '.');
  expect((await list(join(top, 'app'))).paths).toEqual(['.env', 'config/a.js']);
});

test('nested repositories and submodules are looked into', async () => {
  const cwd = makeRepository({ 'config/a.js': '', 'services/s/config/b.js': '', 'config/inner/c.js': '' });
  writeFiles(cwd, {
    'services/s/config/ignored.js': '',
    'services/s/.gitignore': 'ignored.js',
    'sub/config/d.js': '',
  });
  git(join(cwd, 'services/s'), 'init', '-q');
  git(join(cwd, 'config/inner'), 'init', '-q');
  git(join(cwd, 'sub'), 'init', '-q');
  git(join(cwd, 'sub'), 'add', '.');
  git(join(cwd, 'sub'), 'commit', '-qm', 'sub');
  git(cwd, '-c', 'advice.addEmbeddedRepo=false', 'add', 'sub');
  expect((await list(cwd)).paths).toEqual(['config/a.js', 'config/inner/c.js']);
  expect((await list(cwd, ['services', 'sub'])).paths).toEqual(['services/s/config/b.js', 'sub/config/d.js']);
  expect((await list(cwd, ['services/s'])).paths).toEqual(['services/s/config/b.js']);
  const all = ['config/a.js', 'config/inner/c.js', 'services/s/config/b.js', 'sub/config/d.js'];
  expect((await list(cwd, ['.'])).paths).toEqual(all);
  rmSync(join(cwd, 'sub'), { recursive: true });
  mkdirSync(join(cwd, 'sub'));
  expect((await list(cwd, ['.'])).notices).toEqual([
    { code: 'skipped-submodule', message: '1 submodule was not checked out, so not looked at: sub.' },
  ]);
});

test('files left out by a sparse checkout are told', async () => {
  const cwd = makeRepository({ 'config/a.js': '', 'config/b.js': '' });
  git(cwd, 'add', '.');
  git(cwd, 'update-index', '--skip-worktree', 'config/b.js');
  rmSync(join(cwd, 'config/b.js'));
  expect((await list(cwd)).notices).toEqual([
    {
      code: 'skipped-sparse',
      message: '1 tracked file was left out by the sparse checkout, so not looked at: config/b.js.',
    },
  ]);
});

test("git's own variables count, in a subfolder too, but not in another repository", async () => {
  const cwd = makeRepository({ 'config/a.js': '', 'app/config/b.js': '', '.gitignore': '*' });
  const other = makeRepository({ 'config/c.js': '' });
  const env = { ...GIT_ENV, GIT_DIR: join(cwd, '.git'), GIT_INDEX_FILE: join(cwd, '.git/other-index') };
  expect((await list(cwd, [], { env })).failures.map(({ code }) => code)).toEqual(['nothing-matched']);
  execFileSync('git', ['add', '-f', 'config/a.js', 'app/config/b.js'], { cwd, env });
  expect((await list(cwd)).paths).toEqual([]);
  expect((await list(cwd, [], { env })).paths).toEqual(['config/a.js']);
  expect((await list(join(cwd, 'app'), [], { env })).paths).toEqual(['config/b.js']);
  expect(
    (await list(cwd, [other], { env })).paths.map((path) => path.replace(/^.*\/(?=config\/)/, '')),
  ).toEqual(['config/c.js']);
});

test('a GIT_DIR without .git makes the working folder a work tree', async () => {
  const holder = makeRepository();
  const cwd = makeFolder({ 'config/a.js': '', 'config/b.js': '', '.gitignore': 'b.js' });
  expect((await list(cwd, [], { env: { ...GIT_ENV, GIT_DIR: join(holder, '.git') } })).paths).toEqual([
    'config/a.js',
  ]);
});

test('a linked work tree is a work tree', async () => {
  const main = makeRepository({ 'config/a.js': '' });
  git(main, 'add', '.');
  git(main, 'commit', '-qm', 'base');
  const linked = join(makeFolder(), 'linked');
  git(main, 'worktree', 'add', '-q', linked);
  writeFiles(linked, { 'config/b.js': '' });
  const env = { ...GIT_ENV, GIT_DIR: join(main, '.git/worktrees/linked') };
  expect((await list(linked, [], { env })).paths).toEqual(['config/a.js', 'config/b.js']);
  expect((await list(join(linked, 'config'), ['a.js', '.'], { env })).paths).toEqual(['a.js']);
});

test('many links are counted, five are named', async () => {
  const cwd = makeRepository({ 'config/a.js': '' });
  for (const name of ['7', '6', '5', '4', '3', '2', '1']) symlinkSync('a.js', join(cwd, `config/${name}.js`));
  const names = [1, 2, 3, 4, 5].map((name) => `config/${name}.js`).join(', ');
  expect((await list(cwd)).notices.map(({ message }) => message)).toEqual([
    `7 symbolic links were not followed: ${names} and 2 more.`,
  ]);
});

test('a failing git is a failure, never an empty list', async () => {
  const cwd = makeRepository({ 'config/a.js': '' });
  writeFileSync(join(cwd, '.git/index'), 'damaged\u001b[31m'.repeat(9));
  const { paths, failures } = await list(cwd);
  expect(paths).toEqual([]);
  expect(failures).toEqual([
    {
      code: 'git-failed',
      message: `git could not list the files in ${cwd}: error: bad signature 0x616d6164. Run 'git status' there and mend what it reports.`,
      file: null,
    },
  ]);
});

test("git's words are made harmless", async () => {
  const cwd = makeFolder({ 'config/a.js': '' });
  writeFileSync(join(cwd, '.git'), 'gitdir: /nowhere/\u001b[31m');
  const { failures } = await list(cwd);
  expect(failures.map(({ code }) => code)).toEqual(['git-failed']);
  expect(failures[0]?.message).toMatch(/^[\P{Cc}]+$/u);
});

test('without git the folder is walked, and that is told', async () => {
  const cwd = makeRepository({ ...APP, '.gitignore': 'config' });
  const { paths, notices } = await list(cwd, [], { env: { PATH: '/nonexistent' } });
  expect(paths).toEqual(APP_PATHS);
  expect(notices.map(({ code }) => code)).toEqual(['git-missing']);
});

test('a folder that git could not look into is a failure', async () => {
  const bin = makeFolder();
  const script =
    "#!/bin/sh\necho \"warning: could not open directory 'config/x/': Permission denied\" >&2\nprintf '? config/a.js\\0'\n";
  writeFileSync(join(bin, 'git'), script, { mode: 0o755 });
  const cwd = makeRepository({ 'config/a.js': '' });
  const { paths, failures } = await list(cwd, [], { env: { ...GIT_ENV, PATH: bin } });
  expect(paths).toEqual(['config/a.js']);
  expect(failures.map(({ code, message }) => [code, message])).toEqual([
    [
      'unreadable',
      "git could not look into a folder: could not open directory 'config/x/': Permission denied.",
    ],
  ]);
});

test('no program that the repository configures is started', async () => {
  const cwd = makeRepository({
    'config/a.js': '',
    'monitor.sh': '#!/bin/sh\ntouch "$(dirname "$0")/ran"\n',
  });
  execFileSync('chmod', ['+x', join(cwd, 'monitor.sh')]);
  git(cwd, 'config', 'core.fsmonitor', join(cwd, 'monitor.sh'));
  expect((await list(cwd)).paths).toEqual(['config/a.js']);
  expect((await list(cwd, ['ran'])).failures.map(({ code }) => code)).toEqual(['not-found']);
});
