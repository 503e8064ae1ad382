import { existsSync, lstatSync, realpathSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Failure } from '../report/report.ts';
import { quote } from '../options/printable.ts';
import { explainError } from './explain-error.ts';

/** What the operands turned out to be. Names are relative to the working folder with forward slashes, '' for itself. */
export interface Operands {
  readonly files: readonly string[];
  /** Folders that a listing of the working folder covers. */
  readonly inside: readonly string[];
  /** Folders that need a listing of their own: elsewhere, behind a link, or in a repository of their own. */
  readonly apart: readonly string[];
  readonly links: readonly string[];
  readonly specials: readonly string[];
  readonly failures: readonly Failure[];
}

/** Looks each operand up, as a literal path. */
export function classifyOperands(cwd: string, operands: readonly string[]): Operands {
  const found = { files: [], inside: [], apart: [], links: [], specials: [], failures: [] } as {
    -readonly [Key in keyof Operands]: Operands[Key][number][];
  };
  for (const operand of operands) {
    const absolute = resolve(cwd, operand);
    const name = relative(cwd, absolute).split(sep).join('/');
    try {
      const entry = lstatSync(absolute);
      if (entry.isFile()) found.files.push(name);
      else if (entry.isSymbolicLink()) found.links.push(name);
      else if (!entry.isDirectory()) found.specials.push(name);
      else if (isCovered(cwd, absolute)) found.inside.push(name);
      else found.apart.push(name);
    } catch (error) {
      found.failures.push(describeMissing(operand, error));
    }
  }
  return found;
}

function describeMissing(operand: string, error: unknown): Failure {
  const missing = typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';
  if (!missing) {
    const message = `${quote(operand)} cannot be read: ${explainError(error)}.`;
    return { code: 'unreadable', message, file: null };
  }
  const hint = /[*?{[]/.test(operand) ? ' Operands are literal paths; for a pattern use --glob.' : '';
  const message = `There is no file or folder ${quote(operand)}.${hint || ' Check the spelling.'}`;
  return { code: 'not-found', message, file: null };
}

/** Whether a git or a walk that starts in `cwd` reaches the folder: no link and no other repository on the way. */
function isCovered(cwd: string, folder: string): boolean {
  if (folder === cwd) return true;
  if (!folder.startsWith(cwd.endsWith(sep) ? cwd : cwd + sep)) return false;
  if (realpathSync(folder) !== join(realpathSync(cwd), relative(cwd, folder))) return false;
  for (let at = folder; at !== cwd; at = dirname(at)) if (existsSync(join(at, '.git'))) return false;
  return true;
}
