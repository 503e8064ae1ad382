import type { ArrayExpression, ObjectExpression, TaggedTemplateExpression, TemplateLiteral } from 'acorn';
import { reveal } from '../secret.ts';
import type { ListValue, Value } from '../value.ts';
import { writeProperty } from './branch.ts';
import { evaluate } from './expressions.ts';
import { callFunction, makeFunction } from './functions.ts';
import { nameOfKey } from './keys.ts';
import { namesOfChain } from './members.ts';
import { newList, newRecord } from './mutable.ts';
import { copyProperties } from './records.ts';
import { limits, type Run, spanOf, spend, unknownAt } from './run.ts';
import type { Scope } from './scope.ts';
import { concatenateAll, listOfTexts, literalText, makeText } from './text.ts';

/** `{ … }`: every property in the order written, a getter as what it returns. */
export function evaluateObject(run: Run, scope: Scope, node: ObjectExpression): Value {
  const record = newRecord(run, spanOf(run, node));
  for (const property of node.properties) {
    if (property.type === 'SpreadElement') {
      copyProperties(run, record, evaluate(run, scope, property.argument));
      continue;
    }
    const { key, keySpan } = nameOfKey(run, scope, property);
    const written = property.value;
    let value =
      written.type === 'FunctionExpression'
        ? makeFunction(run, scope, written, record)
        : evaluate(run, scope, written);
    if (property.kind === 'get') value = callFunction(run, value.span, value, [], record);
    if (property.kind !== 'set') writeProperty(run, record, { key, keySpan, value });
  }
  return record;
}

export function evaluateArray(run: Run, scope: Scope, node: ArrayExpression): ListValue {
  const items: Value[] = [];
  let open = false;
  for (const element of node.elements) {
    if (element === null) items.push({ kind: 'null', span: spanOf(run, node) });
    else if (element.type === 'SpreadElement') {
      const spread = charactersOf(run, evaluate(run, scope, element.argument));
      if (spread.kind !== 'list') items.push(unknownAt(spread.span));
      else if (items.length < limits.items) items.push(...spread.items.slice(0, limits.items));
      open ||= spread.kind !== 'list' || spread.open || items.length >= limits.items;
    } else items.push(evaluate(run, scope, element));
  }
  return newList(run, spanOf(run, node), items, open);
}

/** A text that is spread gives its characters. */
function charactersOf(run: Run, value: Value): Value {
  if (value.kind !== 'text') return value;
  return spend(run, value.span, value.secret.length)
    ? listOfTexts(run, [...reveal(value.secret)], value)
    : unknownAt(value.span);
}

/** A template; a tag is taken to give the text as it is, `String.raw` as it is written. */
export function evaluateTemplate(
  run: Run,
  scope: Scope,
  node: TemplateLiteral | TaggedTemplateExpression,
): Value {
  const tagged = node.type === 'TaggedTemplateExpression';
  if (tagged) evaluate(run, scope, node.tag);
  const isRaw = tagged && namesOfChain(node.tag).join('.') === 'String.raw';
  const { quasis, expressions } = tagged ? node.quasi : node;
  const values: Value[] = [];
  for (const [at, quasi] of quasis.entries()) {
    const span = spanOf(run, quasi);
    const text = isRaw ? quasi.value.raw : (quasi.value.cooked ?? quasi.value.raw);
    if (text !== '' || quasis.length === 1) values.push(literalText(span, text));
    const hole = expressions[at];
    if (hole !== undefined) values.push(evaluate(run, scope, hole));
  }
  const [only] = values;
  if (quasis.length === 1 && only !== undefined) return only;
  // An empty text in front makes a text of what a lone hole holds.
  return concatenateAll(run, spanOf(run, node), [makeText(run, '', [], spanOf(run, node)), ...values]);
}
