import type { AnyNode, Expression } from 'acorn';
import type { Value } from '../value.ts';
import { assign, update } from './assign.ts';
import { evaluateBranches } from './branch.ts';
import { builtInAt } from './built-ins.ts';
import { evaluateCall } from './calls.ts';
import { chooseBetween } from './choose.ts';
import { evaluateClass } from './classes.ts';
import { makeFunction } from './functions.ts';
import { evaluateMember } from './members.ts';
import { dynamicModule } from './modules.ts';
import { evaluateArray, evaluateObject, evaluateTemplate } from './object-literals.ts';
import { evaluateBinary, evaluateLogical, evaluateUnary } from './operators.ts';
import { exhaust, limits, type Run, spanOf, unknownAt } from './run.ts';
import { findBinding, type Scope } from './scope.ts';
import { literalText, makeNumber, textOf } from './text.ts';

/** Evaluates one expression; `unknown` past the budget or for what only a run can tell. */
export function evaluate(run: Run, scope: Scope, node: AnyNode): Value {
  run.clock += 1;
  if (run.clock > run.lastStep) return exhaust(run, spanOf(run, node), 'steps');
  if (run.depth >= limits.depth) return exhaust(run, spanOf(run, node), 'depth');
  run.depth += 1;
  const value = evaluateNode(run, scope, node);
  run.depth -= 1;
  return value;
}

function evaluateNode(run: Run, scope: Scope, node: AnyNode): Value {
  switch (node.type) {
    case 'Literal':
      if (typeof node.value === 'string') {
        return literalText({ file: run.file, start: node.start + 1, end: node.end - 1 }, node.value);
      }
      return evaluateLiteral(run, node);
    case 'Identifier':
      return evaluateName(run, scope, node);
    case 'ThisExpression':
      return scope.receiver ?? unknownAt(spanOf(run, node));
    case 'ObjectExpression':
      return evaluateObject(run, scope, node);
    case 'ArrayExpression':
      return evaluateArray(run, scope, node);
    case 'TemplateLiteral':
    case 'TaggedTemplateExpression':
      return evaluateTemplate(run, scope, node);
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
      return makeFunction(run, scope, node, null);
    case 'ClassExpression':
      return evaluateClass(run, scope, node);
    case 'MemberExpression':
      return evaluateMember(run, scope, node);
    case 'CallExpression':
    case 'NewExpression':
      return evaluateCall(run, scope, node);
    case 'AssignmentExpression':
      return assign(run, scope, node);
    case 'BinaryExpression':
      return evaluateBinary(run, scope, node);
    case 'LogicalExpression':
      return evaluateLogical(run, scope, node);
    case 'UnaryExpression':
      return evaluateUnary(run, scope, node);
    case 'UpdateExpression':
      return update(run, scope, node);
    case 'ConditionalExpression': {
      evaluate(run, scope, node.test);
      const span = spanOf(run, node);
      const arms: Value[] = [];
      const branches = [node.consequent, node.alternate].map((arm) => () => {
        arms.push(evaluate(run, scope, arm));
      });
      evaluateBranches(run, span, branches, true);
      return chooseBetween(span, arms);
    }
    case 'SequenceExpression':
      return (
        node.expressions.map((part) => evaluate(run, scope, part)).at(-1) ?? unknownAt(spanOf(run, node))
      );
    case 'ChainExpression':
    case 'ParenthesizedExpression':
      return evaluate(run, scope, node.expression);
    case 'AwaitExpression':
      return evaluate(run, scope, node.argument);
    case 'YieldExpression': {
      const value = node.argument ? evaluate(run, scope, node.argument) : unknownAt(spanOf(run, node));
      // What a generator yields is as good as returned.
      if (node.argument) scope.returns?.push(value);
      return value;
    }
    case 'ImportExpression':
      return dynamicModule(run, textOf(evaluate(run, scope, node.source)), spanOf(run, node));
    default: {
      const inner = typedExpression(node);
      return inner === null ? unknownAt(spanOf(run, node)) : evaluate(run, scope, inner);
    }
  }
}

function evaluateLiteral(run: Run, node: Extract<AnyNode, { type: 'Literal' }>): Value {
  const span = spanOf(run, node);
  const { value } = node;
  if (typeof value === 'number' || typeof value === 'bigint') {
    return makeNumber(Number(value), span, run.source.slice(span.start, span.end));
  }
  if (typeof value === 'boolean') return { kind: 'boolean', span, boolean: value };
  return node.raw === 'null' ? { kind: 'null', span } : unknownAt(span);
}

/** The expression inside TypeScript's `x as T`, `x!`, `<T>x` and `x satisfies T`, whose types are of no account. */
function typedExpression(node: AnyNode): Expression | null {
  return node.type.startsWith('TS') && 'expression' in node ? (node.expression as Expression) : null;
}

function evaluateName(run: Run, scope: Scope, node: Extract<AnyNode, { type: 'Identifier' }>): Value {
  const binding = findBinding(scope, node.name);
  if (binding !== null) return binding.value;
  const span = spanOf(run, node);
  if (node.name === 'undefined') return { kind: 'null', span };
  return builtInAt(run, span, [node.name]) ?? unknownAt(span);
}
