import type { AnyNode, Pattern } from 'acorn';
import type { Value } from '../value.ts';
import { assignTo } from './assign.ts';
import { writeBinding } from './branch.ts';
import { chooseBetween } from './choose.ts';
import { evaluate } from './expressions.ts';
import { nameOfKey } from './keys.ts';
import { readProperty } from './records.ts';
import { newRecord, type Run, spanOf, unknownAt } from './run.ts';
import { findBinding, type Scope } from './scope.ts';

/** Whether a pattern makes variables of its own scope, or writes to what is there. */
export type Binder = 'declare' | 'hoist' | 'assign';

/** Takes a value apart by a pattern; a default is one more value that the variable may have. */
export function bindPattern(run: Run, scope: Scope, pattern: Pattern, value: Value, how: Binder): void {
  const span = spanOf(run, pattern);
  switch (pattern.type) {
    case 'Identifier':
      if (how === 'assign') return assignTo(run, scope, pattern, value);
      declare(run, scope, pattern.name, value, how);
      return;
    case 'AssignmentPattern': {
      const standIn = evaluate(run, scope, pattern.right);
      const certain = value.kind === 'text' || value.kind === 'record' || value.kind === 'number';
      const values = certain ? [value] : value.kind === 'null' ? [standIn] : [value, standIn];
      bindPattern(run, scope, pattern.left, chooseBetween(span, values), how);
      return;
    }
    case 'ObjectPattern': {
      const taken = new Set<string | null>();
      for (const property of pattern.properties) {
        if (property.type === 'RestElement') {
          bindPattern(run, scope, property.argument, restOf(run, value, taken), how);
          continue;
        }
        const { key } = nameOfKey(run, scope, property);
        taken.add(key);
        bindPattern(
          run,
          scope,
          property.value,
          key === null ? unknownAt(span) : readProperty(value, key),
          how,
        );
      }
      return;
    }
    case 'ArrayPattern':
      for (const [at, element] of pattern.elements.entries()) {
        if (element === null) continue;
        const rest = element.type === 'RestElement';
        bindPattern(
          run,
          scope,
          rest ? element.argument : element,
          rest ? value : readProperty(value, String(at)),
          how,
        );
      }
      return;
    case 'RestElement':
      bindPattern(run, scope, pattern.argument, value, how);
      return;
    case 'MemberExpression':
      assignTo(run, scope, pattern, value);
      return;
    default: {
      // TypeScript's parameter properties wrap the pattern.
      const wrapper: { parameter?: Pattern } = pattern as AnyNode & { parameter?: Pattern };
      if (wrapper.parameter !== undefined) bindPattern(run, scope, wrapper.parameter, value, how);
    }
  }
}

function declare(run: Run, scope: Scope, name: string, value: Value, how: Binder): void {
  // `var x` again, without a value, leaves what is there.
  const old = how === 'hoist' ? findBinding(scope, name) : scope.bindings.get(name);
  if (old === undefined || old === null) scope.bindings.set(name, { value });
  else writeBinding(run, old, value);
  if (value.kind !== 'unknown') run.roots.push({ place: 'local', path: [name], value });
}

function restOf(run: Run, value: Value, taken: ReadonlySet<string | null>): Value {
  if (value.kind !== 'record') return value;
  const rest = newRecord(run, value.span);
  rest.properties.push(...value.properties.filter((property) => !taken.has(property.key)));
  rest.open = value.open;
  return rest;
}
