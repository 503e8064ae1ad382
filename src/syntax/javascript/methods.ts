import type { Span } from '../span.ts';
import type { RecordValue, TextValue, Value } from '../value.ts';
import { encodeBytes } from './bytes.ts';
import { chooseBetween } from './choose.ts';
import { callFunction } from './functions.ts';
import { callListMethod } from './list-methods.ts';
import { isFollowed, isOwnCallable, newList } from './mutable.ts';
import { readProperty, setProperty } from './properties.ts';
import { findProperty } from './records.ts';
import { type Run, spend, unknownAt } from './run.ts';
import { callSchemaMethod } from './schema-calls.ts';
import { callTextMethod, type PatternText } from './text-methods.ts';
import { makeText, textOf } from './text.ts';

interface MethodCall {
  readonly object: Value;
  readonly method: string;
  readonly args: readonly Value[];
  /** The first argument, where it is written as a regular expression. */
  readonly pattern: PatternText | null;
}

/** Calls a method of a value that is known: text, list, record, function or schema; null for any other. */
export function callMethod(run: Run, span: Span, call: MethodCall): Value | null {
  const { object, method, args } = call;
  const [first] = args;
  if (method === 'then' && first !== undefined && isFollowed(first)) {
    return callFunction(run, span, first, [object], null);
  }
  if ((method === 'catch' || method === 'finally') && first !== undefined && isFollowed(first)) return object;
  const member = object.kind === 'record' ? findProperty(run, object, method)?.value : undefined;
  if (member !== undefined && isFollowed(member)) return callFunction(run, span, member, args, object);
  const described = callSchemaMethod(run, span, object, method, args);
  if (described !== null) return described;
  switch (object.kind) {
    case 'choice':
      return callOptions(run, span, call, object.options);
    case 'text':
      return run.buffers.has(object) ? callBytes(run, span, object, call) : callText(run, span, object, call);
    case 'number': {
      const digits = method === 'toString' && args.length === 0 ? String(object.number) : null;
      return digits === null ? null : makeText(run, digits, [object.span], span);
    }
    case 'template':
      // Trimming and the like leave a text with holes what it is.
      return ['toString', 'trim', 'valueOf'].includes(method) ? object : null;
    case 'list':
      return callListMethod(run, span, object, method, args);
    case 'record':
      return callRecord(run, span, object, call);
    case 'callable':
      return callCallable(run, span, object, call);
    default:
      return decode(run, span, call);
  }
}

function callOptions(run: Run, span: Span, call: MethodCall, options: readonly Value[]): Value | null {
  if (!spend(run, span, options.length)) return null;
  const results = options.map((option) => callMethod(run, span, { ...call, object: option }));
  if (results.every((result) => result === null)) return null;
  return chooseBetween(
    span,
    results.map((result) => result ?? unknownAt(span)),
  );
}

function callText(
  run: Run,
  span: Span,
  text: TextValue,
  { method, args, pattern }: MethodCall,
): Value | null {
  return callTextMethod(run, span, text, method, args, pattern);
}

function callBytes(run: Run, span: Span, bytes: TextValue, { method, args }: MethodCall): Value | null {
  if (method !== 'toString') return null;
  const [encoding] = args;
  return encodeBytes(run, span, bytes, encoding === undefined ? 'utf8' : (textOf(encoding) ?? ''));
}

/** `new TextDecoder().decode(bytes)`: the decoder itself is nothing that is known. */
function decode(run: Run, span: Span, { object, method, args: [bytes] }: MethodCall): Value | null {
  if (object.kind !== 'unknown' || method !== 'decode' || bytes?.kind !== 'text') return null;
  return run.buffers.has(bytes) ? encodeBytes(run, span, bytes, 'utf8') : null;
}

/** What every object has, and what a `Map` has. */
function callRecord(run: Run, span: Span, record: RecordValue, { method, args }: MethodCall): Value | null {
  const [first, second] = args;
  const key = first === undefined ? null : textOf(first);
  switch (method) {
    case 'get':
      return key === null ? null : readProperty(run, record, key);
    case 'set':
      if (first === undefined || second === undefined) return null;
      return setProperty(run, record, { key, keySpan: first.span, value: second }) ? record : null;
    case 'hasOwnProperty':
    case 'has':
      return { kind: 'reference', span, to: 'run-time', name: null, becomes: 'boolean' };
    case 'valueOf':
      return record;
    case 'values':
      return newList(
        run,
        span,
        record.properties.map(({ value }) => value),
        record.open,
      );
    default:
      return null;
  }
}

function callCallable(run: Run, span: Span, callable: Value, { method, args }: MethodCall): Value | null {
  const [receiver = unknownAt(span), list] = args;
  if (!isOwnCallable(callable)) return null;
  if (callable.statics !== null) {
    const own = readProperty(run, callable.statics, method);
    if (isFollowed(own)) return callFunction(run, span, own, args, callable);
  }
  if (method === 'call') return callFunction(run, span, callable, args.slice(1), receiver);
  if (method === 'apply') {
    return callFunction(run, span, callable, list?.kind === 'list' ? list.items : [], receiver);
  }
  return method === 'bind' ? callable : null;
}
