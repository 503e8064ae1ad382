import type { Notice } from '../report/report.ts';

export type SkippedKind = 'skipped-symlink' | 'skipped-special' | 'skipped-submodule' | 'skipped-sparse';

/** One of them, several of them, and what became of them. */
const WORDS: Readonly<Record<SkippedKind, readonly [one: string, many: string, why: string]>> = {
  'skipped-symlink': ['symbolic link', 'symbolic links', 'not followed'],
  'skipped-special': ['special file', 'special files', 'not opened'],
  'skipped-submodule': ['submodule', 'submodules', 'not checked out, so not looked at'],
  'skipped-sparse': ['tracked file', 'tracked files', 'left out by the sparse checkout, so not looked at'],
};

const MOST_NAMES = 5;

/** One notice for each kind of thing that was not looked at, with a few names. */
export function describeSkipped(skipped: ReadonlyMap<SkippedKind, ReadonlySet<string>>): readonly Notice[] {
  return [...skipped].map(([code, names]) => {
    const [one, many, why] = WORDS[code];
    const sorted = [...names].sort();
    const shown = sorted.slice(0, MOST_NAMES).join(', ');
    const more = sorted.length > MOST_NAMES ? ` and ${sorted.length - MOST_NAMES} more` : '';
    const count = sorted.length === 1 ? `1 ${one} was` : `${sorted.length} ${many} were`;
    return { code, message: `${count} ${why}: ${shown}${more}.` };
  });
}
