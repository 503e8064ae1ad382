import type { Path, Property, Value } from './value.ts';

/**
 * What stands at a path. `found` holds every value that may stand there: a choice where that depends on a run, with
 * `unknown` among its options where it may also be absent or something else.
 */
export type Lookup =
  | { readonly kind: 'found'; readonly value: Value; readonly property: Property | null }
  /** `missing` when it surely does not exist; `nearest` is the innermost value on the way, `depth` the names that lead to it. */
  | { readonly kind: 'missing' | 'unknown'; readonly nearest: Value; readonly depth: number };

/** Follows a path of property names through records, every arm of a choice and all that functions return. */
export function lookUp(tree: Value, path: Path): Lookup {
  let values: readonly Value[] = [tree];
  let property: Property | null = null;
  let isSure = true;
  for (const [depth, key] of path.entries()) {
    const hits: Property[] = [];
    let mayBeThere = false;
    for (const option of values.flatMap(alternatives)) {
      const seen = look(option, key);
      if (seen.hit !== null) hits.push(seen.hit);
      if (seen.hit === null || seen.mayBeOther) isSure = false;
      mayBeThere ||= seen.mayBeOther;
    }
    const last = hits.at(-1);
    if (last === undefined) {
      return { kind: mayBeThere ? 'unknown' : 'missing', nearest: values[0] ?? tree, depth };
    }
    property = last;
    values = hits.map(({ value }) => value);
  }
  if (property === null) return { kind: 'found', value: tree, property };
  return { kind: 'found', value: combine(values, isSure, property), property };
}

/** One property of one value: the last of its name, and whether a run may see another one, or one at all. */
function look(option: Value, key: string): { readonly hit: Property | null; readonly mayBeOther: boolean } {
  if (option.kind !== 'record') return { hit: null, mayBeOther: !isLeaf(option) };
  const at = option.properties.findLastIndex((property) => property.key === key);
  const hit = option.properties[at] ?? null;
  // A computed name or an unknown spread that comes later may be this very name.
  const isOverlaid = option.properties.slice(at + 1).some((property) => property.key === null);
  return { hit, mayBeOther: isOverlaid || (hit === null && option.open) };
}

function combine(values: readonly Value[], isSure: boolean, { keySpan }: Property): Value {
  const [only] = values;
  if (only !== undefined && values.length === 1 && isSure) return only;
  const options = isSure ? values : [...values, { kind: 'unknown', span: keySpan } as const];
  return { kind: 'choice', span: only?.span ?? keySpan, options: options.flatMap(openChoice) };
}

function openChoice(value: Value): readonly Value[] {
  return value.kind === 'choice' ? value.options : [value];
}

/** The values that a value may be, with choices opened and functions called. */
function alternatives(value: Value): readonly Value[] {
  if (value.kind === 'choice') return value.options.flatMap(alternatives);
  if (value.kind === 'callable' && value.returns.length > 0) return value.returns.flatMap(alternatives);
  return [value];
}

/** Whether a value surely has no properties of its own. */
function isLeaf(value: Value): boolean {
  return ['text', 'template', 'number', 'boolean', 'null', 'list'].includes(value.kind);
}
