import { posix } from 'node:path';
import type { LoadedPolicy, PolicyLoader } from '../options/load.ts';
import type { Policy } from '../options/options.ts';
import { listFiles, type ListRequest } from './list-files.ts';
import type { SourceEntry, SourceList } from './source-entry.ts';

/**
 * Lists the files of a run in which nested projects may have config files of their own: what such a file governs is
 * listed again by its patterns. `own` is the policy of the working folder.
 */
export async function listGoverned(
  request: ListRequest,
  globs: readonly string[],
  own: Policy,
  loadPolicy: PolicyLoader,
): Promise<SourceList> {
  const all = await listFiles(request);
  const nested = new Map<string, Policy>();
  const kept: SourceEntry[] = [];
  for (const entry of all.entries) {
    const file = await governorOf(loadPolicy, entry.root);
    if (file === null || file.file === own.file) kept.push(entry);
    else nested.set(file.file ?? '', file);
  }
  const notices = [...all.notices];
  const failures = [...all.failures];
  for (const [file, policy] of nested) {
    const folder = posix.dirname(file);
    const listed = await listFiles({
      ...request,
      operands: narrow(request.operands, folder),
      patterns: [...policy.files, ...globs],
      ignore: policy.ignore,
    });
    failures.push(...listed.failures);
    for (const entry of listed.entries) {
      if ((await governorOf(loadPolicy, entry.root))?.file === file) kept.push(entry);
    }
  }
  return { entries: kept.toSorted((a, b) => (a.path < b.path ? -1 : 1)), notices, failures };
}

/** The operands inside of a folder; the folder itself where it is inside of one of them. */
function narrow(operands: readonly string[], folder: string): readonly string[] {
  const names = operands.map((operand) => posix.normalize(operand.replaceAll('\\', '/')).replace(/\/$/, ''));
  const inside = operands.filter((_, at) => `${names[at]}/`.startsWith(`${folder}/`) && names[at] !== folder);
  const isWhole = names.some((name) => name === '.' || `${folder}/`.startsWith(`${name}/`));
  return inside.length === 0 || isWhole ? [folder] : inside;
}

async function governorOf(loadPolicy: PolicyLoader, root: string): Promise<Policy | null> {
  const loaded: LoadedPolicy = await loadPolicy(root);
  return 'policy' in loaded ? loaded.policy : null;
}
