import type { Document } from '../../src/syntax/document.ts';
import { leaves } from '../../src/syntax/leaves.ts';
import type { Path } from '../../src/syntax/value.ts';
import type { Siblings } from './names.ts';

/**
 * For every way to a value the names of the properties beside it, in lower case, itself included. They are gathered when
 * they are first asked for: only a few names need them.
 */
export function makeSiblings(document: Document): (path: Path) => Siblings {
  let bySection: ReadonlyMap<string, Siblings> | null = null;
  return (path) => {
    bySection ??= gatherSiblings(document);
    return bySection.get(sectionOf(path)) ?? new Set();
  };
}

function gatherSiblings(document: Document): ReadonlyMap<string, Siblings> {
  const bySection = new Map<string, Set<string>>();
  const add = (path: Path): void => {
    const own = path.at(-1);
    if (own === undefined) return;
    const section = sectionOf(path);
    const names = bySection.get(section);
    if (names === undefined) bySection.set(section, new Set([own.toLowerCase()]));
    else names.add(own.toLowerCase());
  };
  for (const { path } of leaves(document)) add(path);
  for (const { path, role } of document.literals) if (role === 'value') add(path);
  return bySection;
}

/** The nearest names above a value are enough to tell its section, and bound the work in deep nesting. */
function sectionOf(path: Path): string {
  return JSON.stringify(path.slice(-6, -1));
}
