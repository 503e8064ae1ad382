import type { Property, RecordValue, Value } from '../value.ts';
import { evaluateBranches, writeProperty } from './branch.ts';
import { optionsOf } from './choose.ts';
import { isMutable, newRecord } from './mutable.ts';
import { type MutableRecord, type PropertyIndex, type Run, spend, unknownAt } from './run.ts';

/** The property of a name that is in force: the last one. */
export function findProperty(run: Run, record: RecordValue, key: string): Property | null {
  const { properties } = record;
  if (properties.length > 32) return indexOf(run, record).byKey.get(key) ?? null;
  return properties.findLast((property) => property.key === key) ?? null;
}

/** The index of a long record, brought up to date; what is read of it is paid for in steps. */
function indexOf(run: Run, record: RecordValue): PropertyIndex {
  const { properties } = record;
  let index = run.indexes.get(record);
  if (index === undefined) {
    index = { length: 0, byKey: new Map() };
    run.indexes.set(record, index);
  }
  if (spend(run, record.span, (properties.length - index.length) >> 4)) {
    for (const property of properties.slice(index.length)) index.byKey.set(property.key, property);
    index.length = properties.length;
  }
  return index;
}

/** Lays the properties of `source` over `target` (`...spread`, `Object.assign`). */
export function copyProperties(run: Run, target: MutableRecord, source: Value): void {
  eachOption(run, target, source, true, (record) => {
    const known = lastByKey(target);
    for (const property of record.properties.slice()) {
      if (!spend(run, property.keySpan)) return;
      // The same value once more says nothing, and would double with every spread of a spread.
      if (known?.get(property.key)?.value !== property.value) writeProperty(run, target, property);
    }
  });
}

/** Lays `source` over `target` property by property, records inside records too (lodash `merge`, deepmerge). */
export function mergeDeep(run: Run, target: MutableRecord, source: Value, depth = 0): void {
  eachOption(run, target, source, true, (record) => {
    const known = lastByKey(target);
    for (const property of record.properties.slice()) {
      if (depth > 100 || !spend(run, property.keySpan)) return;
      const old = property.key === null ? undefined : known?.get(property.key);
      if (property.value.kind === 'record') {
        // Always a record of its own: what is written to the result does not show in the source.
        const merged = newRecord(run, property.value.span);
        if (old?.value.kind === 'record') copyProperties(run, merged, old.value);
        mergeDeep(run, merged, property.value, depth + 1);
        writeProperty(run, target, { ...property, value: merged });
      } else writeProperty(run, target, property);
    }
  });
}

/** Adds what `target` lacks (lodash `defaults`). */
export function addDefaults(run: Run, target: MutableRecord, source: Value): void {
  layDefaults(run, target, source, false, 0);
}

/** Adds what `target` and the records in it lack (lodash `defaultsDeep`). */
export function addDefaultsDeep(run: Run, target: MutableRecord, source: Value): void {
  layDefaults(run, target, source, true, 0);
}

function layDefaults(run: Run, target: MutableRecord, source: Value, deep: boolean, depth: number): void {
  eachOption(run, target, source, false, (record) => {
    const known = lastByKey(target);
    for (const property of record.properties.slice()) {
      if (depth > 100 || !spend(run, property.keySpan)) return;
      const old = property.key === null ? undefined : known?.get(property.key);
      if (old === undefined) writeProperty(run, target, property);
      else if (deep && isMutable(old.value)) {
        layDefaults(run, old.value, property.value, deep, depth + 1);
      }
    }
  });
}

/** Lays every record that a value may be over `target`; more may be there when the value is not known. */
function eachOption(
  run: Run,
  target: MutableRecord,
  source: Value,
  overrides: boolean,
  lay: (record: RecordValue) => void,
): void {
  const options = optionsOf(source);
  const records = options.filter((option) => option.kind === 'record');
  if (options.some(mayHoldMore)) target.open = true;
  // Names that only a run can tell come now: they may be those that stand before, not those that come later.
  if (overrides && options.some((option) => option.kind !== 'record' && mayHoldMore(option))) {
    writeProperty(run, target, { key: null, keySpan: source.span, value: unknownAt(source.span) });
  }
  if (options.length === 1 && records.length === 1) records.forEach(lay);
  else if (records.length > 0) {
    const exhaustive = records.length === options.length;
    evaluateBranches(
      run,
      source.span,
      records.map((record) => () => lay(record)),
      exhaustive,
    );
  }
}

function mayHoldMore(value: Value): boolean {
  if (value.kind === 'record') return value.open;
  // A variable of the environment is a text or nothing, which spreads into nothing that counts.
  if (value.kind === 'reference') return value.to !== 'env' || value.name === null;
  return value.kind === 'unknown' || value.kind === 'callable';
}

/** The properties in force, by name; null while there are none. */
function lastByKey(record: RecordValue): Map<string | null, Property> | null {
  if (record.properties.length === 0) return null;
  return new Map(record.properties.map((property) => [property.key, property]));
}
