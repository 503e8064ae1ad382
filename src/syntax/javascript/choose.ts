import type { Span } from '../span.ts';
import type { Value } from '../value.ts';
import { limits, unknownAt } from './run.ts';

/** One of several values: choices inside are opened, doubles dropped, a single value stays itself. */
export function chooseBetween(span: Span, values: readonly Value[]): Value {
  const options = new Set<Value>();
  for (const value of values) {
    if (value.kind === 'choice') for (const option of value.options) options.add(option);
    else options.add(value);
  }
  const [only] = options;
  if (only === undefined) return unknownAt(span);
  if (options.size === 1) return only;
  const list = [...options];
  // A choice wider than this only comes of generated code; what is cut off is still among the literals.
  if (list.length > limits.width)
    return { kind: 'choice', span, options: [...list.slice(0, limits.width), unknownAt(span)] };
  return { kind: 'choice', span, options: list };
}

/** Applies `change` to a value, or to every option of a choice. */
export function mapOptions(span: Span, value: Value, change: (option: Value) => Value): Value {
  if (value.kind !== 'choice') return change(value);
  return chooseBetween(span, value.options.map(change));
}
