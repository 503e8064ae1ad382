import type { AnyNode, CallExpression, NewExpression } from 'acorn';
import type { Span } from '../span.ts';
import type { Value } from '../value.ts';
import { chooseBetween } from './choose.ts';
import { evaluate } from './expressions.ts';
import { callFunction, construct } from './functions.ts';
import { callLibrary } from './library-calls.ts';
import { memberName, namesOfChain } from './members.ts';
import { callMutatingListMethod } from './lists.ts';
import { importedModule } from './modules.ts';
import { readProperty } from './records.ts';
import { type Run, spanOf, unknownAt } from './run.ts';
import { findBinding, type Scope } from './scope.ts';
import { callListMethod, callTextMethod, encodeBytes, type PatternText } from './text-methods.ts';
import { makeText, textOf } from './text.ts';

/** Evaluates a call or a `new`: what is known is followed, what is passed to anything else is kept as a root. */
export function evaluateCall(run: Run, scope: Scope, node: CallExpression | NewExpression): Value {
  const span = spanOf(run, node);
  const { callee } = node;
  if (callee.type === 'Super') {
    evaluateArguments(run, scope, node.arguments);
    return unknownAt(span);
  }
  if (callee.type === 'MemberExpression' && node.type === 'CallExpression') {
    const object = evaluate(run, scope, callee.object);
    const method = memberName(run, scope, callee);
    const args = evaluateArguments(run, scope, node.arguments);
    const known =
      method === null ? null : callMethod(run, span, object, method, args, patternOf(node.arguments[0]));
    return known ?? callNamed(run, scope, node, args, span);
  }
  if (callee.type === 'Identifier' && callee.name === 'require' && findBinding(scope, 'require') === null) {
    const [specifier] = evaluateArguments(run, scope, node.arguments);
    const name = specifier === undefined ? null : textOf(specifier);
    if (name !== null) return importedModule(run, name, span);
    return { kind: 'reference', span, to: 'module', name: null, becomes: null };
  }
  const called = evaluate(run, scope, callee);
  const args = evaluateArguments(run, scope, node.arguments);
  if (node.type === 'NewExpression' && (called.kind === 'record' || isFollowed(run, called))) {
    return construct(run, span, called, args);
  }
  if (isFollowed(run, called)) return callFunction(run, span, called, args, null);
  return callNamed(run, scope, node, args, span);
}

function isFollowed(run: Run, value: Value): boolean {
  const options = value.kind === 'choice' ? value.options : [value];
  return options.some((option) => option.kind === 'callable' && run.closures.has(option));
}

function evaluateArguments(run: Run, scope: Scope, nodes: readonly AnyNode[]): readonly Value[] {
  return nodes.flatMap((node): readonly Value[] => {
    if (node.type !== 'SpreadElement') return [evaluate(run, scope, node)];
    const spread = evaluate(run, scope, node.argument);
    return spread.kind === 'list' ? spread.items.slice(0, 1000) : [unknownAt(spread.span)];
  });
}

function patternOf(node: AnyNode | undefined): PatternText | null {
  return node?.type === 'Literal' ? (node.regex ?? null) : null;
}

/** A method of a value that is known: text, list, record, or the result of a promise. */
function callMethod(
  run: Run,
  span: Span,
  object: Value,
  method: string,
  args: readonly Value[],
  pattern: PatternText | null,
): Value | null {
  if (object.kind === 'choice') {
    const results = object.options.map((option) => callMethod(run, span, option, method, args, pattern));
    const known = results.filter((result) => result !== null);
    return known.length === 0
      ? null
      : chooseBetween(
          span,
          results.map((result) => result ?? unknownAt(span)),
        );
  }
  const first = args[0];
  if (method === 'then' && first !== undefined && isFollowed(run, first)) {
    return callFunction(run, span, first, [object], null);
  }
  if (method === 'default' && first !== undefined && object.kind !== 'record') {
    return chooseBetween(span, [
      { kind: 'reference', span, to: 'run-time', name: null, becomes: null },
      first,
    ]);
  }
  if (object.kind === 'text') {
    if (run.buffers.has(object)) {
      return method === 'toString'
        ? encodeBytes(run, span, object, args[0] ? (textOf(args[0]) ?? '') : 'utf8')
        : null;
    }
    return callTextMethod(run, span, object, method, args, pattern);
  }
  if (object.kind === 'number' && method === 'toString' && args.length === 0) {
    return makeText(run, String(object.number), [object.span], span);
  }
  if (object.kind === 'template') {
    // Trimming and the like leave a text with holes what it is.
    return ['toString', 'trim', 'valueOf'].includes(method) ? object : null;
  }
  if (object.kind === 'list') {
    return (
      callMutatingListMethod(run, span, object, method, args) ??
      callListMethod(run, span, object, method, args)
    );
  }
  if (object.kind === 'record') {
    const member = readProperty(object, method);
    if (isFollowed(run, member)) return callFunction(run, span, member, args, object);
  }
  if (object.kind === 'callable' && run.closures.has(object) && first !== undefined) {
    if (method === 'call') return callFunction(run, span, object, args.slice(1), first);
    if (method === 'apply') {
      const list = args[1];
      return callFunction(run, span, object, list?.kind === 'list' ? list.items : [], first);
    }
    if (method === 'bind') return object;
  }
  return null;
}

/** A call of something that is known by its name alone, or not at all. */
function callNamed(
  run: Run,
  scope: Scope,
  node: CallExpression | NewExpression,
  args: readonly Value[],
  span: Span,
): Value {
  const names = namesOfChain(node.callee);
  const own = names[0] === undefined ? null : findBinding(scope, names[0]);
  const builtIn = own === null || own.value.kind === 'reference' || own.value.kind === 'unknown';
  const result = builtIn ? callLibrary(run, span, names, args) : null;
  if (result !== null) return result;
  const name = names.at(-1) ?? 'function';
  for (const argument of args) {
    if (argument.kind !== 'unknown' && argument.kind !== 'reference' && argument.kind !== 'callable') {
      run.roots.push({ place: 'call', path: [`${name}()`], value: argument });
    }
  }
  return unknownAt(span);
}
