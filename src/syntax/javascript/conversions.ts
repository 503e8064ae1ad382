import type { Span } from '../span.ts';
import type { Value } from '../value.ts';
import { mapOptions } from './choose.ts';
import type { Run } from './run.ts';
import { makeNumber, makeText, partsOf, textOf } from './text.ts';

export type Conversion = 'text' | 'number' | 'boolean' | 'negation';

/**
 * What `String(x)`, `Number(x)`, `Boolean(x)` and `!x` give. A value that only a run can tell becomes a reference that
 * remembers what it turns into, so that a shape can still be checked.
 */
export function convert(run: Run, span: Span, value: Value, to: Conversion): Value {
  return mapOptions(span, value, (option) => {
    const becomes = to === 'negation' ? 'boolean' : to;
    const truthy = becomes === 'boolean' ? isTruthy(option) : null;
    if (truthy !== null) return { kind: 'boolean', span, boolean: to === 'negation' ? !truthy : truthy };
    const text = textOf(option);
    if (to === 'text' && option.kind === 'text') return option;
    if (to === 'text' && text !== null) return makeText(run, text, partsOf(option), span);
    if (to === 'number' && option.kind === 'number') return option;
    if (to === 'number' && option.kind === 'boolean') return makeNumber(Number(option.boolean), option.span);
    if (to === 'number' && text !== null) return numberOf(text, option.span);
    if (option.kind === 'reference') return { ...option, becomes };
    return { kind: 'reference', span, to: 'run-time', name: null, becomes };
  });
}

/** `parseInt(text, radix)`. */
export function parseNumber(run: Run, span: Span, [value, radix]: readonly Value[]): Value | null {
  if (value === undefined) return null;
  const base = radix?.kind === 'number' ? radix.number : 10;
  return mapOptions(span, value, (option) => {
    const text = option.kind === 'text' ? textOf(option) : null;
    const number = text === null ? Number.NaN : Number.parseInt(text, base);
    return Number.isNaN(number) ? convert(run, span, option, 'number') : makeNumber(number, option.span);
  });
}

/** The number that a text spells or, for `parseFloat`, begins with. */
function numberOf(text: string, span: Span): Value {
  const number = Number(text);
  const begun = Number.isNaN(number) ? Number.parseFloat(text) : number;
  if (Number.isNaN(begun)) return { kind: 'reference', span, to: 'run-time', name: null, becomes: 'number' };
  return makeNumber(begun, span, text.trim());
}

/** Whether a value counts as true; null where only a run can tell. */
export function isTruthy(value: Value): boolean | null {
  switch (value.kind) {
    case 'text':
      return value.secret.length > 0;
    case 'number':
      return value.number !== 0 && !Number.isNaN(value.number);
    case 'boolean':
      return value.boolean;
    case 'null':
      return false;
    case 'record':
    case 'list':
    case 'callable':
      return true;
    case 'choice': {
      const [first, ...others] = value.options.map(isTruthy);
      return first !== undefined && others.every((other) => other === first) ? first : null;
    }
    default:
      return null;
  }
}
