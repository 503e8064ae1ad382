import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SAILS_POLICY } from '../../src/options/presets.ts';
import { listFiles } from '../../src/sources/list-files.ts';
import type { ListRequest } from '../../src/sources/list-files.ts';
import { readFile } from '../../src/sources/read-file.ts';
import { GIT_ENV, git, makeFolder, makeRepository, writeFiles } from './temp-folder.ts';

async function list(cwd: string, operands: readonly string[] = [], more: Partial<ListRequest> = {}) {
  const request = { cwd, operands, patterns: SAILS_POLICY.files, ignore: [], env: GIT_ENV, ...more };
  const { entries, notices, failures } = await listFiles(request);
  return { entries, paths: entries.map(({ path }) => path), notices, failures };
}

const APP = {
  'config/a.js': '',
  'config/env/b.json': '',
  'config/c.md': '',
  '.env': '',
  '.env.local': '',
  'x.js': '',
};
const APP_PATHS = ['.env', '.env.local', 'config/a.js', 'config/env/b.json'];

describe.each([
  ['in a work tree', makeRepository],
  ['elsewhere', makeFolder],
])('%s', (_, make) => {
  test('what matches from the working folder is listed, in order', async () => {
    const cwd = make({ ...APP, 'sub/config/d.js': '', 'sub/.env': '', 'config/node_modules/e.js': '' });
    expect(await list(cwd)).toMatchObject({ paths: APP_PATHS, notices: [], failures: [] });
  });

  test('a folder stands for what matches below it at any depth', async () => {
    const cwd = make({
      'services/a/config/x.js': '',
      'services/b/c/config/env/y.js': '',
      'services/b/.env': '',
      ...APP,
    });
    writeFiles(cwd, { 'services/node_modules/p/config/z.js': '', 'services/b/src/s.js': '' });
    const { entries, failures } = await list(cwd, ['services']);
    expect(failures).toEqual([]);
    expect(entries.map(({ path, root }) => [path, root])).toEqual([
      ['services/a/config/x.js', 'services/a'],
      ['services/b/.env', 'services/b'],
      ['services/b/c/config/env/y.js', 'services/b/c'],
    ]);
  });

  test('a config folder, and one inside it, can be named', async () => {
    const cwd = make(APP);
    expect((await list(cwd, ['config'])).paths).toEqual(['config/a.js', 'config/env/b.json']);
    expect((await list(cwd, ['config/env/'])).paths).toEqual(['config/env/b.json']);
    expect((await list(cwd, ['.'])).paths).toEqual(APP_PATHS);
    expect((await list(cwd, [cwd])).paths).toEqual(APP_PATHS);
  });

  test('a named file is listed whatever it is called, once', async () => {
    const cwd = make({ ...APP, 'node_modules/p/q.txt': '' });
    const { paths } = await list(cwd, ['x.js', './x.js', 'config/c.md', 'node_modules/p/q.txt', 'config']);
    expect(paths).toEqual([
      'config/a.js',
      'config/c.md',
      'config/env/b.json',
      'node_modules/p/q.txt',
      'x.js',
    ]);
  });

  test('operands are literal paths', async () => {
    const cwd = make({
      '[x]/config/a.js': '',
      'x/config/a.js': '',
      '(y)/config/[*].js': '',
      '-n/config/b.js': '',
    });
    const { paths } = await list(cwd, ['[x]', '(y)/config/[*].js', '-n']);
    expect(paths).toEqual(['(y)/config/[*].js', '-n/config/b.js', '[x]/config/a.js']);
    expect((await list(cwd, ['x*'])).failures).toEqual([
      {
        code: 'not-found',
        message: "There is no file or folder 'x*'. Operands are literal paths; for a pattern use --glob.",
        file: null,
      },
    ]);
  });

  test('an operand may be outside the working folder', async () => {
    const top = make({ 'here/config/a.js': '', 'there/config/b.js': '', 'there/c.js': '' });
    const { entries } = await list(join(top, 'here'), ['../there', '../there/c.js', '.']);
    expect(entries.map(({ path, root }) => [path, root])).toEqual([
      ['../there/c.js', '../there'],
      ['../there/config/b.js', '../there'],
      ['config/a.js', '.'],
    ]);
  });

  test('a missing operand is a failure, and the others are listed all the same', async () => {
    const { paths, failures } = await list(make(APP), ['nowhere', 'x.js/y', 'config/a.js']);
    expect(paths).toEqual(['config/a.js']);
    expect(failures.map(({ code, message }) => [code, message])).toEqual([
      ['not-found', "There is no file or folder 'nowhere'. Check the spelling."],
      ['unreadable', "'x.js/y' cannot be read: a part of its path is no folder."],
    ]);
  });

  test('nothing that matches is a failure that says what to do', async () => {
    const cwd = make({ 'a.js': '' });
    expect((await list(cwd)).failures).toEqual([
      {
        code: 'nothing-matched',
        message:
          `No file matches config/**/*.{js,cjs,mjs,ts,cts,mts,json,json5,yaml,yml}, .env, .env.* in ${cwd}. ` +
          'Name the files or folders to lint, or set "files" in the config file; ' +
          'untracked files that git ignores only count when they are named.',
        file: null,
      },
    ]);
  });

  test('ignored patterns are left out, unless the file is named', async () => {
    const cwd = make({ ...APP, 'a/config/env/b.json': '' });
    const more = { ignore: ['config/env/**'] };
    expect((await list(cwd, [], more)).paths).toEqual(['.env', '.env.local', 'config/a.js']);
    expect((await list(cwd, ['a', 'config'], more)).paths).toEqual(['config/a.js']);
    expect((await list(cwd, ['a/config/env/b.json'], more)).paths).toEqual(['a/config/env/b.json']);
  });

  test('a bad pattern is a failure', async () => {
    expect((await list(make(APP), [], { patterns: ['a\\b'] })).failures).toEqual([
      {
        code: 'bad-pattern',
        message:
          "The pattern 'a\\b' cannot be used. Patterns have '/' between folders, and [*] for a star that is meant as it stands.",
        file: null,
      },
    ]);
  });

  test('unusual names are listed, shown harmlessly, and can be opened', async () => {
    const cwd = make();
    const names = [
      'sp ace.js',
      'qu\'o"te.js',
      '-dash.js',
      'new\nline.js',
      'tab\t.js',
      'esc\u001b[2J.js',
      'b\\n.js',
      'é.js',
    ];
    writeFiles(cwd, Object.fromEntries(names.map((name) => [`config/fold\ner/${name}`, name])));
    const bytes = Buffer.concat([
      Buffer.from(`${cwd}/config/`),
      Buffer.from([0xff, 0xc3, 0xa9, 0x85]),
      Buffer.from('.js'),
    ]);
    writeFileSync(bytes, 'bytes');
    const { entries, paths } = await list(cwd);
    expect(new Set(paths)).toEqual(
      new Set([
        'config/\\xffé\\x85.js',
        'config/fold\\ner/sp ace.js',
        'config/fold\\ner/qu\'o"te.js',
        'config/fold\\ner/-dash.js',
        'config/fold\\ner/new\\nline.js',
        'config/fold\\ner/tab\\t.js',
        'config/fold\\ner/esc\\x1b[2J.js',
        'config/fold\\ner/b\\\\n.js',
        'config/fold\\ner/é.js',
      ]),
    );
    const contents = entries
      .map(readFile)
      .map((read) => ('source' in read ? Buffer.from(read.source.bytes).toString() : ''));
    expect(new Set(contents)).toEqual(new Set([...names, 'bytes']));
  });

  test('links are not followed and special files not opened, and both are told', async () => {
    const cwd = make({ 'config/a.js': '', 'shared/b.js': '', 'config/n.md': '' });
    symlinkSync('a.js', join(cwd, 'config/link.js'));
    symlinkSync('gone.js', join(cwd, 'config/broken.js'));
    symlinkSync('../shared', join(cwd, 'config/folder'));
    symlinkSync('n.md', join(cwd, 'config/other.md'));
    execFileSync('mkfifo', [join(cwd, 'config/pipe.js')]);
    const { paths, notices, failures } = await list(cwd);
    expect({ paths, failures }).toEqual({ paths: ['config/a.js'], failures: [] });
    // git does not list special files, so only the walk can tell of them.
    expect(notices.filter(({ code }) => code !== 'skipped-special')).toEqual([
      {
        code: 'skipped-symlink',
        message: '3 symbolic links were not followed: config/broken.js, config/folder, config/link.js.',
      },
    ]);
  });

  test('a config folder that is a link is told', async () => {
    const cwd = make({ 'real/a.js': '', '.env': '' });
    symlinkSync('real', join(cwd, 'config'));
    expect(await list(cwd)).toMatchObject({
      paths: ['.env'],
      notices: [{ code: 'skipped-symlink', message: '1 symbolic link was not followed: config.' }],
    });
  });

  test('a link or pipe named as an operand is told, and is nothing to lint', async () => {
    const cwd = make({ 'a.js': '' });
    symlinkSync('a.js', join(cwd, 'link.js'));
    execFileSync('mkfifo', [join(cwd, 'pipe.js')]);
    const { notices, failures } = await list(cwd, ['link.js', 'pipe.js']);
    expect(notices.map(({ message }) => message)).toEqual([
      '1 symbolic link was not followed: link.js.',
      '1 special file was not opened: pipe.js.',
    ]);
    expect(failures.map(({ code }) => code)).toEqual(['nothing-matched']);
  });
});

describe('with git', () => {
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
    expect((await list(cwd)).paths).toEqual([
      'config/local.js',
      'config/new.js',
      'config/node_modules/m/t.js',
    ]);
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
    expect((await list(cwd, ['services', 'sub'])).paths).toEqual([
      'services/s/config/b.js',
      'sub/config/d.js',
    ]);
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
    for (const name of ['7', '6', '5', '4', '3', '2', '1'])
      symlinkSync('a.js', join(cwd, `config/${name}.js`));
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
});

test('special files are told by the walk', async () => {
  const cwd = makeFolder({ 'config/a.js': '' });
  execFileSync('mkfifo', [join(cwd, 'config/pipe.js')]);
  expect((await list(cwd)).notices).toEqual([
    { code: 'skipped-special', message: '1 special file was not opened: config/pipe.js.' },
  ]);
});

test('a working folder that is not there is a failure', async () => {
  expect((await list('/nowhere/at/all')).failures).toEqual([
    { code: 'not-found', message: 'The working folder /nowhere/at/all is not there.', file: null },
  ]);
});
