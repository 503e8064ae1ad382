import type { AnyNode } from 'acorn';
import { isEnvironmentCall } from './environment-calls.ts';
import { namesOfChain } from './members.ts';

/**
 * The variable's name, where a node is `process.env.X`, `import.meta.env.X`, `env('X')`, a conversion of one of them
 * (`Number(process.env.X)`), or the first of several (`process.env.X || process.env.Y`).
 */
export function environmentName(node: AnyNode): string | null {
  let found: string | null = null;
  let at: AnyNode = node;
  for (let links = 0; links < 16; links += 1) {
    if (at.type === 'LogicalExpression') {
      found = nameOf(at.right) ?? found;
      at = at.left;
    } else return nameOf(at) ?? found;
  }
  return found;
}

function nameOf(node: AnyNode): string | null {
  const inner = unwrapped(node);
  if (inner.type === 'CallExpression') {
    return isEnvironmentCall(namesOfChain(inner.callee)) ? stringOf(inner.arguments[0]) : null;
  }
  if (inner.type !== 'MemberExpression') return null;
  const chain = namesOfChain(inner);
  return chain.length >= 2 && chain.at(-2) === 'env' ? (chain.at(-1) ?? null) : null;
}

/** What a conversion converts. */
function unwrapped(node: AnyNode): AnyNode {
  if (node.type === 'UnaryExpression') return node.argument;
  if (node.type === 'ChainExpression') return node.expression;
  const [first] = node.type === 'CallExpression' ? node.arguments : [];
  return first?.type === 'MemberExpression' ? first : node;
}

export function stringOf(node: AnyNode | undefined): string | null {
  return node?.type === 'Literal' && typeof node.value === 'string' ? node.value : null;
}
