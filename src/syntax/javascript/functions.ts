import type { AnyNode, Class, Function as FunctionNode } from 'acorn';
import type { Span } from '../span.ts';
import type { CallableValue, RecordValue, Value } from '../value.ts';
import { evaluateBranches } from './branch.ts';
import { chooseBetween } from './choose.ts';
import { evaluate } from './expressions.ts';
import { nameOfKey } from './keys.ts';
import { bindPattern } from './patterns.ts';
import { copyProperties, isMutable } from './records.ts';
import { type Closure, limits, type MutableRecord, newRecord, type Run, spanOf, unknownAt } from './run.ts';
import { openScope, type Scope } from './scope.ts';
import { evaluateBody } from './statements.ts';

/** A function value. Its body is evaluated when it is called, and in the end if nothing called it. */
export function makeFunction(run: Run, scope: Scope, node: FunctionNode): CallableValue {
  const value: CallableValue = { kind: 'callable', span: spanOf(run, node), returns: [] };
  remember(run, scope, node, value);
  return value;
}

function remember(
  run: Run,
  scope: Scope,
  node: FunctionNode | Class,
  value: CallableValue | RecordValue,
): Closure {
  const closure: Closure = { node, scope, value, calls: 0, active: false };
  run.closures.set(value, closure);
  if (value.kind === 'callable') run.uncalled.add(closure);
  return closure;
}

/** Calls a value: a known function with these arguments, else `unknown`. Every option of a choice is called. */
export function callFunction(
  run: Run,
  span: Span,
  callee: Value,
  args: readonly Value[],
  receiver: Value | null,
): Value {
  if (callee.kind === 'choice') {
    const results: Value[] = [];
    evaluateBranches(
      run,
      span,
      callee.options.map(
        (option) => () => void results.push(callFunction(run, span, option, args, receiver)),
      ),
      true,
    );
    return chooseBetween(span, results);
  }
  const closure = callee.kind === 'callable' ? run.closures.get(callee) : undefined;
  if (closure === undefined || closure.active || closure.node.type.startsWith('Class'))
    return unknownAt(span);
  return callClosure(run, span, closure, args, receiver);
}

function callClosure(
  run: Run,
  span: Span,
  closure: Closure,
  args: readonly Value[] | null,
  receiver: Value | null,
): Value {
  if (closure.calls >= limits.calls || run.depth >= limits.depth - 20) return unknownAt(span);
  run.uncalled.delete(closure);
  closure.calls += 1;
  closure.active = true;
  const returns: Value[] = [];
  const node = closure.node as FunctionNode;
  const own = node.type === 'ArrowFunctionExpression' ? {} : { receiver };
  const scope = openScope(closure.scope, { ...own, returns });
  for (const [at, parameter] of node.params.entries()) {
    const given: Value =
      args?.[at] ?? (args === null ? unknownAt(spanOf(run, parameter)) : missing(run, parameter));
    bindPattern(run, scope, parameter, given, 'declare');
  }
  if (node.expression && node.body.type !== 'BlockStatement') returns.push(evaluate(run, scope, node.body));
  else if (node.body.type === 'BlockStatement') evaluateBody(run, scope, node.body.body);
  closure.active = false;
  return returns.length === 0 ? { kind: 'null', span } : chooseBetween(span, returns);
}

function missing(run: Run, parameter: AnyNode): Value {
  return { kind: 'null', span: spanOf(run, parameter) };
}

/** Evaluates a function that was never called, with arguments that only a run can tell, and gives what it may return. */
export function callWithUnknown(run: Run, callable: CallableValue): readonly Value[] {
  const closure = run.closures.get(callable);
  if (closure === undefined || closure.active) return [];
  const result = callClosure(run, callable.span, closure, null, null);
  return result.kind === 'choice' ? result.options : [result];
}

/** Evaluates what no call reached, so that assignments and variables in it are seen. */
export function callUncalled(run: Run): void {
  for (let rounds = 0; run.uncalled.size > 0 && rounds < 100 && !run.exhausted; rounds += 1) {
    for (const closure of Array.from(run.uncalled)) {
      run.uncalled.delete(closure);
      const { value } = closure;
      if (value.kind === 'callable') {
        evaluateBranches(run, value.span, [() => void callWithUnknown(run, value)], false);
      }
    }
  }
}

/** A class as the record of its static fields, its fields and its methods; `new` makes a record like it. */
export function evaluateClass(run: Run, scope: Scope, node: Class): Value {
  const span = spanOf(run, node);
  const record = newRecord(run, span);
  if (node.superClass) copyProperties(run, record, evaluate(run, scope, node.superClass));
  remember(run, scope, node, record);
  const inner = openScope(scope, { receiver: record });
  for (const member of node.body.body) {
    if (member.type === 'StaticBlock') {
      evaluateBody(run, openScope(inner), member.body);
      continue;
    }
    if (member.type !== 'PropertyDefinition' && member.type !== 'MethodDefinition') continue;
    const { key, keySpan } = nameOfKey(run, inner, member);
    if (!member.value) continue;
    let value = evaluate(run, inner, member.value);
    if (member.type === 'MethodDefinition' && member.kind === 'get') {
      value = callFunction(run, value.span, value, [], record);
    }
    if (member.type === 'MethodDefinition' && member.kind === 'constructor') {
      if (value.kind === 'callable') constructWith(run, value, record);
    } else record.properties.push({ key, keySpan, value });
  }
  return record;
}

function constructWith(run: Run, constructor: CallableValue, record: MutableRecord): void {
  const closure = run.closures.get(constructor);
  if (closure !== undefined) callClosure(run, constructor.span, closure, null, record);
}

/** `new callee(…)`: a class gives its record, a function the record that its `this` became. */
export function construct(run: Run, span: Span, callee: Value, args: readonly Value[]): Value {
  if (callee.kind === 'record') return callee;
  if (callee.kind !== 'callable') return unknownAt(span);
  const self = newRecord(run, callee.span);
  const result = callFunction(run, span, callee, args, self);
  return isMutable(run, result) ? result : self;
}
