import type { AnyNode, CallExpression, Expression, NewExpression, Super } from 'acorn';
import type { Span } from '../span.ts';
import type { Value } from '../value.ts';
import { optionsOf } from './choose.ts';
import { construct } from './classes.ts';
import { evaluate } from './expressions.ts';
import { callFunction } from './functions.ts';
import { callLibrary } from './library-calls.ts';
import { memberNames, namesOfChain } from './members.ts';
import { callMethod } from './methods.ts';
import { importedModule } from './modules.ts';
import { isFollowed, isMutable } from './mutable.ts';
import { addArguments } from './roots.ts';
import { limits, type Run, spanOf, spend, unknownAt } from './run.ts';
import { findBinding, type Scope } from './scope.ts';
import { textOf } from './text.ts';

/** Evaluates a call or a `new`: what is known is followed, what is passed to anything else is kept as a root. */
export function evaluateCall(run: Run, scope: Scope, node: CallExpression | NewExpression): Value {
  const span = spanOf(run, node);
  const callee = bare(node.callee);
  if (callee.type === 'Super') {
    addArguments(run, 'super', evaluateArguments(run, scope, node.arguments));
    return unknownAt(span);
  }
  if (callee.type === 'MemberExpression' && node.type === 'CallExpression') {
    const object = evaluate(run, scope, callee.object);
    const [method = null] = memberNames(run, scope, callee) ?? [];
    const args = evaluateArguments(run, scope, node.arguments);
    const pattern = patternOf(node.arguments[0]);
    const known = method === null ? null : callMethod(run, span, { object, method, args, pattern });
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
  if (node.type === 'NewExpression' && optionsOf(called).some(isMade))
    return construct(run, span, called, args);
  if (isFollowed(called)) return callFunction(run, span, called, args, null);
  return callNamed(run, scope, node, args, span);
}

/** A callee without the parentheses and marks of a chain around it, which its `this` passes through. */
function bare(callee: Expression | Super): Expression | Super {
  let at = callee;
  while (at.type === 'ChainExpression' || at.type === 'ParenthesizedExpression') at = at.expression;
  return at;
}

/** Whether `new` of a value makes something known: a class, or a function of the file. */
function isMade(value: Value): boolean {
  if (isMutable(value)) return value.class !== null;
  return value.kind === 'callable' && isFollowed(value) && 'closure' in value && value.closure !== null;
}

function evaluateArguments(run: Run, scope: Scope, nodes: readonly AnyNode[]): readonly Value[] {
  return nodes.flatMap((node): readonly Value[] => {
    if (node.type !== 'SpreadElement') return [evaluate(run, scope, node)];
    const spread = evaluate(run, scope, node.argument);
    if (spread.kind !== 'list' || !spend(run, spread.span, spread.items.length >> 4)) {
      return [unknownAt(spread.span)];
    }
    return spread.items.slice(0, limits.items);
  });
}

function patternOf(node: AnyNode | undefined): { pattern: string; flags: string } | null {
  return node?.type === 'Literal' ? (node.regex ?? null) : null;
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
  const foreign =
    own === null || optionsOf(own.value).some(({ kind }) => kind === 'reference' || kind === 'unknown');
  const result = foreign ? callLibrary(run, span, names, args) : null;
  if (result !== null) return result;
  addArguments(run, names.at(-1), args);
  return unknownAt(span);
}
