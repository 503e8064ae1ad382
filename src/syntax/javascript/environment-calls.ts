import type { Span } from '../span.ts';
import type { ReferenceValue, Value } from '../value.ts';
import { chooseBetween } from './choose.ts';
import { textOf } from './text.ts';

const helper = /^(?:get|read|require|optional|must)?env(?:ironment)?(?:var|variable|or)?$/i;
const typed =
  /^(?:get|getOrThrow|getOrDefault|required?|optional|default|value|string|str|int\w*|float|num(?:ber)?|port|bool\w*|json|array|list|date|ur[il])$/i;
const reader = /^(?:get|getOrThrow|getOrDefault|required?|optional)$/;
const variableName = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/;
const numeric = /^(?:int|integer|float|number|num|port)$/i;

/** Whether a call reads an environment variable by name: `env('NAME')`, `env.int('NAME')`, `Deno.env.get('NAME')`. */
export function isEnvironmentCall(names: readonly string[]): boolean {
  const last = names.at(-1) ?? '';
  return helper.test(last) || (helper.test(names.at(-2) ?? '') && typed.test(last));
}

/** `env('NAME', fallback)` and its kin, `config.get('NAME', fallback)` among them. */
export function callEnvironment(span: Span, names: readonly string[], args: readonly Value[]): Value | null {
  const [first, fallback] = args;
  const name = first === undefined ? null : textOf(first);
  if (name === null) return null;
  const method = names.at(-1) ?? '';
  const isHelper = isEnvironmentCall(names);
  if (!isHelper && !(names.length > 1 && reader.test(method) && variableName.test(name))) return null;
  const becomes = numeric.test(method) ? 'number' : /^bool(?:ean)?$/i.test(method) ? 'boolean' : null;
  const variable: ReferenceValue = { kind: 'reference', span, to: 'env', name, becomes };
  return fallback === undefined || fallback.kind === 'null'
    ? variable
    : chooseBetween(span, [variable, fallback]);
}
