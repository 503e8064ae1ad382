import type { Span } from '../span.ts';
import type { ListValue, Value } from '../value.ts';
import { chooseBetween } from './choose.ts';
import { callFunction } from './functions.ts';
import { isFollowed, isMutableList, newList } from './mutable.ts';
import { limits, type Run, spend, unknownAt } from './run.ts';
import { concatenateAll, makeNumber, makeText, textOf } from './text.ts';

/** Calls a method of a known list; null when the method is not one that is followed. */
export function callListMethod(
  run: Run,
  span: Span,
  list: ListValue,
  method: string,
  args: readonly Value[],
): Value | null {
  const [first, second] = args;
  switch (method) {
    case 'push':
    case 'unshift':
    case 'add':
      return add(list, method === 'unshift', args, span);
    case 'join':
    case 'toString':
      return join(run, span, list, method === 'join' ? first : undefined);
    case 'reverse':
    case 'toReversed':
      return newList(run, list.span, list.items.toReversed(), list.open);
    case 'concat':
      return concatenateLists(run, span, list, args);
    case 'at':
      return first?.kind === 'number'
        ? (list.items.at(first.number) ?? unknownAt(span))
        : anyItem(span, list);
    case 'pop':
      return list.items.at(-1) ?? unknownAt(span);
    case 'shift':
      return list.items[0] ?? unknownAt(span);
    case 'find':
    case 'findLast':
      return anyItem(span, list);
    case 'slice':
      return args.every(({ kind }) => kind === 'number')
        ? newList(run, list.span, list.items.slice(numberOf(first), numberOf(second)), list.open)
        : list;
    case 'fill':
      return first === undefined
        ? null
        : newList(
            run,
            list.span,
            list.items.map(() => first),
            list.open,
          );
    case 'flat':
      return newList(run, list.span, list.items.flatMap(itemsOf), list.open);
    case 'filter':
    case 'sort':
    case 'toSorted':
    case 'values':
      return list;
    case 'entries':
      return newList(
        run,
        list.span,
        list.items.map((item, at) => newList(run, item.span, [makeNumber(at, item.span), item])),
        list.open,
      );
    case 'map':
    case 'flatMap':
    case 'forEach':
      return first === undefined || !isFollowed(first) ? null : callEach(run, span, list, first, method);
    case 'reduce':
    case 'reduceRight':
      return first === undefined || !isFollowed(first) ? null : reduce(run, span, list, method, args);
    default:
      return null;
  }
}

function numberOf(value: Value | undefined): number | undefined {
  return value?.kind === 'number' ? value.number : undefined;
}

function anyItem(span: Span, list: ListValue): Value {
  return chooseBetween(span, list.items.length > 0 ? list.items : [unknownAt(span)]);
}

function itemsOf(value: Value): readonly Value[] {
  return value.kind === 'list' ? value.items : [value];
}

function add(list: ListValue, inFront: boolean, args: readonly Value[], span: Span): Value {
  // What a branch adds stays: a list holds all that it may hold.
  if (isMutableList(list)) {
    if (list.items.length + args.length > limits.items) list.open = true;
    else if (inFront) list.items.unshift(...args);
    else list.items.push(...args);
  }
  return makeNumber(list.items.length, span);
}

function join(run: Run, span: Span, list: ListValue, separator: Value | undefined): Value | null {
  const glue = separator === undefined ? ',' : textOf(separator);
  if (glue === null || list.open) return null;
  const items = list.items.map((item) => (item.kind === 'null' ? makeText(run, '', [], span) : item));
  if (glue === '') return concatenateAll(run, span, items);
  const between = makeText(run, glue, separator?.kind === 'text' ? separator.parts : [], span);
  return concatenateAll(
    run,
    span,
    items.flatMap((item, at) => (at > 0 ? [between, item] : [item])),
  );
}

function concatenateLists(run: Run, span: Span, list: ListValue, args: readonly Value[]): Value {
  const items = [...list.items, ...args.flatMap(itemsOf)];
  const open = list.open || items.length > limits.items || args.some((value) => value.kind === 'unknown');
  if (!spend(run, span, items.length >> 4)) return unknownAt(span);
  return newList(run, list.span, items.slice(0, limits.items), open);
}

/** Calls back for every item; for many items once, with all that they may be. */
function callEach(run: Run, span: Span, list: ListValue, callback: Value, method: string): Value {
  const few = list.items.length <= limits.rounds;
  const given = few ? list.items : [chooseBetween(list.span, list.items)];
  const results = given.map((item, at) =>
    callFunction(run, span, callback, few ? [item, makeNumber(at, span), list] : [item], null),
  );
  const items = method === 'flatMap' ? results.flatMap(itemsOf) : results;
  return newList(run, list.span, items, list.open || !few);
}

function reduce(run: Run, span: Span, list: ListValue, method: string, args: readonly Value[]): Value {
  const [callback, start] = args;
  const items = method === 'reduce' ? list.items.slice() : list.items.toReversed();
  let sum = start ?? items.shift() ?? unknownAt(span);
  if (callback === undefined) return sum;
  for (const [at, item] of items.slice(0, limits.rounds * 8).entries()) {
    sum = callFunction(run, span, callback, [sum, item, makeNumber(at, span), list], null);
  }
  return items.length > limits.rounds * 8 ? chooseBetween(span, [sum, unknownAt(span)]) : sum;
}
