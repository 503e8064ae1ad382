import { lstatSync, realpathSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import type { Failure } from '../report/report.ts';
import { readFile } from './read-file.ts';
import type { SourceFile } from './source-file.ts';

/** Whether anything is at a path from the working folder: a link or a folder counts too. */
export function isPresent(cwd: string, path: string): boolean {
  return lstatSync(join(cwd, path), { throwIfNoEntry: false }) !== undefined;
}

/**
 * Reads a file of the project at `root` that may be missing, by its path from the working folder; null where nothing is
 * there. A path that leaves the project through a linked folder is a failure: a config file may come from a stranger.
 */
export function readOptional(
  cwd: string,
  path: string,
  root: string,
): { readonly source: SourceFile } | { readonly failure: Failure } | null {
  if (!isPresent(cwd, path)) return null;
  const absolute = join(cwd, path);
  const project = realpathSync(join(cwd, root));
  if (!`${realpathSync(dirname(absolute))}${sep}`.startsWith(project === sep ? sep : `${project}${sep}`)) {
    const message = `${path} cannot be read: it lies outside of its project.`;
    return { failure: { code: 'unreadable', message, file: path } };
  }
  return readFile({ path, absolute, root });
}
