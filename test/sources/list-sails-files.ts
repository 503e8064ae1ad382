import { SAILS_POLICY } from '../../src/options/presets.ts';
import { listFiles } from '../../src/sources/list-files.ts';
import type { ListRequest } from '../../src/sources/list-files.ts';
import { GIT_ENV } from './temp-folder.ts';

/** Lists by the patterns of the `sails` preset. */
export async function list(cwd: string, operands: readonly string[] = [], more: Partial<ListRequest> = {}) {
  const request = { cwd, operands, patterns: SAILS_POLICY.files, ignore: [], env: GIT_ENV, ...more };
  const { entries, notices, failures } = await listFiles(request);
  return { entries, paths: entries.map(({ path }) => path), notices, failures };
}

/** A small app, and which of its files are configuration. */
export const APP = {
  'config/a.js': '',
  'config/env/b.json': '',
  'config/c.md': '',
  '.env': '',
  '.env.local': '',
  'x.js': '',
};
export const APP_PATHS = ['.env', '.env.local', 'config/a.js', 'config/env/b.json'];
