import type { Property, Value } from '../value.ts';
import { chooseBetween } from './choose.ts';
import { returnsOf } from './functions.ts';
import { exhaust, type Run, unknownAt } from './run.ts';

/** How deep a settled tree may be: consumers may walk it by recursion. */
const depthLimit = 120;

/** How many values, and how much text, consumers may come upon. They grow with the length of the file. */
const weightLimit = 400_000;
const textLimit = 16_000_000;

/** Makes final trees. What is shared is settled once, and counted as often as consumers come upon it. */
export interface Settling {
  readonly run: Run;
  readonly done: Map<Value, Settled>;
  /** The exported tree is done: what follows are the values beside it. */
  isBeside: boolean;
  weight: number;
  text: number;
  depth: number;
  /** What is being settled: a value inside itself is cut off. */
  readonly above: Set<Value>;
  cuts: number;
}

interface Settled {
  readonly value: Value;
  readonly weight: number;
  readonly text: number;
  readonly depth: number;
}

export function startSettling(run: Run): Settling {
  const { length } = run.source;
  return {
    run,
    done: new Map(),
    isBeside: false,
    weight: weightLimit + length,
    text: textLimit + 4 * length,
    depth: 0,
    above: new Set(),
    cuts: 0,
  };
}

/**
 * The final, immutable tree of a value: functions get the values that they return, cycles and what lies past the
 * budget become `unknown`.
 */
export function settle(state: Settling, value: Value): Value {
  state.weight -= 1;
  switch (value.kind) {
    case 'text':
      state.text -= value.secret.length;
      if (state.text < 0) return exhaust(state.run, value.span, 'text');
      return value;
    case 'record':
    case 'list':
    case 'choice':
    case 'template':
    case 'callable':
      return settleComposite(state, value);
    default:
      return value;
  }
}

type Composite = Extract<Value, { kind: 'record' | 'list' | 'choice' | 'template' | 'callable' }>;

function settleComposite(state: Settling, value: Composite): Value {
  if (state.above.has(value)) {
    state.cuts += 1;
    return unknownAt(value.span);
  }
  const known = state.done.get(value);
  if (known !== undefined && known.depth >= state.depth) {
    state.weight -= known.weight;
    state.text -= known.text;
    return state.weight < 0 || state.text < 0 ? exhaust(state.run, value.span, 'size') : known.value;
  }
  if (state.weight < 0) return exhaust(state.run, value.span, 'size');
  if (state.depth >= depthLimit) return exhaust(state.run, value.span, 'depth');
  const before = { weight: state.weight, text: state.text, cuts: state.cuts };
  state.above.add(value);
  state.depth += 1;
  const settled = settleParts(state, value);
  state.depth -= 1;
  state.above.delete(value);
  if (state.cuts === before.cuts) {
    const weight = before.weight - state.weight;
    state.done.set(value, { value: settled, weight, text: before.text - state.text, depth: state.depth });
  }
  return settled;
}

function settleParts(state: Settling, value: Composite): Value {
  const { span } = value;
  const each = (values: readonly Value[]): readonly Value[] => values.map((inner) => settle(state, inner));
  switch (value.kind) {
    case 'record': {
      const properties = value.properties.map((property): Property => ({
        key: property.key,
        keySpan: property.keySpan,
        value: settle(state, property.value),
      }));
      return { kind: 'record', span, properties, open: value.open };
    }
    case 'list':
      return { kind: 'list', span, items: each(value.items), open: value.open };
    case 'choice':
      return chooseBetween(span, each(value.options));
    case 'template':
      return { kind: 'template', span, parts: each(value.parts) };
    case 'callable':
      return { kind: 'callable', span, returns: each(returnsOf(state.run, value, state.isBeside)) };
  }
}
