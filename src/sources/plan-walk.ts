import type { Glob } from './glob.ts';

/** How deep to look into which folders; names relative to the folder that the patterns start from, '' for itself. */
export type Bases = ReadonlyMap<string, number>;

/** The folders that hold all that can match, so that nothing else of a large tree is walked. */
export function planWalk(globs: readonly Glob[]): Bases {
  const bases = new Map<string, number>();
  for (const alternative of globs.flatMap((glob) => glob.alternatives)) {
    const { base, deep } = splitPattern(alternative);
    bases.set(base, Math.max(deep, bases.get(base) ?? 0));
  }
  return bases;
}

/**
 * Pathspecs (gitglossary) that let through at least what can match; none where that could be anywhere. The patterns
 * themselves decide afterwards.
 */
export function planPathspecs(globs: readonly Glob[]): readonly string[] {
  const pathspecs = new Set<string>();
  for (const alternative of globs.flatMap((glob) => glob.alternatives)) {
    const { base, deep } = splitPattern(alternative);
    if (base !== '') pathspecs.add(`:(literal)${base}`);
    else if (deep === Infinity) return [];
    else pathspecs.add(`:(glob)${alternative.replace(/\[.[^\]]*\]/g, '?')}`);
  }
  return [...pathspecs];
}

/** The leading folders of a pattern that are plain names, and how many levels follow. */
function splitPattern(pattern: string): { readonly base: string; readonly deep: number } {
  const names = pattern.split('/');
  const wild = names.findIndex((name) => /[*?[]/.test(name));
  const plain = names.slice(0, wild === -1 ? names.length - 1 : Math.min(wild, names.length - 1));
  return { base: plain.join('/'), deep: names.includes('**') ? Infinity : names.length - plain.length };
}
