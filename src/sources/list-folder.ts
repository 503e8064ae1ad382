import { lstatSync, readdirSync } from 'node:fs';
import type { Failure } from '../report/report.ts';
import { explainError } from './explain-error.ts';
import type { Listed } from './listed.ts';
import type { Bases } from './plan-walk.ts';
import { decodeName, printablePath } from './printable-path.ts';
import { joinName } from './join-name.ts';

interface Walk {
  readonly folder: string;
  readonly listed: Listed[];
  readonly unreadable: Failure[];
}

/** Folders of other people's packages, and git's own. */
const SKIPPED: ReadonlySet<unknown> = new Set(['node_modules', '.git']);

/**
 * The files below `folder` outside any git work tree, without what is in `node_modules` and `.git` folders. Symbolic
 * links are listed, never followed. Names are read as bytes: a library that takes them for UTF-8, or whose `**` stops
 * at a line break, would leave a hole in the list.
 */
export function listFolder(
  folder: string,
  bases: Bases,
): { readonly listed: readonly Listed[]; readonly unreadable: readonly Failure[] } {
  const walk: Walk = { folder, listed: [], unreadable: [] };
  for (const [base, deep] of bases) {
    const link = base === '' ? null : findLink(folder, base);
    if (link !== null) walk.listed.push({ name: link, tracked: false, kind: 'link', sparse: false });
    else if (isFolder(joinName(folder, base))) addFolder(walk, base, deep);
  }
  return walk;
}

function addFolder(walk: Walk, start: string, deep: number): void {
  const open: { readonly name: string | Buffer; readonly left: number }[] = [{ name: start, left: deep }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const entry of readFolder(walk, next.name)) {
      const part = decodeName(entry.name);
      const name = joinName(next.name, part);
      if (entry.isDirectory()) {
        if (next.left > 1 && !SKIPPED.has(part)) open.push({ name, left: next.left - 1 });
        continue;
      }
      const kind = entry.isSymbolicLink() ? 'link' : entry.isFile() ? 'file' : 'special';
      walk.listed.push({ name, tracked: false, kind, sparse: false });
    }
  }
}

function readFolder(walk: Walk, name: string | Buffer) {
  const path = joinName(walk.folder, name);
  try {
    return readdirSync(path, { withFileTypes: true, encoding: 'buffer' });
  } catch (error) {
    const message = `The folder ${printablePath(path)} cannot be read: ${explainError(error)}.`;
    walk.unreadable.push({ code: 'unreadable', message, file: null });
    return [];
  }
}

/** The first symbolic link on the way from `folder` down to `base`; null where there is none. */
function findLink(folder: string, base: string): string | null {
  const names = base.split('/');
  for (let depth = 1; depth <= names.length; depth++) {
    const name = names.slice(0, depth).join('/');
    const entry = lstatSync(joinName(folder, name), { throwIfNoEntry: false });
    if (entry?.isSymbolicLink() === true) return name;
  }
  return null;
}

function isFolder(path: string | Buffer): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
