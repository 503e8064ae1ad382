import { describeLoading } from '../../src/project/describe-loading.ts';

/** Who gets at what stands in the file at `path`: `stage 'staging' loads it, and whoever can read this file`. */
export function describeReaders(path: string): string {
  const loading = describeLoading(path);
  return loading === '' ? readers : `${loading}, and ${readers}`;
}

/** Who gets at what nothing loads, a comment. */
export const readers = 'whoever can read this file';
