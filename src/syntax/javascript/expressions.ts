import type {
  AnyNode,
  ArrayExpression,
  BinaryExpression,
  Expression,
  ObjectExpression,
  TemplateLiteral,
} from 'acorn';
import type { ListValue, Value } from '../value.ts';
import { assign } from './assign.ts';
import { evaluateBranches } from './branch.ts';
import { evaluateCall } from './calls.ts';
import { chooseBetween } from './choose.ts';
import { copyProperties } from './records.ts';
import { callFunction, evaluateClass, makeFunction } from './functions.ts';
import { nameOfKey } from './keys.ts';
import { evaluateMember } from './members.ts';
import { limits, newRecord, type Run, spanOf, spend, unknownAt } from './run.ts';
import { findBinding, type Scope } from './scope.ts';
import { concatenateAll, makeNumber, makeText, textOf } from './text.ts';
import { convert, isTruthy } from './conversions.ts';

/** Evaluates one expression; `unknown` past the budget or for what only a run can tell. */
export function evaluate(run: Run, scope: Scope, node: AnyNode): Value {
  const span = spanOf(run, node);
  if (!spend(run)) return unknownAt(span);
  if (run.depth >= limits.depth) {
    run.exhausted = true;
    return unknownAt(span);
  }
  run.depth += 1;
  const value = evaluateNode(run, scope, node);
  run.depth -= 1;
  return value;
}

function evaluateNode(run: Run, scope: Scope, node: AnyNode): Value {
  const span = spanOf(run, node);
  switch (node.type) {
    case 'Literal':
      if (typeof node.value === 'string') {
        const inner = { file: run.file, start: node.start + 1, end: node.end - 1 };
        return makeText(run, node.value, [inner], inner);
      }
      if (typeof node.value === 'number') return makeNumber(run, node.value, span);
      if (typeof node.value === 'bigint') return makeNumber(run, Number(node.value), span);
      if (typeof node.value === 'boolean') return { kind: 'boolean', span, boolean: node.value };
      return node.value === null && node.raw === 'null' ? { kind: 'null', span } : unknownAt(span);
    case 'Identifier':
      return evaluateName(scope, node.name, span);
    case 'ThisExpression':
      return scope.receiver ?? unknownAt(span);
    case 'ObjectExpression':
      return evaluateObject(run, scope, node);
    case 'ArrayExpression':
      return evaluateArray(run, scope, node);
    case 'TemplateLiteral':
      return evaluateTemplate(run, scope, node);
    case 'TaggedTemplateExpression':
      evaluate(run, scope, node.tag);
      return evaluateTemplate(run, scope, node.quasi);
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
      return makeFunction(run, scope, node);
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
    case 'LogicalExpression': {
      const left = evaluate(run, scope, node.left);
      let right: Value = unknownAt(span);
      evaluateBranches(run, span, [() => (right = evaluate(run, scope, node.right))], false);
      if (node.operator === '&&') {
        return isTruthy(left) === true ? right : chooseBetween(span, [right, left]);
      }
      const falls = node.operator === '??' ? left.kind === 'null' : isTruthy(left) === false;
      return falls ? right : chooseBetween(span, [left, right]);
    }
    case 'ConditionalExpression': {
      evaluate(run, scope, node.test);
      const arms: Value[] = [];
      evaluateBranches(
        run,
        span,
        [node.consequent, node.alternate].map((arm) => () => void arms.push(evaluate(run, scope, arm))),
        true,
      );
      return chooseBetween(span, arms);
    }
    case 'SequenceExpression':
      return node.expressions.map((part) => evaluate(run, scope, part)).at(-1) ?? unknownAt(span);
    case 'UnaryExpression': {
      const argument = evaluate(run, scope, node.argument);
      if (node.operator === 'void') return { kind: 'null', span };
      if (node.operator === '-' && argument.kind === 'number') return makeNumber(run, -argument.number, span);
      if (node.operator === '+') return convert(run, span, argument, 'number');
      if (node.operator === '!') return convert(run, span, argument, 'negation');
      return node.operator === 'typeof'
        ? { kind: 'template', span, parts: [unknownAt(span)] }
        : unknownAt(span);
    }
    case 'UpdateExpression':
      return unknownAt(span);
    case 'ChainExpression':
    case 'ParenthesizedExpression':
      return evaluate(run, scope, node.expression);
    case 'AwaitExpression':
    case 'YieldExpression':
      return node.argument ? evaluate(run, scope, node.argument) : unknownAt(span);
    case 'ImportExpression':
      return { kind: 'reference', span, to: 'module', name: null, becomes: null };
    default: {
      const inner = typedExpression(node);
      return inner === null ? unknownAt(span) : evaluate(run, scope, inner);
    }
  }
}

