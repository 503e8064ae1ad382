import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { Failure } from '../report/report.ts';
import { readFile } from './read-file.ts';
import type { SourceFile } from './source-file.ts';

/** Reads a file that may be missing, by its path from the working folder; null where nothing is there. */
export function readOptional(
  cwd: string,
  path: string,
  root: string,
): { readonly source: SourceFile } | { readonly failure: Failure } | null {
  const absolute = join(cwd, path);
  if (lstatSync(absolute, { throwIfNoEntry: false }) === undefined) return null;
  return readFile({ path, absolute, root });
}
