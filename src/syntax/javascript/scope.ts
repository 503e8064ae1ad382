import type { Value } from '../value.ts';

/** A variable. Its value changes as the evaluation meets assignments. */
export interface Binding {
  value: Value;
}

/** The variables of one block or function, and where to look further. */
export interface Scope {
  readonly bindings: Map<string, Binding>;
  readonly parent: Scope | null;
  /** What `this` is, where it is known. */
  readonly receiver: Value | null;
  /** Where `return` puts its values. */
  readonly returns: Value[] | null;
}

export function openScope(
  parent: Scope | null,
  changes: Partial<Pick<Scope, 'receiver' | 'returns'>> = {},
): Scope {
  return {
    bindings: new Map(),
    parent,
    receiver: changes.receiver ?? parent?.receiver ?? null,
    returns: changes.returns ?? parent?.returns ?? null,
  };
}

export function findBinding(scope: Scope, name: string): Binding | null {
  for (let at: Scope | null = scope; at !== null; at = at.parent) {
    const binding = at.bindings.get(name);
    if (binding !== undefined) return binding;
  }
  return null;
}
