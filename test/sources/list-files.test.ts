import { execFileSync } from 'node:child_process';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFile } from '../../src/sources/read-file.ts';
import { APP, APP_PATHS, list } from './list-sails-files.ts';
import { makeFolder, makeRepository, writeFiles } from './temp-folder.ts';

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
