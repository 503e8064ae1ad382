import type { Document, Leaf, Place } from './document.ts';
import type { Path, Value } from './value.ts';

/** How many leaves one document yields at most; generated nesting can multiply them, the literals stay listed. */
const leafLimit = 200_000;

/** Every leaf of the exported tree and of the values beside it, each with its path; depth first, in source order. */
export function* leaves(document: Document): Generator<Leaf> {
  let left = leafLimit;
  for (const leaf of leavesOf(document.tree, [], 'exported')) {
    if ((left -= 1) < 0) return;
    yield leaf;
  }
  for (const root of document.roots) {
    for (const leaf of leavesOf(root.value, root.path, root.place)) {
      if ((left -= 1) < 0) return;
      yield leaf;
    }
  }
}

/** The leaves of one value. Both arms of a choice and all that a function returns share its path. */
export function* leavesOf(value: Value, path: Path, place: Place, fallbackFor?: string): Generator<Leaf> {
  switch (value.kind) {
    case 'record':
      for (const property of value.properties) {
        yield* leavesOf(property.value, [...path, property.key ?? '*'], place);
      }
      return;
    case 'list':
      for (const [at, item] of value.items.entries()) yield* leavesOf(item, [...path, String(at)], place);
      return;
    case 'choice': {
      const variable = value.options.find((option) => option.kind === 'reference' && option.to === 'env');
      const name = variable?.kind === 'reference' ? (variable.name ?? undefined) : undefined;
      for (const option of value.options) yield* leavesOf(option, path, place, name ?? fallbackFor);
      return;
    }
    case 'callable':
      for (const returned of value.returns)
        yield* leavesOf(returned, path, place === 'exported' ? 'returned' : place);
      return;
    default:
      yield fallbackFor === undefined ? { path, place, value } : { path, place, value, fallbackFor };
  }
}
