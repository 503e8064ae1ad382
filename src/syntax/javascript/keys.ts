import type { AnyNode } from 'acorn';
import type { Span } from '../span.ts';
import { evaluate } from './expressions.ts';
import type { Run } from './run.ts';
import type { Scope } from './scope.ts';
import { textOf } from './text.ts';

/** The name of a property, method, field or member; null where only a run can tell. */
export function nameOfKey(
  run: Run,
  scope: Scope,
  node: { readonly key: AnyNode; readonly computed?: boolean },
): { key: string | null; keySpan: Span } {
  const { key } = node;
  const keySpan = keySpanOf(run, key);
  const name = node.computed && key.type !== 'Literal' ? null : staticName(key);
  return { key: name ?? textOf(evaluate(run, scope, key)), keySpan };
}

/** Where a name stands, without its quotes. */
export function keySpanOf(run: Run, key: AnyNode): Span {
  const quoted =
    (key.type === 'Literal' && typeof key.value === 'string') ||
    (key.type === 'TemplateLiteral' && key.quasis.length === 1);
  return { file: run.file, start: key.start + (quoted ? 1 : 0), end: key.end - (quoted ? 1 : 0) };
}

/** The name that a key node spells by itself. */
export function staticName(key: AnyNode): string | null {
  if (key.type === 'Identifier' || key.type === 'PrivateIdentifier') return key.name;
  if (key.type === 'Literal') return String(key.value);
  if (key.type === 'TemplateLiteral' && key.expressions.length === 0)
    return key.quasis[0]?.value.cooked ?? null;
  return null;
}
