import { Secret } from '../secret.ts';
import type { Span } from '../span.ts';
import type { ListValue, Value } from '../value.ts';
import { chooseBetween } from './choose.ts';
import { callFunction } from './functions.ts';
import { type Run, unknownAt } from './run.ts';

/** Methods of a list that change it or call back; null when the method is not one of them. */
export function callMutatingListMethod(
  run: Run,
  span: Span,
  list: ListValue,
  method: string,
  args: readonly Value[],
): Value | null {
  const callback = args[0];
  switch (method) {
    case 'push':
    case 'unshift': {
      // Lists made by the evaluation are plain arrays until `settle`; a bound keeps loops of pushes small.
      const items = list.items as Value[];
      if (items.length < 10_000) items[method](...args);
      return unknownAt(span);
    }
    case 'map':
    case 'flatMap':
    case 'forEach': {
      if (callback?.kind !== 'callable') return null;
      const few = list.items.length <= 16;
      const given = few ? list.items : [chooseBetween(list.span, list.items)];
      const items = given.map((item, at) => {
        const index: Value = { kind: 'number', span, number: at, secret: new Secret(String(at)) };
        return callFunction(run, span, callback, [item, index], null);
      });
      return { kind: 'list', span: list.span, items, open: list.open || !few };
    }
    case 'reduce': {
      if (callback?.kind !== 'callable' || args[1] === undefined) return null;
      let sum: Value = args[1];
      for (const item of list.items.slice(0, 32)) sum = callFunction(run, span, callback, [sum, item], null);
      return sum;
    }
    default:
      return null;
  }
}
