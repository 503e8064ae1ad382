import type { AnyNode, Program } from 'acorn';
import type { Literal } from '../document.ts';
import { Secret } from '../secret.ts';
import type { Path } from '../value.ts';
import { type Context, contextsOfChildren } from './literal-context.ts';

/**
 * Every literal of a program with the names around it, from one walk that needs neither recursion nor a budget: what
 * it lists cannot be hidden by any nesting or repetition.
 */
export function collectLiterals(file: string, source: string, program: Program): readonly Literal[] {
  const literals: Literal[] = [];
  const stack: { node: AnyNode; context: Context }[] = [
    { node: program, context: { names: null, role: 'value', fallbackFor: null } },
  ];
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    const { node, context } = top;
    const literal = literalOf(file, source, node, context);
    if (literal !== null) literals.push(literal);
    for (const child of contextsOfChildren(node, context)) stack.push(child);
  }
  return literals.sort((a, b) => a.span.start - b.span.start);
}

function literalOf(file: string, source: string, node: AnyNode, context: Context): Literal | null {
  const make = (start: number, end: number, text: string, type: Literal['type']): Literal => ({
    span: { file, start, end },
    secret: new Secret(text),
    path: pathOf(context),
    type,
    role: context.role,
    ...(context.fallbackFor === null ? {} : { fallbackFor: context.fallbackFor }),
  });
  if (node.type === 'TemplateElement') {
    const text = node.value.cooked ?? node.value.raw;
    return text === '' ? null : make(node.start, node.end, text, 'template');
  }
  if (node.type !== 'Literal') return null;
  if (typeof node.value === 'string') return make(node.start + 1, node.end - 1, node.value, 'text');
  if (node.regex) return make(node.start, node.end, node.regex.pattern, 'pattern');
  if (typeof node.value === 'number' || typeof node.value === 'bigint') {
    return make(node.start, node.end, source.slice(node.start, node.end), 'number');
  }
  return null;
}

/** The names around a literal, outermost first; of very deep nesting the nearest 32. */
function pathOf(context: Context): Path {
  const path: string[] = [];
  for (let at = context.names; at !== null && path.length < 32; at = at.outer) path.push(at.name);
  return path.toReversed();
}
