import type { Span } from '../span.ts';
import type { Value } from '../value.ts';
import { callLibrary, globals } from './library-calls.ts';
import { newCallable } from './mutable.ts';
import type { MutableCallable, Run } from './run.ts';

/** The function of the language that a name means (`String`, `JSON.parse`), as a value; null for any other name. */
export function builtInAt(run: Run, span: Span, names: readonly string[]): Value | null {
  if (!Object.hasOwn(globals, names.join('.'))) return null;
  const value = newCallable(span, null);
  run.builtIns.set(value, names);
  return value;
}

/** Calls a function of the language; null where what it gives is not known. */
export function callBuiltIn(
  run: Run,
  span: Span,
  callee: MutableCallable,
  args: readonly Value[],
): Value | null {
  const names = run.builtIns.get(callee);
  return names === undefined ? null : callLibrary(run, span, names, args);
}
