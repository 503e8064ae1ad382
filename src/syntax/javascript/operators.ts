import type { AnyNode, BinaryExpression, LogicalExpression, UnaryExpression } from 'acorn';
import type { Span } from '../span.ts';
import type { Value } from '../value.ts';
import { evaluateBranches } from './branch.ts';
import { chooseBetween, mapOptions, optionsOf } from './choose.ts';
import { convert, isTruthy } from './conversions.ts';
import { evaluate } from './expressions.ts';
import { type Run, spanOf, unknownAt } from './run.ts';
import type { Scope } from './scope.ts';
import { concatenateAll, makeNumber } from './text.ts';

/** `a || b`, `a ?? b`, `a && b`: what it may give, both sides unless one is surely taken or left. */
export function evaluateLogical(run: Run, scope: Scope, node: LogicalExpression): Value {
  const span = spanOf(run, node);
  const left = evaluate(run, scope, node.left);
  let right: Value = unknownAt(span);
  if (node.right.type === 'Literal') right = evaluate(run, scope, node.right);
  else evaluateBranches(run, span, [() => (right = evaluate(run, scope, node.right))], false);
  return chooseLogical(span, node.operator, left, right);
}

export function chooseLogical(span: Span, operator: string, left: Value, right: Value): Value {
  if (operator === '&&') {
    if (isTruthy(left) === true) return right;
    // A left side that only a run can tell is given when it is false or empty: nothing to look at.
    const empty = optionsOf(left).map((option): Value =>
      isTruthy(option) === null ? nullAt(option) : option,
    );
    return chooseBetween(span, [right, ...empty.filter((option) => isTruthy(option) === false)]);
  }
  const falls = operator === '??' ? left.kind === 'null' : isTruthy(left) === false;
  if (falls) return right;
  // Nothing that is surely skipped is given.
  const given = optionsOf(left).filter((option) => option.kind !== 'null');
  return chooseBetween(span, [...given, right]);
}

function nullAt({ span }: Value): Value {
  return { kind: 'null', span };
}

export function evaluateUnary(run: Run, scope: Scope, node: UnaryExpression): Value {
  const span = spanOf(run, node);
  const argument = evaluate(run, scope, node.argument);
  switch (node.operator) {
    case 'void':
      return { kind: 'null', span };
    case '-': {
      if (argument.kind !== 'number') return convert(run, span, unknownAt(span), 'number');
      const written = node.argument.type === 'Literal' ? run.source.slice(span.start, span.end) : undefined;
      return makeNumber(-argument.number, span, written);
    }
    case '+':
      return convert(run, span, argument, 'number');
    case '!':
      return convert(run, span, argument, 'negation');
    case 'delete':
      return convert(run, span, unknownAt(span), 'boolean');
    case 'typeof':
      return { kind: 'reference', span, to: 'run-time', name: null, becomes: 'text' };
    default:
      return convert(run, span, unknownAt(span), 'number');
  }
}

/** Sums are taken apart without recursion: generated files add thousands of texts. */
export function evaluateBinary(run: Run, scope: Scope, node: BinaryExpression): Value {
  const span = spanOf(run, node);
  if (node.operator !== '+') {
    const left = node.left.type === 'PrivateIdentifier' ? unknownAt(span) : evaluate(run, scope, node.left);
    return calculate(run, span, node.operator, left, evaluate(run, scope, node.right));
  }
  const nodes: AnyNode[] = [];
  let first: AnyNode = node;
  while (first.type === 'BinaryExpression' && first.operator === '+') {
    nodes.push(first.right);
    first = first.left;
  }
  nodes.push(first);
  return sum(
    run,
    span,
    nodes.toReversed().map((term) => evaluate(run, scope, term)),
  );
}

/** What adding the terms from left to right gives: numbers up to the first text are added as numbers. */
export function sum(run: Run, span: Span, terms: readonly Value[]): Value {
  let total = 0;
  let count = 0;
  for (; count < terms.length; count += 1) {
    const term = terms[count];
    if (term?.kind !== 'number') break;
    total += term.number;
  }
  if (count === terms.length) return makeNumber(total, span);
  if (terms.every(isNumeric)) return convert(run, span, unknownAt(span), 'number');
  if (count < 2 || terms[count]?.kind === 'unknown') return concatenateAll(run, span, terms);
  const added = {
    ...span,
    start: terms[0]?.span.start ?? span.start,
    end: terms[count - 1]?.span.end ?? span.end,
  };
  return concatenateAll(run, span, [makeNumber(total, added), ...terms.slice(count)]);
}

function isNumeric(value: Value): boolean {
  return optionsOf(value).every(
    (option) =>
      option.kind === 'number' ||
      option.kind === 'boolean' ||
      (option.kind === 'reference' && option.becomes === 'number'),
  );
}

function calculate(run: Run, span: Span, operator: string, left: Value, right: Value): Value {
  if (/^[=!]==?$|^[<>]=?$|^in$|^instanceof$/.test(operator)) {
    return convert(run, span, unknownAt(span), 'boolean');
  }
  if (left.kind !== 'number' || right.kind !== 'number') return convert(run, span, unknownAt(span), 'number');
  const a = left.number;
  const b = right.number;
  switch (operator) {
    case '-':
      return makeNumber(a - b, span);
    case '*':
      return makeNumber(a * b, span);
    case '/':
      return makeNumber(a / b, span);
    case '%':
      return makeNumber(a % b, span);
    case '**':
      return makeNumber(a ** b, span);
    case '^':
      return makeNumber(a ^ b, span);
    case '|':
      return makeNumber(a | b, span);
    case '&':
      return makeNumber(a & b, span);
    case '<<':
      return makeNumber(a << b, span);
    case '>>':
      return makeNumber(a >> b, span);
    default:
      return convert(run, span, unknownAt(span), 'number');
  }
}

/** A count as it is after `++` or `--`. */
export function step(value: Value, by: number, span: Span): Value {
  return mapOptions(span, value, (option) =>
    option.kind === 'number'
      ? makeNumber(option.number + by, span)
      : { kind: 'reference', span, to: 'run-time', name: null, becomes: 'number' },
  );
}
