import type { AnyNode, Pattern } from 'acorn';
import type { Value } from '../value.ts';
import { assignTo } from './assign.ts';
import { writeBinding } from './branch.ts';
import { chooseBetween } from './choose.ts';
import { evaluate } from './expressions.ts';
import { nameOfKey } from './keys.ts';
import { newList, newRecord } from './mutable.ts';
import { readProperty, setProperty } from './properties.ts';
import { addRoot } from './roots.ts';
import { type Run, spanOf, unknownAt } from './run.ts';
import { declareName, findBinding, type Scope } from './scope.ts';

/** Whether a pattern makes variables of its block, of the function around it (`var`), or writes to what is there. */
export type Binder = 'declare' | 'hoist' | 'assign';

/** Takes a value apart by a pattern; a default is one more value that the variable may have. */
export function bindPattern(run: Run, scope: Scope, pattern: Pattern, value: Value, how: Binder): void {
  switch (pattern.type) {
    case 'Identifier':
      if (how === 'assign') assignTo(run, scope, pattern, value);
      else declare(run, scope, pattern.name, value, how);
      return;
    case 'AssignmentPattern':
      bindPattern(run, scope, pattern.left, withDefault(run, scope, pattern.right, value), how);
      return;
    case 'ObjectPattern': {
      const taken = new Set<string | null>();
      for (const property of pattern.properties) {
        if (property.type === 'RestElement') {
          bindPattern(run, scope, property.argument, restOf(run, value, taken), how);
          continue;
        }
        const { key } = nameOfKey(run, scope, property);
        taken.add(key);
        const member = key === null ? unknownAt(spanOf(run, property)) : readProperty(run, value, key);
        bindPattern(run, scope, property.value, member, how);
      }
      return;
    }
    case 'ArrayPattern':
      for (const [at, element] of pattern.elements.entries()) {
        if (element?.type === 'RestElement') {
          bindPattern(run, scope, element.argument, itemsFrom(run, value, at), how);
        } else if (element !== null) {
          bindPattern(run, scope, element, readProperty(run, value, String(at)), how);
        }
      }
      return;
    case 'RestElement':
      bindPattern(run, scope, pattern.argument, value, how);
      return;
    case 'MemberExpression':
      assignTo(run, scope, pattern, value);
      return;
    default:
      bindParameterProperty(run, scope, pattern, value, how);
  }
}

/** TypeScript's `constructor(private pass = 'x')`: a parameter that is also a field of the object. */
function bindParameterProperty(run: Run, scope: Scope, node: AnyNode, value: Value, how: Binder): void {
  const { parameter }: { parameter?: Pattern } = node as AnyNode & { parameter?: Pattern };
  if (parameter === undefined) return;
  bindPattern(run, scope, parameter, value, how);
  const target = parameter.type === 'AssignmentPattern' ? parameter.left : parameter;
  const binding = target.type === 'Identifier' ? findBinding(scope, target.name) : null;
  if (target.type !== 'Identifier' || binding === null || scope.receiver === null) return;
  setProperty(run, scope.receiver, { key: target.name, keySpan: spanOf(run, target), value: binding.value });
}

function withDefault(run: Run, scope: Scope, node: AnyNode, value: Value): Value {
  const standIn = evaluate(run, scope, node);
  if (value.kind === 'null') return standIn;
  const isOpenEnded = value.kind === 'unknown' || value.kind === 'reference' || value.kind === 'choice';
  return isOpenEnded ? chooseBetween(spanOf(run, node), [value, standIn]) : value;
}

function declare(run: Run, scope: Scope, name: string, value: Value, how: Binder): void {
  // `var` makes one variable of the whole function.
  const binding = declareName(how === 'hoist' ? (scope.functionScope ?? scope) : scope, name, value);
  if (binding.value !== value) writeBinding(run, binding, value);
  binding.root = addRoot(run, [name], value);
}

function restOf(run: Run, value: Value, taken: ReadonlySet<string | null>): Value {
  if (value.kind !== 'record') return value;
  const rest = newRecord(run, value.span, value.open);
  rest.properties.push(...value.properties.filter((property) => !taken.has(property.key)));
  return rest;
}

function itemsFrom(run: Run, value: Value, start: number): Value {
  return value.kind === 'list' ? newList(run, value.span, value.items.slice(start), value.open) : value;
}
