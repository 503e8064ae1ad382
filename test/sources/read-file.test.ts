import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LARGEST_FILE, readBounded, readFile } from '../../src/sources/read-file.ts';
import { makeFolder } from './temp-folder.ts';

function read(folder: string, path: string) {
  return readFile({ path, absolute: join(folder, path), root: '.' });
}

const cannot = (path: string, why: string, code = 'unreadable') => ({
  failure: { code, message: `${path} cannot be read: ${why}.`, file: path },
});

test('a file is read as it is', () => {
  const folder = makeFolder({ 'a.js': '\uFEFFé\r\n', 'empty.js': '' });
  expect(read(folder, 'a.js')).toEqual({
    source: { path: 'a.js', bytes: Buffer.from('\uFEFFé\r\n'), origin: 'working-tree' },
  });
  expect(read(folder, 'empty.js')).toMatchObject({ source: { bytes: Buffer.of() } });
});

test('what was swapped after it was listed is a failure, and nothing hangs', () => {
  const folder = makeFolder({ 'real.js': '' });
  symlinkSync('real.js', join(folder, 'link.js'));
  execFileSync('mkfifo', [join(folder, 'pipe.js')]);
  mkdirSync(join(folder, 'folder.js'));
  expect(read(folder, 'link.js')).toEqual(
    cannot('link.js', 'it is a symbolic link, and those are not followed'),
  );
  expect(read(folder, 'pipe.js')).toEqual(cannot('pipe.js', 'it is not a regular file'));
  expect(read(folder, 'folder.js')).toEqual(cannot('folder.js', 'it is not a regular file'));
  expect(read(folder, 'gone.js')).toEqual(cannot('gone.js', 'it does not exist'));
  expect(read(folder, 'real.js/x')).toEqual(cannot('real.js/x', 'a part of its path is no folder'));
});

test('a file may have ten megabytes and no byte more', () => {
  const folder = makeFolder({ 'big.js': '' });
  truncateSync(join(folder, 'big.js'), LARGEST_FILE);
  expect(read(folder, 'big.js')).toMatchObject({ source: { bytes: { length: LARGEST_FILE } } });
  truncateSync(join(folder, 'big.js'), LARGEST_FILE + 1);
  expect(read(folder, 'big.js')).toEqual(cannot('big.js', 'it is larger than 10 MB', 'too-large'));
});

test.skipIf(process.platform !== 'linux')(
  'a file that says it is empty is read and bounded all the same',
  () => {
    const status = readBounded('/proc/self/status', 100_000);
    expect('bytes' in status && status.bytes.length).toBeGreaterThan(100);
    expect(readBounded('/proc/self/status', 100)).toMatchObject({ tooLarge: true });
  },
);
