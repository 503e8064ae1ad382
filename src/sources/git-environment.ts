import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

export type Environment = Readonly<Record<string, string | undefined>>;

/** What git says belongs to one repository (`git rev-parse --local-env-vars`), without its configuration. */
const REPOSITORY_VARIABLES = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_PREFIX',
  'GIT_COMMON_DIR',
  'GIT_NAMESPACE',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_IMPLICIT_WORK_TREE',
  'GIT_INTERNAL_SUPER_PREFIX',
];

/** They would change what our pathspecs mean. */
const PATHSPEC_VARIABLES = ['LITERAL', 'GLOB', 'NOGLOB', 'ICASE'].map((kind) => `GIT_${kind}_PATHSPECS`);

/** The nearest folder, this one or above it, that holds a `.git`; null where none does. */
export function findRepository(folder: string): string | null {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return null;
  }
}

/**
 * The environment for a git that reads the repository around `folder`. In a hook, git's own variables say which
 * index counts (`git commit -a` makes one of its own), so they stay. They do not go along into `another` repository.
 */
export function prepareGitEnvironment(folder: string, env: Environment, another: boolean): Environment {
  const prepared: Record<string, string | undefined> = { ...env, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' };
  for (const name of PATHSPEC_VARIABLES) delete prepared[name];
  if (another) for (const name of REPOSITORY_VARIABLES) delete prepared[name];
  const gitDir = prepared['GIT_DIR'];
  if (gitDir === undefined) return prepared;
  prepared['GIT_DIR'] = resolve(gitDir);
  // With GIT_DIR alone git takes the folder it runs in for the top: wrong for a hook that went to a subfolder.
  const top = prepared['GIT_WORK_TREE'] === undefined ? findRepository(folder) : null;
  if (top !== null && readGitFolder(top) === resolveLinks(resolve(gitDir))) prepared['GIT_WORK_TREE'] = top;
  return prepared;
}

/** Where the `.git` of a work tree leads: itself, or what its `gitdir:` line names (linked work trees, submodules). */
function readGitFolder(top: string): string | null {
  const path = join(top, '.git');
  try {
    return resolveLinks(
      resolve(
        top,
        readFileSync(path, 'utf8')
          .replace(/^gitdir: /, '')
          .trimEnd(),
      ),
    );
  } catch {
    return resolveLinks(path);
  }
}

function resolveLinks(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}
