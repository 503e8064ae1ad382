import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createPolicyLoader } from '../../src/options/load.ts';
import { SAILS_POLICY } from '../../src/options/presets.ts';
import { makeFolder, writeFiles } from '../sources/temp-folder.ts';

function load(cwd: string, root = '.', config: string | null = null) {
  return createPolicyLoader({ cwd, config, ruleIds: ['env-shape'] })(root);
}

async function complain(cwd: string, root = '.', config: string | null = null): Promise<readonly string[]> {
  const loaded = await load(cwd, root, config);
  return 'failures' in loaded ? loaded.failures.map(({ code, message }) => `${code}: ${message}`) : [];
}

const IGNORE_A = '{ "ignore": ["a"] }';

test('without a config file the preset holds', async () => {
  expect(await load(makeFolder({ 'package.json': '{"devDependencies":{"config-lint":"1"}}' }))).toEqual({
    policy: SAILS_POLICY,
  });
});

test.each([
  ['config-lint.config.json', IGNORE_A],
  ['.config-lintrc.json', IGNORE_A],
  ['package.json', `{ "config-lint": ${IGNORE_A} }`],
  ['package.json', `{ "config\\u002dlint": ${IGNORE_A} }`],
])('%s is found', async (name, text) => {
  const loaded = await load(makeFolder({ [name]: text }));
  expect(loaded).toMatchObject({ policy: { file: name, ignore: ['a'] } });
});

test('the nearest one above the project governs, up to the repository or the working folder', async () => {
  const top = makeFolder({
    '.config-lintrc.json': '{ "ignore": ["outside"] }',
    'repo/.config-lintrc.json': '{ "ignore": ["repo"] }',
    'repo/a/.config-lintrc.json': '{ "ignore": ["a"] }',
    'repo/b/config/x.js': '',
  });
  const repo = join(top, 'repo');
  expect(await load(repo, 'a/deep')).toMatchObject({
    policy: { ignore: ['a'], file: 'a/.config-lintrc.json' },
  });
  expect(await load(repo, 'b')).toMatchObject({ policy: { ignore: ['repo'] } });
  expect(await load(join(repo, 'b'))).toMatchObject({ policy: { file: null } });
  mkdirSync(join(repo, '.git'));
  expect(await load(join(repo, 'b'))).toMatchObject({
    policy: { ignore: ['repo'], file: '../.config-lintrc.json' },
  });
  expect(await load(join(repo, 'a'), '../b')).toMatchObject({ policy: { ignore: ['repo'] } });
});

test('two config files in one folder are refused', async () => {
  const cwd = makeFolder({ 'config-lint.config.json': '{}', 'package.json': '{ "config-lint": {} }' });
  expect(await complain(cwd)).toEqual([
    'bad-config: config-lint.config.json and package.json both configure one folder. Keep one of them.',
  ]);
});

test('a mistake is told with file, line and column', async () => {
  const cwd = makeFolder({ 'app/config-lint.config.json': '{\n  "ruls": {}, "files": 1\n}' });
  expect(await complain(cwd, 'app')).toEqual([
    "bad-config: app/config-lint.config.json:2:3: Unknown key 'ruls'; did you mean 'rules'?",
    "bad-config: app/config-lint.config.json:2:24: 'files' must be a list, not a number.",
  ]);
});

test('a broken package.json is only told where it speaks of us', async () => {
  expect(await complain(makeFolder({ 'package.json': '{ "name": ' }))).toEqual([]);
  expect(await complain(makeFolder({ 'package.json': '{ "config-lint": ' }))).toEqual([
    'bad-config: package.json:1:1: This is not valid JSON from here on.',
  ]);
});

test('--config overrides, and is told when it is missing', async () => {
  const cwd = makeFolder({ 'config-lint.config.json': '{ "bad": 1 }', 'other.json': IGNORE_A });
  expect(await load(cwd, 'any/where', 'other.json')).toMatchObject({
    policy: { ignore: ['a'], file: 'other.json' },
  });
  expect(await complain(cwd, '.', 'gone.json')).toEqual([
    'bad-config: The config file gone.json cannot be read: it does not exist.',
  ]);
});

function cannot(file: string, why: string): readonly string[] {
  return [`bad-config: The config file ${file} cannot be read: ${why}.`];
}

test('links, folders and huge files are no config files', async () => {
  const cwd = makeFolder({ 'real.json': '{}', 'big/.config-lintrc.json': ' '.repeat(1024 * 1024 + 1) });
  symlinkSync('real.json', join(cwd, 'config-lint.config.json'));
  mkdirSync(join(cwd, 'folder/.config-lintrc.json'), { recursive: true });
  mkdirSync(join(cwd, 'broken'));
  symlinkSync('gone.json', join(cwd, 'broken/.config-lintrc.json'));
  const link = 'it is a symbolic link, and those are not followed';
  expect(await complain(cwd)).toEqual(cannot('config-lint.config.json', link));
  expect(await complain(cwd, 'broken')).toEqual(cannot('broken/.config-lintrc.json', link));
  expect(await complain(cwd, 'folder')).toEqual(
    cannot('folder/.config-lintrc.json', 'it is not a regular file'),
  );
  expect(await complain(cwd, 'big')).toEqual(cannot('big/.config-lintrc.json', 'it is larger than 1 MB'));
});

test('shape files are read, and stay inside', async () => {
  const stages = '"stages": { "staging": { "shape": "config/s.json" } }';
  const cwd = makeFolder({
    'app/.config-lintrc.json': `{ "shape": "all.json", ${stages} }`,
    'app/all.json': '{ "type": "object" }',
    'app/config/s.json': '{ "type": "null" }',
    'out.json': '{}',
    'link/.config-lintrc.json': '{ "shape": "s.json" }',
    'gone/.config-lintrc.json': '{ "shape": "s.json" }',
    'bad/.config-lintrc.json': '{ "shape": "s.json" }',
    'bad/s.json': '{\n "tpye": 1 }',
  });
  symlinkSync('../out.json', join(cwd, 'link/s.json'));
  const loaded = await load(cwd, 'app');
  expect('policy' in loaded && loaded.policy.stages.map(({ shape }) => shape)).toEqual([
    { type: 'object' },
    { type: 'null' },
    { type: 'object' },
  ]);
  expect(await complain(cwd, 'link')).toEqual([
    'bad-config: The shape file link/s.json leads out of the folder of the config file. Move it inside.',
  ]);
  expect(await complain(cwd, 'gone')).toEqual([
    'bad-config: The shape file gone/s.json cannot be read: it does not exist.',
  ]);
  expect(await complain(cwd, 'bad')).toEqual([
    "bad-config: bad/s.json:2:2: Unknown key 'tpye'; did you mean 'type'?",
  ]);
});

test('a config file is read once a run', async () => {
  const cwd = makeFolder({ '.config-lintrc.json': IGNORE_A });
  const loader = createPolicyLoader({ cwd, config: null, ruleIds: [] });
  const first = await loader('a');
  writeFiles(cwd, { '.config-lintrc.json': '{ "broken": ' });
  expect(await loader('b')).toBe(first);
});
