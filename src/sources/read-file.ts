import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import type { Failure } from '../report/report.ts';
import { explainError } from './explain-error.ts';
import type { SourceEntry } from './source-entry.ts';
import type { SourceFile } from './source-file.ts';

/** Bytes; no configuration that people write is nearly as large. */
export const LARGEST_FILE = 10 * 1024 * 1024;

/**
 * Reads a file that was listed. It may have been swapped since for a link or a pipe, or still grow: none of that can
 * be followed, hang it or fill the memory. Fails with `unreadable` or `too-large`.
 */
export function readFile(
  entry: SourceEntry,
): { readonly source: SourceFile } | { readonly failure: Failure } {
  const read = readBounded(entry.absolute, LARGEST_FILE);
  if ('bytes' in read) return { source: { path: entry.path, bytes: read.bytes, origin: 'working-tree' } };
  const code = read.tooLarge ? 'too-large' : 'unreadable';
  return { failure: { code, message: `${entry.path} cannot be read: ${read.why}.`, file: entry.path } };
}

export type BoundedRead =
  { readonly bytes: Uint8Array } | { readonly why: string; readonly tooLarge: boolean };

/** Reads a regular file of at most `limit` bytes, never through a symbolic link at its end unless `follow` says so. */
export function readBounded(path: string | Buffer, limit: number, follow = false): BoundedRead {
  // Neither flag exists on Windows, which has no such links and pipes in folders by default.
  const noFollow = follow ? 0 : (constants.O_NOFOLLOW ?? 0);
  let file: number;
  try {
    file = openSync(path, constants.O_RDONLY | noFollow | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    return { why: explainError(error), tooLarge: false };
  }
  try {
    const found = fstatSync(file);
    if (!found.isFile()) return { why: 'it is not a regular file', tooLarge: false };
    if (found.size > limit) return tooLarge(limit);
    return readAll(file, found.size, limit);
  } catch (error) {
    return { why: explainError(error), tooLarge: false };
  } finally {
    closeSync(file);
  }
}

/** Up to one byte more than the limit, in case the file grows; its size is only a first guess (0 in /proc). */
function readAll(file: number, size: number, limit: number): BoundedRead {
  let bytes = Buffer.allocUnsafe(size + 1);
  let length = 0;
  for (;;) {
    const count = readSync(file, bytes, length, bytes.length - length, null);
    length += count;
    if (count === 0) return { bytes: bytes.subarray(0, length) };
    if (length > limit) return tooLarge(limit);
    if (length === bytes.length) bytes = Buffer.concat([bytes, Buffer.allocUnsafe(bytes.length + 4096)]);
  }
}

function tooLarge(limit: number): BoundedRead {
  return { why: `it is larger than ${limit / 1024 / 1024} MB`, tooLarge: true };
}
