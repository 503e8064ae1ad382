import { afterEach, describe, expect, it } from 'vitest';
import type { Report } from '../../src/report/report.ts';
import { type Folder, makeFolder } from './command-line.ts';

const folders: Folder[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) folder.dispose();
});

const leak = "module.exports = { password: 'tulip-77' };\n";

/** Two projects, the second with patterns of its own. */
function makeMonorepo(): Folder {
  const folder = makeFolder({
    'a/config/x.js': leak,
    'a/settings/not-linted.js': leak,
    'b/config-lint.config.json':
      '{ "files": ["settings/**/*.js", "config/**/*.js"], "ignore": ["config/old/**"] }',
    'b/config/x.js': leak,
    'b/config/old/x.js': leak,
    'b/settings/x.js': leak,
    'empty/readme.md': '',
  });
  folders.push(folder);
  return folder;
}

function filesOf(folder: Folder, ...args: readonly string[]): readonly string[] {
  const { findings } = JSON.parse(folder.run('--format', 'json', ...args).stdout) as Report;
  return findings.map(({ file }) => file);
}

describe('a project with a config file of its own', () => {
  it.each([
    ['the folder above', ['.'], ['a/config/x.js', 'b/config/x.js', 'b/settings/x.js']],
    ['its own folder', ['b'], ['b/config/x.js', 'b/settings/x.js']],
    ['both folders', ['a', 'b'], ['a/config/x.js', 'b/config/x.js', 'b/settings/x.js']],
    ['a file that its patterns leave out', ['b/config/old/x.js'], ['b/config/old/x.js']],
  ])('is listed by its own patterns from %s', (_title, operands, files) => {
    expect(filesOf(makeMonorepo(), ...operands)).toEqual(files);
  });
});

it('says which of several operands holds nothing', () => {
  const { status, stderr } = makeMonorepo().run('a', 'empty');
  expect([status, stderr]).toEqual([
    2,
    "failure: No file to lint is in 'empty'. Name a folder that holds configuration, or the files themselves.  nothing-matched\n",
  ]);
});
