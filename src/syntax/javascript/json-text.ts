import type { Span } from '../span.ts';
import type { Value } from '../value.ts';
import { mapOptions } from './choose.ts';
import { newList, newRecord } from './mutable.ts';
import { exhaust, limits, type Run, spend, unknownAt } from './run.ts';
import { makeNumber, makeText, partsOf, textOf } from './text.ts';

/** What `JSON.parse` makes of a known text; every part of it stands where the text stands. */
export function valueOfJson(run: Run, span: Span, value: Value | undefined): Value | null {
  if (value === undefined) return null;
  return mapOptions(span, value, (option) => {
    const original = run.stringified.get(option);
    if (original !== undefined) return original;
    const text = textOf(option);
    const parsed = text === null ? undefined : parse(text);
    if (parsed !== undefined) return wrap(run, option.span, partsOf(option), parsed, 0);
    return option.kind === 'reference' ? { ...option, becomes: null } : unknownAt(span);
  });
}

/** `JSON.stringify`: not followed as text, but `JSON.parse` of it gives the value back. */
export function stringifyJson(run: Run, span: Span, [value]: readonly Value[]): Value | null {
  if (value === undefined || value.kind === 'unknown') return null;
  const text: Value = { kind: 'reference', span, to: 'run-time', name: null, becomes: 'text' };
  run.stringified.set(text, value);
  return text;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: the call would throw.
    return undefined;
  }
}

function wrap(run: Run, span: Span, parts: readonly Span[], value: unknown, depth: number): Value {
  if (!spend(run, span)) return unknownAt(span);
  if (depth > limits.depth / 2) return exhaust(run, span, 'depth');
  if (typeof value === 'string') return makeText(run, value, parts, span);
  if (typeof value === 'number') return makeNumber(value, span);
  if (typeof value === 'boolean') return { kind: 'boolean', span, boolean: value };
  if (value === null || typeof value !== 'object') return { kind: 'null', span };
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => wrap(run, span, parts, item, depth + 1));
    return newList(run, span, items);
  }
  const record = newRecord(run, span);
  for (const [key, inner] of Object.entries(value)) {
    record.properties.push({ key, keySpan: span, value: wrap(run, span, parts, inner, depth + 1) });
  }
  return record;
}
