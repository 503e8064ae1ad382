import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { printable, quote } from '../options/printable.ts';
import { printablePath } from './printable-path.ts';
import type { Failure, Notice } from '../report/report.ts';
import { classifyOperands } from './classify-operands.ts';
import type { Operands } from './classify-operands.ts';
import { findRepository } from './git-environment.ts';
import type { Environment } from './git-environment.ts';
import { compileGlob } from './glob.ts';
import type { Glob } from './glob.ts';
import { joinName } from './join-name.ts';
import { planPathspecs, planWalk } from './plan-walk.ts';
import { ALL, scanFolder } from './scan-folder.ts';
import type { Scan } from './scan-folder.ts';
import { selectEntries, selectNamed, skip } from './select-entries.ts';
import type { Selection } from './select-entries.ts';
import { describeSkipped } from './skipped.ts';
import type { SourceList } from './source-entry.ts';

/** What is to be listed. */
export interface ListRequest {
  /** Absolute. */
  readonly cwd: string;
  readonly operands: readonly string[];
  /** Relative to the working folder, or to any folder below a folder operand. */
  readonly patterns: readonly string[];
  readonly ignore: readonly string[];
  /** The environment of the process: git's own variables count. */
  readonly env: Environment;
}

/**
 * Finds the files to lint, in the order of their paths. Without operands, what matches the patterns from the working
 * folder. A folder operand stands for what matches below it at any depth, a file operand for itself, whatever the
 * patterns and `.gitignore` say. In a git work tree untracked files that git ignores are left out, tracked ones never.
 */
export async function listFiles(request: ListRequest): Promise<SourceList> {
  const { cwd, operands } = request;
  if (statSync(cwd, { throwIfNoEntry: false })?.isDirectory() !== true) {
    return fail({
      code: 'not-found',
      message: `The working folder ${printable(cwd)} is not there.`,
      file: null,
    });
  }
  const deep = operands.length > 0 ? '**/' : '';
  const globs = compileAll(request.patterns, deep);
  const ignore = compileAll(request.ignore, deep);
  if ('failure' in globs) return fail(globs.failure);
  if ('failure' in ignore) return fail(ignore.failure);
  const found = classifyOperands(cwd, operands);
  const selection = startSelection(cwd, found);
  const notices: Notice[] = [];
  for (const { prefix, scan } of planScans(request, found, globs.globs)) {
    const scanned = await scanFolder(scan);
    if (scanned.gitMissing && notices.length === 0) notices.push(GIT_MISSING);
    selection.failures.push(...scanned.failures);
    for (const name of scanned.absent) skip(selection, 'skipped-submodule', joinName(prefix, name));
    const named = [...found.inside, ...found.apart];
    selectEntries(selection, scanned.listed, { prefix, globs: globs.globs, ignore: ignore.globs, named });
  }
  if (selection.entries.size === 0 && selection.failures.length === 0) {
    selection.failures.push(describeNothing(request));
  } else selection.failures.push(...describeEmpty([...found.inside, ...found.apart], selection));
  notices.push(...describeSkipped(selection.skipped));
  const entries = [...selection.entries.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  return { entries, notices, failures: selection.failures };
}

const GIT_MISSING: Notice = {
  code: 'git-missing',
  message:
    'git is not installed, so the folders were walked instead, and files that git would ignore were read too.',
};

function compileAll(
  patterns: readonly string[],
  deep: string,
): { globs: readonly Glob[] } | { failure: Failure } {
  const globs: Glob[] = [];
  for (const pattern of patterns) {
    const glob = compileGlob(pattern);
    const deeper = 'wrong' in glob || pattern.startsWith('**/') ? glob : compileGlob(deep + pattern);
    if ('wrong' in deeper) {
      const message = `The pattern ${quote(pattern)} cannot be used. ${deeper.wrong}`;
      return { failure: { code: 'bad-pattern', message, file: null } };
    }
    globs.push(deeper);
  }
  return { globs };
}

function startSelection(cwd: string, found: Operands): Selection {
  const selection: Selection = {
    cwd,
    entries: new Map(),
    skipped: new Map(),
    failures: [...found.failures],
    behindLink: new Map(),
  };
  for (const name of found.files) selectNamed(selection, name);
  for (const name of found.links) skip(selection, 'skipped-symlink', name);
  for (const name of found.specials) skip(selection, 'skipped-special', name);
  return selection;
}

/** One listing of the working folder, and one for every folder operand that it does not cover. */
function planScans(
  { cwd, operands, env }: ListRequest,
  found: Operands,
  globs: readonly Glob[],
): readonly { readonly prefix: string; readonly scan: Scan }[] {
  const here = { folder: cwd, env, another: false };
  if (operands.length === 0) {
    return [{ prefix: '', scan: { ...here, pathspecs: planPathspecs(globs), bases: planWalk(globs) } }];
  }
  const repository = findRepository(cwd);
  const apart = found.apart.map((prefix) => {
    const folder = join(cwd, prefix);
    const another = findRepository(folder) !== repository;
    return { prefix, scan: { folder, pathspecs: [], bases: ALL, env, another } };
  });
  if (found.inside.length === 0) return apart;
  const pathspecs = found.inside.includes('') ? [] : found.inside.map((name) => `:(literal)${name}`);
  const bases = new Map(found.inside.map((name) => [name, Infinity]));
  return [{ prefix: '', scan: { ...here, pathspecs, bases } }, ...apart];
}

function describeNothing({ cwd, operands, patterns }: ListRequest): Failure {
  const above = operands.length === 0 ? findConfigAbove(cwd) : null;
  const hint = above === null ? '' : `Did you mean to run it in ${printable(above)}? `;
  const where = operands.length === 0 ? printable(cwd) : operands.map(quote).join(', ');
  const message =
    `No file matches ${patterns.map((pattern) => printable(pattern)).join(', ')} in ${where}. ` +
    `${hint}Name the files or folders to lint, or set "files" in the config file; ` +
    'untracked files that git ignores only count when they are named.';
  return { code: 'nothing-matched', message, file: null };
}

/** The nearest folder above that holds a `config` folder, for whoever stands in a subfolder of the project. */
function findConfigAbove(cwd: string): string | null {
  let folder = dirname(cwd);
  for (let steps = 0; steps < 8 && folder !== dirname(folder); steps += 1) {
    if (statSync(join(folder, 'config'), { throwIfNoEntry: false })?.isDirectory() === true) return folder;
    folder = dirname(folder);
  }
  return null;
}

/** A folder that was named and holds nothing to lint is a mistake even where the others hold something. */
function describeEmpty(folders: readonly string[], { entries }: Selection): readonly Failure[] {
  const paths = [...entries.values()].map(({ path }) => path);
  const empty = folders.filter(
    (folder) => folder !== '' && !paths.some((path) => path.startsWith(`${printablePath(folder)}/`)),
  );
  return empty.map((folder) => {
    const message = `No file to lint is in ${quote(folder)}. Name a folder that holds configuration, or the files themselves.`;
    return { code: 'nothing-matched', message, file: null };
  });
}

function fail(failure: Failure): SourceList {
  return { entries: [], notices: [], failures: [failure] };
}
