import type { Path, Property, RecordValue, Value } from './value.ts';

/** What stands at a path: `missing` when it surely does not exist, `unknown` when only a run can tell. */
export type Lookup =
  | { readonly kind: 'found'; readonly value: Value; readonly property: Property | null }
  /** `nearest` is the innermost value on the way that exists, `depth` how many names of the path lead to it. */
  | { readonly kind: 'missing'; readonly nearest: Value; readonly depth: number }
  | { readonly kind: 'unknown'; readonly nearest: Value; readonly depth: number };

/** Follows a path of property names through records, the arms of a choice and what functions return. */
export function lookUp(tree: Value, path: Path): Lookup {
  let at = tree;
  let property: Property | null = null;
  for (const [depth, key] of path.entries()) {
    const records = recordsOf(at);
    const found = records.map((record) => findLast(record, key)).find((hit) => hit !== undefined);
    if (found === undefined) {
      const certain = records.length > 0 && records.every((record) => !record.open) && !mayBeMore(at);
      return { kind: certain || isLeaf(at) ? 'missing' : 'unknown', nearest: at, depth };
    }
    property = found;
    at = found.value;
  }
  return { kind: 'found', value: at, property };
}

function findLast(record: RecordValue, key: string): Property | undefined {
  return record.properties.findLast((property) => property.key === key);
}

/** The records that a value may be. */
export function recordsOf(value: Value): readonly RecordValue[] {
  if (value.kind === 'record') return [value];
  if (value.kind === 'choice') return value.options.flatMap(recordsOf);
  if (value.kind === 'callable') return value.returns.flatMap(recordsOf);
  return [];
}

function mayBeMore(value: Value): boolean {
  if (value.kind === 'choice') return value.options.some(mayBeMore);
  if (value.kind === 'callable') return value.returns.some(mayBeMore);
  return value.kind === 'unknown' || value.kind === 'reference';
}

function isLeaf(value: Value): boolean {
  return ['text', 'number', 'boolean', 'null', 'list'].includes(value.kind);
}
