import type { AnyNode, MemberExpression } from 'acorn';
import type { Value } from '../value.ts';
import { chooseBetween } from './choose.ts';
import { evaluate } from './expressions.ts';
import { staticName } from './keys.ts';
import { readProperty } from './records.ts';
import { type Run, spanOf, unknownAt } from './run.ts';
import type { Scope } from './scope.ts';
import { makeNumber, textOf } from './text.ts';

/** The name of the member that an expression asks for; null where only a run can tell. */
export function memberName(run: Run, scope: Scope, node: MemberExpression): string | null {
  if (!node.computed) return staticName(node.property);
  return textOf(evaluate(run, scope, node.property));
}

export function evaluateMember(run: Run, scope: Scope, node: MemberExpression): Value {
  const span = spanOf(run, node);
  if (isImportMeta(node.object) && staticName(node.property) === 'env') return environmentAt(span);
  const object = evaluate(run, scope, node.object);
  const name = memberName(run, scope, node);
  if (name === null) return anyMember(object, span);
  if (name === 'length' && object.kind === 'text') return makeNumber(run, object.secret.length, span);
  if (name === 'length' && object.kind === 'list' && !object.open)
    return makeNumber(run, object.items.length, span);
  const value = readProperty(object, name);
  return value.kind === 'unknown' || value.kind === 'reference' ? { ...value, span } : value;
}

/** All of the environment; its members are single variables. */
function environmentAt(span: ReturnType<typeof spanOf>): Value {
  return { kind: 'reference', span, to: 'env', name: null, becomes: null };
}

function isImportMeta(node: AnyNode): boolean {
  return node.type === 'MetaProperty' && node.meta.name === 'import';
}

/** `table[NODE_ENV]`: any member of the table. */
function anyMember(object: Value, span: ReturnType<typeof spanOf>): Value {
  if (object.kind === 'record' && object.properties.length > 0) {
    const values = object.properties.map((property) => property.value);
    return chooseBetween(span, object.open ? [...values, unknownAt(span)] : values);
  }
  if (object.kind === 'list' && object.items.length > 0) return chooseBetween(span, object.items);
  return unknownAt(span);
}

/** The names that a chain like `a.b['c']` spells, outermost first; what cannot be told is left out. */
export function namesOfChain(node: AnyNode): readonly string[] {
  const names: string[] = [];
  let at: AnyNode = node;
  while (names.length < 32) {
    if (at.type === 'MemberExpression') {
      const literal = at.computed && at.property.type !== 'Literal' ? null : staticName(at.property);
      if (literal !== null) names.push(literal);
      at = at.object;
    } else if (at.type === 'ChainExpression' || at.type === 'ParenthesizedExpression') at = at.expression;
    else if (at.type === 'CallExpression') at = at.callee;
    else break;
  }
  if (at.type === 'Identifier') names.push(at.name);
  return names.toReversed();
}
