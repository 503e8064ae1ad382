import { lstatSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Failure } from '../report/report.ts';
import { explainError } from './explain-error.ts';
import { findProjectRoot } from './find-project-root.ts';
import type { Glob } from './glob.ts';
import { joinName } from './join-name.ts';
import type { Listed } from './listed.ts';
import { printablePath } from './printable-path.ts';
import type { SkippedKind } from './skipped.ts';
import type { SourceEntry } from './source-entry.ts';

/** What has been chosen so far; entries by their path as it is shown. */
export interface Selection {
  readonly cwd: string;
  readonly entries: Map<string, SourceEntry>;
  readonly skipped: Map<SkippedKind, Set<string>>;
  readonly failures: Failure[];
  /** Which folders are reached through a symbolic link, as far as asked. */
  readonly behindLink: Map<string, boolean>;
}

/** Which of a listing's entries count. */
export interface Choice {
  /** Where the listing begins, relative to the working folder; '' for itself. */
  readonly prefix: string;
  readonly globs: readonly Glob[];
  readonly ignore: readonly Glob[];
  /** The folders named as operands, relative to the working folder. */
  readonly named: readonly string[];
}

/** Adds those entries of a listing that match: files to read, and what is skipped with a notice. */
export function selectEntries(selection: Selection, listed: readonly Listed[], choice: Choice): void {
  for (const entry of listed) {
    const name = joinName(choice.prefix, entry.name);
    const text = typeof name === 'string' ? name : name.toString('utf8');
    const names = text.split('/').filter((part) => part !== '..');
    if (!entry.tracked && isInModules(text, choice.named)) continue;
    if (choice.ignore.some((glob) => glob.matches(names))) continue;
    if (choice.globs.some((glob) => glob.matches(names))) selectOne(selection, name, entry);
    else if (isLinkToFolder(selection, name, entry) && choice.globs.some((glob) => glob.mayHold(names))) {
      skip(selection, 'skipped-symlink', name);
    }
  }
}

/** Adds a file that was named as an operand and found to be one. */
export function selectNamed(selection: Selection, name: string): void {
  const path = printablePath(name);
  selection.entries.set(path, { path, absolute: locate(selection, name), root: findProjectRoot(path) });
}

/** Adds one file, or says why it is not read. */
function selectOne(selection: Selection, name: string | Buffer, entry: Listed): void {
  const path = printablePath(name);
  if (selection.entries.has(path)) return;
  const absolute = locate(selection, name);
  try {
    if (typeof name === 'string' && isBehindLink(selection, name)) return;
    const found = lstatSync(absolute);
    if (found.isSymbolicLink()) skip(selection, 'skipped-symlink', name);
    else if (found.isFile()) selection.entries.set(path, { path, absolute, root: findProjectRoot(path) });
    else if (!found.isDirectory()) skip(selection, 'skipped-special', name);
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
    const gone = code === 'ENOENT' || code === 'ENOTDIR';
    if (gone && entry.sparse) skip(selection, 'skipped-sparse', name);
    // A tracked file that was deleted is no longer part of the configuration.
    if (gone) return;
    const message = `${path} cannot be read: ${explainError(error)}.`;
    selection.failures.push({ code: 'unreadable', message, file: path });
  }
}

/** Notes that something that matches is not looked at. */
export function skip(selection: Selection, kind: SkippedKind, name: string | Buffer): void {
  const names = selection.skipped.get(kind) ?? new Set();
  selection.skipped.set(kind, names.add(printablePath(name)));
}

/** git's index still lists files of a folder that has become a link; opening them would follow it. */
function isBehindLink(selection: Selection, name: string): boolean {
  const folder = dirname(name);
  if (folder === '.' || folder.split('/').every((part) => part === '..')) return false;
  const known = selection.behindLink.get(folder);
  if (known !== undefined) return known;
  const above = isBehindLink(selection, folder);
  const isLink = !above && lstatSync(locate(selection, folder)).isSymbolicLink();
  if (isLink) skip(selection, 'skipped-symlink', folder);
  selection.behindLink.set(folder, above || isLink);
  return above || isLink;
}

/** Nobody lints the packages that others wrote, unless they are tracked or named. */
function isInModules(path: string, named: readonly string[]): boolean {
  const operand = named.find((folder) => folder !== '' && path.startsWith(`${folder}/`)) ?? '';
  return `/${path.slice(operand.length)}`.includes('/node_modules/');
}

function isLinkToFolder(selection: Selection, name: string | Buffer, entry: Listed): boolean {
  if (entry.kind === 'file' || entry.kind === 'special') return false;
  const absolute = locate(selection, name);
  if (entry.kind === 'unknown') {
    const found = lstatSync(absolute, { throwIfNoEntry: false });
    if (found?.isSymbolicLink() !== true) return false;
  }
  try {
    return statSync(absolute).isDirectory();
  } catch {
    return false;
  }
}

function locate(selection: Selection, name: string | Buffer): string | Buffer {
  return joinName(selection.cwd, name);
}
