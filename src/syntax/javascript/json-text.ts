import { Secret } from '../secret.ts';
import type { Span } from '../span.ts';
import type { Value } from '../value.ts';
import { limits, newRecord, type Run, spend, unknownAt } from './run.ts';
import { makeText, partsOf, textOf } from './text.ts';

/** What `JSON.parse` makes of a known text; every part of it stands where the text stands. */
export function valueOfJson(run: Run, span: Span, value: Value | undefined): Value | null {
  const text = value === undefined ? null : textOf(value);
  if (value === undefined || text === null) return null;
  const parsed = parse(text);
  return parsed === undefined ? unknownAt(span) : wrap(run, value.span, partsOf(value), parsed, 0);
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
  if (!spend(run) || depth > limits.depth / 2) return unknownAt(span);
  if (typeof value === 'string') return makeText(run, value, parts, span);
  if (typeof value === 'number')
    return { kind: 'number', span, number: value, secret: new Secret(String(value)) };
  if (typeof value === 'boolean') return { kind: 'boolean', span, boolean: value };
  if (value === null || typeof value !== 'object') return { kind: 'null', span };
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => wrap(run, span, parts, item, depth + 1));
    return { kind: 'list', span, items, open: false };
  }
  const record = newRecord(run, span);
  for (const [key, inner] of Object.entries(value)) {
    record.properties.push({ key, keySpan: span, value: wrap(run, span, parts, inner, depth + 1) });
  }
  return record;
}
