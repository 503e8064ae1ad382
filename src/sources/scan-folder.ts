import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Failure } from '../report/report.ts';
import { findRepository, prepareGitEnvironment } from './git-environment.ts';
import type { Environment } from './git-environment.ts';
import { joinName } from './join-name.ts';
import { listFolder } from './list-folder.ts';
import { listGit } from './list-git.ts';
import type { Listed } from './listed.ts';
import type { Bases } from './plan-walk.ts';

/** A folder to list, and which part of it matters. */
export interface Scan {
  /** Absolute. */
  readonly folder: string;
  /** Narrows git's listing; none means everything. */
  readonly pathspecs: readonly string[];
  /** Narrows the walk outside git in the same way. */
  readonly bases: Bases;
  readonly env: Environment;
  /** Not the repository that git's own variables in `env` speak of. */
  readonly another: boolean;
}

export interface Scanned {
  readonly listed: readonly Listed[];
  readonly failures: readonly Failure[];
  /** git is not installed, so the folder was walked, ignored files included. */
  readonly gitMissing: boolean;
  /** Submodules that are not checked out. */
  readonly absent: readonly (string | Buffer)[];
}

/**
 * Lists a folder the way that fits it: by git in a work tree, nested repositories and submodules with it (the app
 * loads them all the same), by a walk elsewhere.
 */
export async function scanFolder(scan: Scan): Promise<Scanned> {
  const { folder, env, another } = scan;
  const isGit = findRepository(folder) !== null || (!another && env['GIT_DIR'] !== undefined);
  const git = isGit
    ? await listGit(folder, scan.pathspecs, prepareGitEnvironment(folder, env, another))
    : 'not-git';
  if (git === 'git-missing' || git === 'not-git') {
    const { listed, unreadable } = listFolder(folder, scan.bases);
    return { listed, failures: unreadable, gitMissing: git === 'git-missing', absent: [] };
  }
  if ('failure' in git) return { listed: [], failures: [git.failure], gitMissing: false, absent: [] };
  return addRepositories(scan, git.listed, git.unreadable);
}

async function addRepositories(
  scan: Scan,
  own: readonly Listed[],
  unreadable: readonly Failure[],
): Promise<Scanned> {
  const listed = own.filter((entry) => entry.kind !== 'repository');
  const failures = [...unreadable];
  const absent: (string | Buffer)[] = [];
  for (const { name } of own.filter((entry) => entry.kind === 'repository')) {
    const folder = typeof name === 'string' ? name.replace(/\/$/, '') : null;
    if (folder === null || !existsSync(join(scan.folder, folder, '.git'))) {
      absent.push(name);
      continue;
    }
    const nested = {
      folder: join(scan.folder, folder),
      pathspecs: [],
      bases: ALL,
      env: scan.env,
      another: true,
    };
    const inner = await scanFolder(nested);
    listed.push(...inner.listed.map((entry) => ({ ...entry, name: joinName(folder, entry.name) })));
    failures.push(...inner.failures);
    absent.push(...inner.absent.map((below) => joinName(folder, below)));
  }
  return { listed, failures, gitMissing: false, absent };
}

/** The whole folder. */
export const ALL: Bases = new Map([['', Infinity]]);
