import { existsSync, lstatSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readBounded } from './read-file.ts';
import type { BoundedRead } from './read-file.ts';

/** A config file that was found. */
export interface FoundConfig {
  /** Absolute. */
  readonly path: string;
  readonly read: BoundedRead;
  /** The key of package.json; null where the whole file counts. */
  readonly key: string | null;
}

/** Bytes. */
export const LARGEST_CONFIG = 1024 * 1024;
export const PACKAGE_KEY = 'config-lint';
const NAMES = ['config-lint.config.json', '.config-lintrc.json'];

/** The config files of one folder; more than one is for the caller to refuse. */
export function findConfigs(folder: string): readonly FoundConfig[] {
  const found = NAMES.map((name) => join(folder, name)).filter(isThere);
  const configs: FoundConfig[] = found.map((path) => ({
    path,
    read: readBounded(path, LARGEST_CONFIG),
    key: null,
  }));
  const path = join(folder, 'package.json');
  // Some installers link it; only what stands under our key is read from it.
  const read = existsSync(path) ? readBounded(path, LARGEST_CONFIG, true) : null;
  if (read !== null && speaksOfUs(read)) configs.push({ path, read, key: PACKAGE_KEY });
  return configs;
}

/** From a project's folder up to the folder that holds `.git`, or else to the working folder; nearest first. */
export function listFolders(root: string, cwd: string): readonly string[] {
  const above: string[] = [];
  for (let at = root; ; at = dirname(at)) {
    above.push(at);
    if (existsSync(join(at, '.git'))) return above;
    if (dirname(at) === at) break;
  }
  const end = above.indexOf(cwd);
  return above.slice(0, end === -1 ? 1 : end + 1);
}

/**
 * Whether a package.json has our key at its top. One that cannot be read, or is broken and mentions us, counts too, so
 * that its reader is told instead of getting the defaults.
 */
function speaksOfUs(read: BoundedRead): boolean {
  if ('why' in read) return true;
  const text = Buffer.from(read.bytes)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
  try {
    const data: unknown = JSON.parse(text);
    return typeof data === 'object' && data !== null && Object.hasOwn(data, PACKAGE_KEY);
  } catch {
    return text.includes(`"${PACKAGE_KEY}"`);
  }
}

/** A link that leads nowhere is there too: it must not silently mean the defaults. */
function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
