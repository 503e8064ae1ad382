import type { Place } from '../document.ts';
import type { Path, Value } from '../value.ts';
import type { Run } from './run.ts';

/**
 * Keeps a value that stands beside the exported tree, unless there is nothing in it to look at. Gives where it
 * stands among the roots, -1 for nowhere.
 */
export function addRoot(run: Run, path: Path, value: Value, place: Place = 'local'): number {
  switch (value.kind) {
    case 'unknown':
    case 'reference':
    case 'boolean':
    case 'null':
      return -1;
    default:
      return run.roots.push({ place, path, value }) - 1;
  }
}

/** Keeps what is handed to a call that is not followed, under the call's name. */
export function addArguments(run: Run, name: string | undefined, args: readonly Value[]): void {
  const path = [`${name ?? 'function'}()`];
  for (const argument of args) addRoot(run, path, argument, 'call');
}
