import type { AnyNode, AssignmentExpression, MemberExpression, Pattern } from 'acorn';
import type { Span } from '../span.ts';
import type { Value } from '../value.ts';
import { writeBinding } from './branch.ts';
import { chooseBetween } from './choose.ts';
import { evaluate } from './expressions.ts';
import { memberName, namesOfChain } from './members.ts';
import { bindPattern } from './patterns.ts';
import { isMutable, readProperty, setProperty } from './records.ts';
import { newRecord, type Run, spanOf, unknownAt } from './run.ts';
import { findBinding, type Scope } from './scope.ts';
import { concatenateAll } from './text.ts';

/** Evaluates an assignment and carries it out. */
export function assign(run: Run, scope: Scope, node: AssignmentExpression): Value {
  const span = spanOf(run, node);
  const right = evaluate(run, scope, node.right);
  let value = right;
  if (node.operator !== '=') {
    const left = evaluate(run, scope, node.left);
    if (node.operator === '+=') value = concatenateAll(run, span, [left, right]);
    else if (/^(\|\||&&|\?\?)=$/.test(node.operator)) value = chooseBetween(span, [left, right]);
    else value = unknownAt(span);
  }
  assignTo(run, scope, node.left, value);
  return value;
}

/** Puts a value where a pattern, a name or a member stands. */
export function assignTo(run: Run, scope: Scope, target: Pattern, value: Value): void {
  if (target.type === 'Identifier') {
    const binding = findBinding(scope, target.name);
    if (binding === null) outermost(scope).bindings.set(target.name, { value });
    else writeBinding(run, binding, value);
    run.roots.push({ place: 'local', path: [target.name], value });
  } else if (target.type === 'MemberExpression') assignMember(run, scope, target, value);
  else bindPattern(run, scope, target, value, 'assign');
}

function outermost(scope: Scope): Scope {
  let at = scope;
  while (at.parent !== null) at = at.parent;
  return at;
}

function assignMember(run: Run, scope: Scope, target: MemberExpression, value: Value): void {
  const key = memberName(run, scope, target);
  const keySpan = keySpanOf(run, target);
  const object = writableAt(run, scope, target.object);
  if (!setProperty(run, object, { key, keySpan, value })) {
    run.roots.push({ place: 'local', path: namesOfChain(target), value });
  }
}

function keySpanOf(run: Run, target: MemberExpression): Span {
  const { property } = target;
  const quoted = property.type === 'Literal' && typeof property.value === 'string';
  return { file: run.file, start: property.start + (quoted ? 1 : 0), end: property.end - (quoted ? 1 : 0) };
}

/**
 * The value of an expression that is about to be written to. Where it is not known (a parameter, another module, a
 * missing part) an open record takes its place, so that what is written is remembered.
 */
function writableAt(run: Run, scope: Scope, node: AnyNode): Value {
  const value = evaluate(run, scope, node);
  const options = value.kind === 'choice' ? value.options : [value];
  if (options.some((option) => isMutable(run, option) || option.kind === 'callable')) return value;
  const span = spanOf(run, node);
  const record = newRecord(run, span);
  record.open = true;
  if (node.type === 'Identifier') {
    const binding = findBinding(scope, node.name);
    if (binding === null) outermost(scope).bindings.set(node.name, { value: record });
    else writeBinding(run, binding, record);
    run.roots.push({ place: 'local', path: [node.name], value: record });
    return record;
  }
  if (node.type === 'MemberExpression') {
    const key = memberName(run, scope, node);
    const object = writableAt(run, scope, node.object);
    if (key !== null && setProperty(run, object, { key, keySpan: keySpanOf(run, node), value: record })) {
      return readProperty(object, key);
    }
  }
  return value;
}
