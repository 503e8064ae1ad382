import type { AnyNode, Program } from 'acorn';
import type { Literal } from '../document.ts';
import { Secret } from '../secret.ts';
import type { Path } from '../value.ts';
import { type Context, visitChildren } from './literal-context.ts';

/**
 * Every literal of a program with the names around it, from one walk that needs neither recursion nor a budget: what
 * it lists cannot be hidden by any nesting or repetition.
 */
export function collectLiterals(file: string, source: string, program: Program): readonly Literal[] {
  const literals: Literal[] = [];
  const nodes: AnyNode[] = [program];
  const contexts: Context[] = [{ names: null, role: 'value', fallbackFor: null }];
  const push = (node: AnyNode, context: Context): void => {
    nodes.push(node);
    contexts.push(context);
  };
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    const context = contexts.pop();
    if (context === undefined) break;
    const literal = literalOf(file, source, node, context);
    if (literal !== null) literals.push(literal);
    visitChildren(node, context, push);
  }
  return withoutDoubles(literals.sort((a, b) => a.span.start - b.span.start));
}

/** A shorthand with a default (`{ a = 'x' }`) is two properties of one node in the tree. */
function withoutDoubles(sorted: readonly Literal[]): readonly Literal[] {
  return sorted.filter(({ span }, at) => at === 0 || sorted[at - 1]?.span.start !== span.start);
}

function literalOf(file: string, source: string, node: AnyNode, context: Context): Literal | null {
  if (node.type === 'TemplateElement') {
    const text = node.value.cooked ?? node.value.raw;
    return text === '' ? null : makeLiteral(file, node.start, node.end, text, 'template', context);
  }
  if (node.type !== 'Literal') return null;
  const { start, end, value } = node;
  if (typeof value === 'string') return makeLiteral(file, start + 1, end - 1, value, 'text', context);
  if (node.regex) return makeLiteral(file, start, end, node.regex.pattern, 'pattern', context);
  if (typeof value === 'number' || typeof value === 'bigint') {
    return makeLiteral(file, start, end, source.slice(start, end), 'number', context);
  }
  return null;
}

function makeLiteral(
  file: string,
  start: number,
  end: number,
  text: string,
  type: Literal['type'],
  context: Context,
): Literal {
  const literal: Literal = {
    span: { file, start, end },
    secret: new Secret(text),
    path: pathOf(context),
    type,
    role: context.role,
  };
  return context.fallbackFor === null ? literal : { ...literal, fallbackFor: context.fallbackFor };
}

/** The names around a literal, outermost first; of very deep nesting the nearest 32. */
function pathOf(context: Context): Path {
  const path: string[] = [];
  for (let at = context.names; at !== null && path.length < 32; at = at.outer) path.push(at.name);
  return path.toReversed();
}
