import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { quote } from '../options/printable.ts';

/**
 * Writes a report to a file, or to standard output where `file` is null; gives what went wrong, as a sentence.
 *
 * The file is made beside its place and then renamed, so that it is there in full or not at all, and so that a link of
 * that name in the linted project is replaced instead of what it leads to. Devices and pipes are written to directly.
 */
export function writeReport(cwd: string, file: string | null, text: string): string | null {
  if (file === null) {
    process.stdout.write(text);
    return null;
  }
  const path = resolve(cwd, file);
  try {
    const kind = findKind(path);
    if (kind === 'folder') {
      return `The report cannot be written to ${quote(file)}, which is a folder. Name a file.`;
    }
    if (kind === 'device') writeFileSync(path, text);
    else replaceFile(path, text);
    return null;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    return `The report cannot be written to ${quote(file)} (${code}). Name a file in a folder that exists and can be written to.`;
  }
}

function findKind(path: string): 'file' | 'folder' | 'device' {
  // `/dev/stdout` leads to a file when the output is sent to one; the link itself must stay.
  if (path.startsWith('/dev/') || path.startsWith('/proc/')) return 'device';
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined || stats.isFile()) return 'file';
  return stats.isDirectory() ? 'folder' : 'device';
}

function replaceFile(path: string, text: string): void {
  // `node:crypto` would take 5 ms to load; `wx` makes a name that somebody guessed an error, not a way in.
  const fresh = `${path}.${process.pid}-${Math.random().toString(36).slice(2)}.tmp`;
  try {
    writeFileSync(fresh, text, { flag: 'wx' });
    renameSync(fresh, path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST'))
      rmSync(fresh, { force: true });
    throw error;
  }
}
