import type { Document, Leaf, Place } from './document.ts';
import type { ChoiceValue, Path, Value } from './value.ts';

/** How many leaves one document yields at most; generated nesting can multiply them, the literals stay listed. */
const leafLimit = 400_000;

/** Several rules ask for the same leaves: they are gathered once for each document. */
const gathered = new WeakMap<object, readonly Leaf[]>();

/** Every leaf of the exported tree and of the values beside it, each with its path; depth first, in source order. */
export function leaves(document: Pick<Document, 'tree' | 'roots'>): readonly Leaf[] {
  const known = gathered.get(document);
  if (known !== undefined) return known;
  const list: Leaf[] = [];
  const exported = { place: 'exported', path: [], value: document.tree } as const;
  for (const root of [exported, ...document.roots]) gather(list, root.value, root.path, root.place);
  gathered.set(document, list);
  return list;
}

/** A value that is being taken apart. */
interface Frame {
  readonly value: Value;
  readonly path: Path;
  readonly place: Place;
  readonly fallbackFor: string | undefined;
  /** Which of its parts comes next. */
  next: number;
}

/**
 * Adds the leaves of one value. Both arms of a choice and all that a function returns share its path; a stand-in for an
 * environment variable may be a list or record.
 */
function gather(list: Leaf[], value: Value, path: Path, place: Place): void {
  const frames: Frame[] = [{ value, path, place, fallbackFor: undefined, next: 0 }];
  for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
    const part = isLeaf(frame.value) ? null : takePart(frame);
    if (part !== null) frames.push(part);
    else {
      frames.pop();
      if (!isLeaf(frame.value)) continue;
      if (list.length === leafLimit) return;
      list.push(leafOf(frame));
    }
  }
}

function isLeaf({ kind }: Value): boolean {
  return kind !== 'record' && kind !== 'list' && kind !== 'choice' && kind !== 'callable';
}

function leafOf({ path, place, value, fallbackFor }: Frame): Leaf {
  return fallbackFor === undefined ? { path, place, value } : { path, place, value, fallbackFor };
}

/** The next value inside a value; null after the last. */
function takePart(frame: Frame): Frame | null {
  const { value, path, place, fallbackFor, next } = frame;
  frame.next += 1;
  switch (value.kind) {
    case 'record': {
      const property = value.properties[next];
      if (property === undefined) return null;
      return { value: property.value, path: [...path, property.key ?? '*'], place, fallbackFor, next: 0 };
    }
    case 'list': {
      const item = value.items[next];
      return item === undefined
        ? null
        : { value: item, path: [...path, String(next)], place, fallbackFor, next: 0 };
    }
    case 'choice': {
      const option = value.options[next];
      const variable = variableOf(value) ?? fallbackFor;
      return option === undefined ? null : { value: option, path, place, fallbackFor: variable, next: 0 };
    }
    case 'callable': {
      const returned = value.returns[next];
      const where = place === 'exported' ? 'returned' : place;
      return returned === undefined ? null : { value: returned, path, place: where, fallbackFor, next: 0 };
    }
    default:
      return null;
  }
}

/** The environment variable that the other options of a choice stand in for. */
function variableOf({ options }: ChoiceValue): string | undefined {
  for (const option of options) {
    if (option.kind === 'reference' && option.to === 'env' && option.name !== null) return option.name;
  }
  return undefined;
}
