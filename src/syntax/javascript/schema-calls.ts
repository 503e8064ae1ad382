import type { Span } from '../span.ts';
import type { ReferenceValue, Value } from '../value.ts';
import { writeProperty } from './branch.ts';
import { chooseBetween, optionsOf } from './choose.ts';
import { callFunction } from './functions.ts';
import { isFollowed, newRecord } from './mutable.ts';
import { readProperty } from './properties.ts';
import { copyProperties, findProperty } from './records.ts';
import { type Run, spend } from './run.ts';
import { textOf } from './text.ts';

const builders = /^(?:z|zod|Joi|joi|yup|Yup)$/;
const validators = /^(?:str|num|bool|host|port|url|email|json|makeValidator)$/;

/** Schemas that name their defaults: zod, Joi, yup, convict, envalid. A schema stands for the value it describes. */
export function callSchema(
  run: Run,
  span: Span,
  names: readonly string[],
  args: readonly Value[],
): Value | null {
  const [outer = ''] = names;
  const name = names.at(-1) ?? '';
  const [first, second] = args;
  if (outer === 'convict' && names.length === 1 && first?.kind === 'record') {
    return asSchema(run, settingsOf(run, span, first, 0));
  }
  if (name === 'cleanEnv') return second ?? null;
  if (validators.test(name) && (names.length === 1 || outer === 'envalid'))
    return validated(run, span, first);
  if (names.length < 2 || !builders.test(outer)) return null;
  if (/^(?:attempt|validate|parse)$/.test(name)) return second ?? null;
  return asSchema(run, first?.kind === 'record' ? first : readAtRunTime(span));
}

/** A method of a schema; null where the value is none. */
export function callSchemaMethod(
  run: Run,
  span: Span,
  object: Value,
  method: string,
  args: readonly Value[],
): Value | null {
  const [first] = args;
  const isKnown = run.schemas.has(object);
  const isUnknown = object.kind === 'unknown' || object.kind === 'reference';
  if (!isKnown && !(isUnknown && (method === 'default' || method === 'defaultTo'))) return null;
  switch (method) {
    case 'default':
    case 'defaultTo':
    case 'catch': {
      if (first === undefined || first.kind === 'null') return object;
      const standIn = isFollowed(first) ? callFunction(run, span, first, [], null) : first;
      return asSchema(
        run,
        chooseBetween(span, [
          ...optionsOf(object.kind === 'unknown' ? readAtRunTime(span) : object),
          standIn,
        ]),
      );
    }
    case 'keys':
    case 'extend':
    case 'merge':
    case 'append': {
      if (object.kind !== 'record' || first === undefined) return object;
      const both = newRecord(run, span);
      copyProperties(run, both, object);
      copyProperties(run, both, first);
      return asSchema(run, both);
    }
    case 'get': {
      const path = first === undefined ? null : textOf(first);
      if (path === null) return null;
      return path
        .split('.')
        .slice(0, 32)
        .reduce((at, key) => readProperty(run, at, key), object);
    }
    case 'safeParse':
    case 'validate':
      return args.length > 0 && first?.kind !== 'record' ? checked(run, span, object) : object;
    default:
      return object;
  }
}

/** The answer of a schema that reports errors beside the value. */
function checked(run: Run, span: Span, value: Value): Value {
  const answer = newRecord(run, span, true);
  for (const key of ['value', 'data']) writeProperty(run, answer, { key, keySpan: span, value });
  return answer;
}

/** convict: a setting is a record with a `default`, and perhaps the name of a variable; other records hold settings. */
function settingsOf(run: Run, span: Span, value: Value, depth: number): Value {
  if (value.kind !== 'record' || depth > 32 || !spend(run, span)) return value;
  const standIn = findProperty(run, value, 'default');
  if (standIn !== null) {
    const variable = findProperty(run, value, 'env');
    const name = variable === null ? null : textOf(variable.value);
    const given: ReferenceValue = {
      ...readAtRunTime(value.span),
      to: name === null ? 'run-time' : 'env',
      name,
    };
    return chooseBetween(value.span, [given, standIn.value]);
  }
  const settings = newRecord(run, value.span, value.open);
  for (const property of value.properties) {
    settings.properties.push({ ...property, value: settingsOf(run, span, property.value, depth + 1) });
  }
  return settings;
}

/** envalid's `str({ default: 'x' })` and its kin. */
function validated(run: Run, span: Span, options: Value | undefined): Value | null {
  if (options !== undefined && options.kind !== 'record') return null;
  const values = ['default', 'devDefault'].map((key) =>
    options === undefined ? readAtRunTime(span) : readProperty(run, options, key),
  );
  return chooseBetween(span, [readAtRunTime(span), ...values.filter((value) => value.kind !== 'null')]);
}

function readAtRunTime(span: Span): ReferenceValue {
  return { kind: 'reference', span, to: 'run-time', name: null, becomes: null };
}

function asSchema(run: Run, value: Value): Value {
  run.schemas.add(value);
  return value;
}
