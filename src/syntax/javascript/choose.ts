import type { Span } from '../span.ts';
import type { Value } from '../value.ts';
import { limits, unknownAt } from './run.ts';

/** One of several values: choices inside are opened, doubles dropped, a single value stays itself. */
export function chooseBetween(span: Span, values: readonly Value[]): Value {
  const [only] = values;
  if (only !== undefined && values.length === 1) return only;
  const options = new Set<Value>();
  for (const value of values) {
    if (value.kind === 'choice') for (const option of value.options) options.add(option);
    else options.add(value);
    // A choice wider than this only comes of generated code; what is cut off is still among the literals.
    if (options.size > limits.width) {
      return { kind: 'choice', span, options: [...[...options].slice(0, limits.width), unknownAt(span)] };
    }
  }
  const [first] = options;
  if (first === undefined) return unknownAt(span);
  return options.size === 1 ? first : { kind: 'choice', span, options: [...options] };
}

/** Applies `change` to a value, or to every option of a choice. */
export function mapOptions(span: Span, value: Value, change: (option: Value) => Value): Value {
  if (value.kind !== 'choice') return change(value);
  return chooseBetween(span, value.options.map(change));
}

/** The values that a value may be. */
export function optionsOf(value: Value): readonly Value[] {
  return value.kind === 'choice' ? value.options : [value];
}
