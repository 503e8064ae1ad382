import type { CallableValue, Property, Value } from '../value.ts';
import { chooseBetween } from './choose.ts';
import { callWithUnknown } from './functions.ts';
import { type Run, spend, unknownAt } from './run.ts';

/** How deep a settled tree may be: consumers may walk it by recursion. */
const depthLimit = 120;

/**
 * The final, immutable tree of a value: functions get the values that they return, cycles and what lies past the
 * budget become `unknown`. Shared parts are copied, so the budget also bounds what consumers walk.
 */
export function settle(run: Run, value: Value): Value {
  return settleAt(run, value, new Set(), 0);
}

function settleAt(run: Run, value: Value, above: Set<Value>, depth: number): Value {
  if (!spend(run)) return unknownAt(value.span);
  if (above.has(value)) return unknownAt(value.span);
  if (depth > depthLimit) {
    run.exhausted = true;
    return unknownAt(value.span);
  }
  switch (value.kind) {
    case 'record':
    case 'list':
    case 'choice':
    case 'template':
    case 'callable':
      break;
    default:
      return value;
  }
  above.add(value);
  const settleInner = (inner: Value): Value => settleAt(run, inner, above, depth + 1);
  const settled = settleParts(run, value, settleInner);
  above.delete(value);
  return settled;
}

function settleParts(
  run: Run,
  value: Exclude<Value, { kind: 'text' | 'number' | 'boolean' | 'null' | 'reference' | 'unknown' }>,
  settleInner: (inner: Value) => Value,
): Value {
  switch (value.kind) {
    case 'record': {
      const properties = value.properties.map((property): Property => ({
        ...property,
        value: settleInner(property.value),
      }));
      return { kind: 'record', span: value.span, properties, open: value.open };
    }
    case 'list':
      return { ...value, items: value.items.map(settleInner) };
    case 'choice':
      return chooseBetween(value.span, value.options.map(settleInner));
    case 'template':
      return { ...value, parts: value.parts.map(settleInner) };
    case 'callable':
      return { ...value, returns: returnsOf(run, value).map(settleInner) };
  }
}

function returnsOf(run: Run, callable: CallableValue): readonly Value[] {
  return run.exhausted ? [] : callWithUnknown(run, callable);
}