/** The expression inside TypeScript's `x as T`, `x!`, `<T>x` and `x satisfies T`, whose types are of no account. */
function typedExpression(node: AnyNode): Expression | null {
  return node.type.startsWith('TS') && 'expression' in node ? (node.expression as Expression) : null;
}

function evaluateName(scope: Scope, name: string, span: ReturnType<typeof spanOf>): Value {
  const binding = findBinding(scope, name);
  if (binding !== null) return binding.value;
  return name === 'undefined' ? { kind: 'null', span } : unknownAt(span);
}

function evaluateObject(run: Run, scope: Scope, node: ObjectExpression): Value {
  const record = newRecord(run, spanOf(run, node));
  for (const property of node.properties) {
    if (property.type === 'SpreadElement') {
      copyProperties(run, record, evaluate(run, scope, property.argument));
      continue;
    }
    const { key, keySpan } = nameOfKey(run, scope, property);
    let value = evaluate(run, { ...scope, receiver: record }, property.value);
    if (property.kind === 'get') value = callFunction(run, value.span, value, [], record);
    if (property.kind !== 'set') record.properties.push({ key, keySpan, value });
  }
  return record;
}

function evaluateArray(run: Run, scope: Scope, node: ArrayExpression): ListValue {
  const items: Value[] = [];
  let open = false;
  for (const element of node.elements) {
    if (element === null) items.push({ kind: 'null', span: spanOf(run, node) });
    else if (element.type === 'SpreadElement') {
      const spread = evaluate(run, scope, element.argument);
      if (spread.kind === 'list') items.push(...spread.items.slice(0, 10_000));
      else items.push(unknownAt(spread.span));
      open ||= spread.kind !== 'list' || spread.open;
    } else items.push(evaluate(run, scope, element));
  }
  return { kind: 'list', span: spanOf(run, node), items, open };
}

function evaluateTemplate(run: Run, scope: Scope, node: TemplateLiteral): Value {
  const values: Value[] = [];
  for (const [at, quasi] of node.quasis.entries()) {
    const span = spanOf(run, quasi);
    values.push(makeText(run, quasi.value.cooked ?? quasi.value.raw, [span], span));
    const hole = node.expressions[at];
    if (hole !== undefined) values.push(evaluate(run, scope, hole));
  }
  return concatenateAll(run, spanOf(run, node), values);
}

/** Sums are taken apart without recursion: generated files add thousands of texts. */
function evaluateBinary(run: Run, scope: Scope, node: BinaryExpression): Value {
  const span = spanOf(run, node);
  if (node.operator !== '+') {
    const left = node.left.type === 'PrivateIdentifier' ? unknownAt(span) : evaluate(run, scope, node.left);
    return calculate(run, span, node.operator, left, evaluate(run, scope, node.right));
  }
  const terms: Value[] = [];
  let first: AnyNode = node;
  const nodes: AnyNode[] = [];
  while (
    first.type === 'BinaryExpression' &&
    first.operator === '+' &&
    first.left.type !== 'PrivateIdentifier'
  ) {
    nodes.push(first.right);
    first = first.left;
  }
  nodes.push(first);
  for (const term of nodes.toReversed()) terms.push(evaluate(run, scope, term));
  if (terms.every((term) => term.kind === 'number')) {
    return makeNumber(
      run,
      terms.reduce((sum, term) => sum + (term.kind === 'number' ? term.number : 0), 0),
      span,
    );
  }
  const texts = terms.some(
    (term) => term.kind === 'text' || term.kind === 'template' || term.kind === 'choice',
  );
  return texts || terms.some((term) => textOf(term) === null)
    ? concatenateAll(run, span, terms)
    : unknownAt(span);
}

function calculate(
  run: Run,
  span: ReturnType<typeof spanOf>,
  operator: string,
  left: Value,
  right: Value,
): Value {
  if (/^[=!]==?$|^[<>]=?$|^in$|^instanceof$/.test(operator))
    return convert(run, span, unknownAt(span), 'boolean');
  if (left.kind !== 'number' || right.kind !== 'number') return convert(run, span, unknownAt(span), 'number');
  const a = left.number;
  const b = right.number;
  const results: Record<string, number> = { '-': a - b, '*': a * b, '/': a / b, '%': a % b, '**': a ** b };
  const result = results[operator];
  return result === undefined ? unknownAt(span) : makeNumber(run, result, span);
}
