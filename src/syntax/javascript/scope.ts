import type { Value } from '../value.ts';

/** A variable. Its value changes as the evaluation meets assignments. */
export interface Binding {
  value: Value;
  /** Where its last value stands among the roots; -1 for nowhere. */
  root: number;
}

/** The variables of one block or function, and where to look further. */
export interface Scope {
  readonly bindings: Map<string, Binding>;
  readonly parent: Scope | null;
  /** The scope of the function around, where `var` puts its names. */
  readonly functionScope: Scope | null;
  /** What `this` is, where it is known. */
  readonly receiver: Value | null;
  /** Where `return` puts its values. */
  readonly returns: Value[] | null;
}

/** The scope of a block, loop or class body. */
export function openBlock(parent: Scope): Scope {
  const { receiver, returns } = parent;
  return { bindings: new Map(), parent, functionScope: parent.functionScope ?? parent, receiver, returns };
}

/** The scope of a function or of the whole file. */
export function openFunction(parent: Scope | null, receiver: Value | null, returns: Value[] | null): Scope {
  return { bindings: new Map(), parent, functionScope: null, receiver, returns };
}

export function findBinding(scope: Scope, name: string): Binding | null {
  for (let at: Scope | null = scope; at !== null; at = at.parent) {
    const binding = at.bindings.get(name);
    if (binding !== undefined) return binding;
  }
  return null;
}

/** Makes a variable of this scope, or gives the one that is there already. */
export function declareName(scope: Scope, name: string, value: Value): Binding {
  const binding = scope.bindings.get(name);
  if (binding !== undefined) return binding;
  const made: Binding = { value, root: -1 };
  scope.bindings.set(name, made);
  return made;
}

/** The scope around everything: names that nothing declares are put here. */
export function outermost(scope: Scope): Scope {
  let at = scope;
  while (at.parent !== null) at = at.parent;
  return at;
}
