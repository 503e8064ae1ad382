import type { Class, Expression, MethodDefinition, PropertyDefinition } from 'acorn';
import type { Span } from '../span.ts';
import type { Value } from '../value.ts';
import { writeProperty } from './branch.ts';
import { evaluate } from './expressions.ts';
import { callFunction, makeFunction } from './functions.ts';
import { nameOfKey } from './keys.ts';
import { isMutable, isOwnCallable, newClass, newRecord } from './mutable.ts';
import { copyProperties, findProperty } from './records.ts';
import { addArguments } from './roots.ts';
import { type MutableRecord, type Run, spanOf } from './run.ts';
import { openFunction, type Scope } from './scope.ts';
import { evaluateBody } from './statements.ts';

/** A class as the record of its static fields, its fields and its methods; `new` makes a record like it. */
export function evaluateClass(run: Run, scope: Scope, node: Class): Value {
  const record = newClass(run, spanOf(run, node), node);
  for (const { expression } of decoratorsOf(node)) evaluate(run, scope, expression);
  if (node.superClass) {
    const parent = evaluate(run, scope, node.superClass);
    copyProperties(run, record, parent);
    if (record.class !== null && isMutable(parent)) record.class.maker = parent.class?.maker ?? null;
  }
  const inner = openFunction(scope, record, null);
  for (const member of node.body.body) {
    if (member.type === 'StaticBlock') evaluateBody(run, openFunction(inner, record, []), member.body);
    else if (member.type === 'PropertyDefinition' || member.type === 'MethodDefinition') {
      evaluateClassMember(run, inner, record, member);
    }
  }
  return record;
}

function evaluateClassMember(
  run: Run,
  scope: Scope,
  record: MutableRecord,
  member: PropertyDefinition | MethodDefinition,
): void {
  for (const { expression } of decoratorsOf(member)) evaluate(run, scope, expression);
  const { key, keySpan } = nameOfKey(run, scope, member);
  if (member.type === 'PropertyDefinition') {
    if (member.value) writeProperty(run, record, { key, keySpan, value: evaluate(run, scope, member.value) });
    return;
  }
  // Declared only: a method without a body.
  if (member.value.type !== 'FunctionExpression') return;
  const method = makeFunction(run, scope, member.value, record);
  if (member.kind === 'constructor') {
    if (record.class !== null) record.class.maker = method;
    return;
  }
  const value = member.kind === 'get' ? callFunction(run, method.span, method, [], record) : method;
  if (member.kind !== 'set') writeProperty(run, record, { key, keySpan, value });
}

interface Decorated {
  readonly decorators?: readonly { readonly expression: Expression }[];
}

function decoratorsOf(
  node: Class | PropertyDefinition | MethodDefinition,
): NonNullable<Decorated['decorators']> {
  return (node as Decorated).decorators ?? [];
}

/** `new callee(…)`: a class gives a record like its own, a function the record that its `this` became. */
export function construct(run: Run, span: Span, callee: Value, args: readonly Value[]): Value {
  if (isMutable(callee) && callee.class !== null) {
    const made = newRecord(run, callee.span, callee.open);
    made.properties.push(...callee.properties);
    const { maker } = callee.class;
    if (maker === null) addArguments(run, callee.class.node.id?.name, args);
    else callFunction(run, span, maker, args, made);
    return made;
  }
  const self = newRecord(run, callee.span);
  const statics = isOwnCallable(callee) ? callee.statics : null;
  const prototype = statics === null ? null : findProperty(run, statics, 'prototype');
  if (prototype !== null) copyProperties(run, self, prototype.value);
  self.open = false;
  const result = callFunction(run, span, callee, args, self);
  return result.kind === 'record' ? result : self;
}
