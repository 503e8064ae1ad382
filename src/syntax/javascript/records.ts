import type { Property, RecordValue, Value } from '../value.ts';
import { writeProperty } from './branch.ts';
import { chooseBetween, mapOptions } from './choose.ts';
import { type MutableRecord, newRecord, type Run, spend, unknownAt } from './run.ts';

/** Whether the evaluation may write to a record: those it made itself. */
export function isMutable(run: Run, value: Value): value is MutableRecord {
  return value.kind === 'record' && run.births.has(value);
}

/** The property of a name that is in force: the last one. */
export function findProperty(record: RecordValue, key: string): Property | null {
  return record.properties.findLast((property) => property.key === key) ?? null;
}

/** Lays the properties of `source` over `target` (`...spread`, `Object.assign`). */
export function copyProperties(run: Run, target: MutableRecord, source: Value): void {
  for (const option of source.kind === 'choice' ? source.options : [source]) {
    if (option.kind === 'record') {
      for (const property of option.properties.slice()) {
        if (!spend(run)) return;
        writeProperty(run, target, property);
      }
      if (option.open) target.open = true;
    } else if (option.kind !== 'null' && option.kind !== 'boolean') target.open = true;
  }
}

/** Lays `source` over `target` property by property, records inside records too (lodash `merge`, deepmerge). */
export function mergeDeep(run: Run, target: MutableRecord, source: Value, depth = 0): void {
  for (const option of source.kind === 'choice' ? source.options : [source]) {
    if (option.kind !== 'record') {
      if (option.kind !== 'null' && option.kind !== 'boolean') target.open = true;
      continue;
    }
    if (option.open) target.open = true;
    for (const property of option.properties.slice()) {
      if (!spend(run) || depth > 100) return;
      const old = property.key === null ? null : findProperty(target, property.key);
      if (old?.value.kind === 'record' && property.value.kind === 'record') {
        const merged = newRecord(run, property.value.span);
        copyProperties(run, merged, old.value);
        mergeDeep(run, merged, property.value, depth + 1);
        writeProperty(run, target, { ...property, value: merged });
      } else writeProperty(run, target, property);
    }
  }
}

/** Adds what `target` lacks (lodash `defaults`, `defaultsDeep`). */
export function addDefaults(run: Run, target: MutableRecord, source: Value, deep: boolean): void {
  if (source.kind !== 'record') {
    target.open = true;
    return;
  }
  for (const property of source.properties.slice()) {
    if (!spend(run)) return;
    const old = property.key === null ? null : findProperty(target, property.key);
    if (old === null) writeProperty(run, target, property);
    else if (deep && isMutable(run, old.value)) addDefaults(run, old.value, property.value, deep);
  }
}

/** Reads a property of a value, arm by arm of a choice. */
export function readProperty(value: Value, key: string): Value {
  return mapOptions(value.span, value, (option) => {
    if (option.kind === 'record') {
      const found = findProperty(option, key);
      if (found !== null && option.open)
        return chooseBetween(option.span, [found.value, unknownAt(option.span)]);
      if (found !== null) return found.value;
      return option.open ? unknownAt(option.span) : { kind: 'null', span: option.span };
    }
    if (option.kind === 'list') return option.items[Number(key)] ?? unknownAt(option.span);
    if (option.kind === 'reference' && option.to === 'env' && option.name === null) {
      return { ...option, name: key };
    }
    if (option.kind === 'reference' && option.to === 'module' && option.name === 'process' && key === 'env') {
      return { ...option, to: 'env', name: null };
    }
    return unknownAt(option.span);
  });
}

/** Writes a property of a value, in every arm of a choice that can be written to. */
export function setProperty(run: Run, value: Value, property: Property): boolean {
  const options = value.kind === 'choice' ? value.options : [value];
  let written = false;
  for (const option of options) {
    if (isMutable(run, option)) {
      writeProperty(run, option, property);
      written = true;
    }
  }
  return written;
}
