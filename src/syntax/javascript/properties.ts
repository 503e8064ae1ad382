import type { Property, Value } from '../value.ts';
import { writeProperty } from './branch.ts';
import { chooseBetween, mapOptions, optionsOf } from './choose.ts';
import { isMutable, isMutableList, isOwnCallable, newRecord } from './mutable.ts';
import { findProperty } from './records.ts';
import { limits, type Run, unknownAt } from './run.ts';
import { makeNumber, makeText, textOf } from './text.ts';

/** Reads a property of a value, arm by arm of a choice. */
export function readProperty(run: Run, value: Value, key: string): Value {
  return mapOptions(value.span, value, (option) => readOption(run, option, key));
}

function readOption(run: Run, option: Value, key: string): Value {
  switch (option.kind) {
    case 'record': {
      const found = findProperty(run, option, key);
      if (found !== null && option.open)
        return chooseBetween(option.span, [found.value, unknownAt(option.span)]);
      if (found !== null) return found.value;
      return option.open ? unknownAt(option.span) : { kind: 'null', span: option.span };
    }
    case 'list':
      if (key === 'length' && !option.open) return makeNumber(option.items.length, option.span);
      return option.items[Number(key)] ?? nothing(option, option.open || !/^\d+$/.test(key));
    case 'text': {
      if (key === 'length') return makeNumber(option.secret.length, option.span);
      const text = /^\d{1,9}$/.test(key) ? (textOf(option) ?? '') : '';
      const char = text.charAt(Number(key));
      return char === '' ? unknownAt(option.span) : makeText(run, char, option.parts, option.span);
    }
    case 'reference':
      if (option.to === 'env' && option.name === null) return { ...option, name: key };
      if (option.to === 'module' && option.name === 'process' && key === 'env') {
        return { ...option, to: 'env', name: null };
      }
      return unknownAt(option.span);
    case 'callable': {
      const statics = isOwnCallable(option) ? option.statics : null;
      return statics === null ? unknownAt(option.span) : readOption(run, statics, key);
    }
    default:
      return unknownAt(option.span);
  }
}

function nothing(value: Value, isOpen: boolean): Value {
  return isOpen ? unknownAt(value.span) : { kind: 'null', span: value.span };
}

/** Writes a property of a value, in every arm of a choice that can be written to; whether there was one. */
export function setProperty(run: Run, value: Value, property: Property): boolean {
  let written = false;
  for (const option of optionsOf(value)) {
    if (isMutable(option)) writeProperty(run, option, property);
    else if (isMutableList(option)) setItem(option.items, property, () => (option.open = true));
    else if (isOwnCallable(option)) {
      option.statics ??= newRecord(run, option.span, true);
      writeProperty(run, option.statics, property);
    } else continue;
    written = true;
  }
  return written;
}

function setItem(items: Value[], { key, value }: Property, open: () => void): void {
  const at = key !== null && /^\d{1,9}$/.test(key) ? Number(key) : items.length;
  // What stood there before may still be read elsewhere, and is among the literals.
  if (at < items.length) items[at] = chooseBetween(value.span, [items[at] ?? value, value]);
  else if (items.length < limits.items) items.push(value);
  if (key === null || at > items.length) open();
}
