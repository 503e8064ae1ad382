import type { Function as FunctionNode } from 'acorn';
import type { Span } from '../span.ts';
import type { CallableValue, Value } from '../value.ts';
import { evaluateBranches } from './branch.ts';
import { chooseBetween, optionsOf } from './choose.ts';
import { callBuiltIn } from './built-ins.ts';
import { evaluate } from './expressions.ts';
import { isOwnCallable, newCallable, newList } from './mutable.ts';
import { bindPattern } from './patterns.ts';
import { addArguments, addRoot } from './roots.ts';
import { type Closure, exhaust, limits, type MutableCallable, type Run, spanOf, unknownAt } from './run.ts';
import { declareName, openFunction, type Scope } from './scope.ts';
import { evaluateBody } from './statements.ts';

/** A function value. Its body is evaluated when it is called, and in the end if nothing called it. */
export function makeFunction(
  run: Run,
  scope: Scope,
  node: FunctionNode,
  home: Value | null,
): MutableCallable {
  const closure: Closure = { node, scope, home, unknownResult: null, active: false, settled: false };
  run.uncalled.add(closure);
  return newCallable(spanOf(run, node), closure);
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
    const branches = callee.options.map((option) => () => {
      results.push(callFunction(run, span, option, args, receiver));
    });
    evaluateBranches(run, span, branches, true);
    return chooseBetween(span, results);
  }
  if (!isOwnCallable(callee)) return unknownAt(span);
  const { closure } = callee;
  if (closure === null) return callBuiltIn(run, span, callee, args) ?? unknownAt(span);
  // A function that calls itself: what it gives is known when it ends, if ever.
  if (closure.active) return unknownAt(span);
  const calls = run.evaluations.get(closure.node) ?? 0;
  const telling = args.some(isTelling);
  if (!telling && (run.callDepth > limits.callDepth / 3 || calls >= (receiver === null ? 4 : limits.calls))) {
    return callOpaquely(run, span, closure);
  }
  if (mayCall(run, closure, calls)) return callClosure(run, span, closure, args, receiver);
  if (!telling) return callOpaquely(run, span, closure);
  addArguments(run, closure.node.id?.name, args);
  return exhaust(run, span, 'calls');
}

/** Whether a value tells a function something to look at that its own code does not hold. */
function isTelling(value: Value): boolean {
  if (value.kind === 'choice') return value.options.some(isTelling);
  return ['text', 'template', 'list', 'record'].includes(value.kind);
}

/** A call whose arguments say nothing, after a few or deep inside others: evaluated once for all of them. */
function callOpaquely(run: Run, span: Span, closure: Closure): Value {
  const tooDeep = run.callDepth > limits.callDepth / 3 || run.depth > limits.depth - 60;
  if (closure.unknownResult !== null) return chooseBetween(span, closure.unknownResult);
  // Where it is too deep it is evaluated later, from the top: it stays among the uncalled.
  return tooDeep ? unknownAt(span) : chooseBetween(span, callWithUnknown(run, closure));
}

function mayCall(run: Run, { node }: Closure, calls: number): boolean {
  const most = Math.max(limits.calls, limits.callLength / (node.end - node.start + 1));
  return calls < most && run.callDepth < limits.callDepth && run.depth < limits.depth - 40;
}

function callClosure(
  run: Run,
  span: Span,
  closure: Closure,
  args: readonly Value[] | null,
  receiver: Value | null,
): Value {
  run.uncalled.delete(closure);
  const { node } = closure;
  run.evaluations.set(node, (run.evaluations.get(node) ?? 0) + 1);
  closure.active = true;
  run.callDepth += 1;
  const returns: Value[] = [];
  const isArrow = node.type === 'ArrowFunctionExpression';
  const scope = openFunction(
    closure.scope,
    isArrow ? closure.scope.receiver : (receiver ?? closure.home),
    returns,
  );
  if (!isArrow && args !== null) declareName(scope, 'arguments', newList(run, span, [...args]));
  bindParameters(run, scope, node, args);
  if (node.body.type === 'BlockStatement') evaluateBody(run, scope, node.body.body);
  else returns.push(evaluate(run, scope, node.body));
  run.callDepth -= 1;
  closure.active = false;
  return returns.length === 0 ? { kind: 'null', span } : chooseBetween(span, returns);
}

function bindParameters(run: Run, scope: Scope, node: FunctionNode, args: readonly Value[] | null): void {
  for (const [at, parameter] of node.params.entries()) {
    const span = spanOf(run, parameter);
    let given: Value;
    if (args === null) given = unknownAt(span);
    else if (parameter.type === 'RestElement') given = newList(run, span, args.slice(at));
    else given = args[at] ?? { kind: 'null', span };
    bindPattern(run, scope, parameter, given, 'declare');
  }
}

/** What a function may return to arguments that only a run can tell; evaluated once. */
function callWithUnknown(run: Run, closure: Closure): readonly Value[] {
  if (closure.unknownResult !== null) return closure.unknownResult;
  if (closure.active) return [];
  const results: Value[] = [];
  const span = spanOf(run, closure.node);
  evaluateBranches(
    run,
    span,
    [() => results.push(...optionsOf(callClosure(run, span, closure, null, null)))],
    false,
  );
  closure.unknownResult = results;
  return results;
}

/**
 * The values that a function may return, for the final tree. Of one that only the file itself calls they stand where
 * it is called (`onlyUncalled`).
 */
export function returnsOf(run: Run, callable: CallableValue, onlyUncalled: boolean): readonly Value[] {
  const closure = isOwnCallable(callable) ? callable.closure : null;
  if (closure === null) return callable.returns;
  closure.settled = true;
  const isCalled = closure.unknownResult === null && run.evaluations.has(closure.node);
  return onlyUncalled && isCalled ? [] : callWithUnknown(run, closure);
}

/** Evaluates what no call reached, so that assignments and variables in it are seen. */
export function callUncalled(run: Run): readonly Closure[] {
  const called: Closure[] = [];
  for (const closure of run.uncalled) {
    run.uncalled.delete(closure);
    // Once is enough for the same function made many times.
    if (run.clock <= run.lastStep && !run.evaluations.has(closure.node)) {
      callWithUnknown(run, closure);
      called.push(closure);
    }
  }
  return called;
}

/** Keeps what a function returns that nothing calls and nothing exports: another file may. */
export function keepReturned(run: Run, { node, unknownResult, settled }: Closure): void {
  if (settled) return;
  for (const value of unknownResult ?? []) addRoot(run, node.id ? [node.id.name] : [], value, 'returned');
}
