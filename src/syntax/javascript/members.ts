import type { AnyNode, MemberExpression } from 'acorn';
import type { Span } from '../span.ts';
import type { Value } from '../value.ts';
import { builtInAt } from './built-ins.ts';
import { chooseBetween, optionsOf } from './choose.ts';
import { evaluate } from './expressions.ts';
import { staticName } from './keys.ts';
import { readProperty } from './properties.ts';
import { limits, type Run, spanOf, unknownAt } from './run.ts';
import { findBinding, type Scope } from './scope.ts';
import { textOf } from './text.ts';

/** The names that a member expression may ask for; null where only a run can tell. */
export function memberNames(run: Run, scope: Scope, node: MemberExpression): readonly string[] | null {
  if (!node.computed || node.property.type === 'Literal') {
    const name = staticName(node.property);
    return name === null ? null : [name];
  }
  const names = optionsOf(evaluate(run, scope, node.property)).map(textOf);
  const known = names.filter((name) => name !== null);
  return known.length === names.length ? known : null;
}

export function evaluateMember(run: Run, scope: Scope, node: MemberExpression): Value {
  const span = spanOf(run, node);
  const environment = environmentAt(scope, node, span);
  if (environment !== null) return environment;
  const object = evaluate(run, scope, node.object);
  const names = memberNames(run, scope, node);
  if (names === null) return anyMember(object, span);
  const values = names.map((name) => readProperty(run, object, name));
  const value = chooseBetween(span, values);
  if (value.kind === 'reference') return { ...value, span };
  if (value.kind !== 'unknown') return value;
  return (isGlobal(scope, node) ? builtInAt(run, span, namesOfChain(node)) : null) ?? unknownAt(span);
}

/** `import.meta.env` and `Bun.env` are all of the environment; their members are single variables. */
function environmentAt(scope: Scope, node: MemberExpression, span: Span): Value | null {
  if (node.computed || staticName(node.property) !== 'env') return null;
  const { object } = node;
  const isMeta = object.type === 'MetaProperty' && object.meta.name === 'import';
  const isBun = object.type === 'Identifier' && object.name === 'Bun' && findBinding(scope, 'Bun') === null;
  return isMeta || isBun ? { kind: 'reference', span, to: 'env', name: null, becomes: null } : null;
}

/** Whether a chain of names begins with one that the file does not declare. */
export function isGlobal(scope: Scope, node: AnyNode): boolean {
  const [first] = namesOfChain(node);
  return first !== undefined && findBinding(scope, first) === null;
}

/** `table[NODE_ENV]`: any member of the table. */
function anyMember(object: Value, span: Span): Value {
  const values = optionsOf(object).flatMap((option): readonly Value[] => {
    if (option.kind === 'record') {
      const members = option.properties.slice(0, limits.width).map((property): Value => property.value);
      return option.open || members.length === 0 ? members.concat(unknownAt(span)) : members;
    }
    if (option.kind === 'list' && option.items.length > 0) return option.items.slice(0, limits.width);
    // Which variable of the environment is read, only a run can tell.
    if (option.kind === 'reference' && option.to === 'env') return [{ ...option, span }];
    return [unknownAt(span)];
  });
  return chooseBetween(span, values);
}

/** The names that a chain like `a.b['c']` spells, outermost first; what cannot be told is left out. */
export function namesOfChain(node: AnyNode): readonly string[] {
  const names: string[] = [];
  let at: AnyNode = node;
  for (let links = 0; links < 32; links += 1) {
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
