import type { AnyNode } from 'acorn';

/** Calls `visit` with every child of a node, in the order of its fields. */
export function forEachChild(node: AnyNode, visit: (child: AnyNode) => void): void {
  if (node.type === 'Literal' || node.type === 'TemplateElement') return;
  // A node is a plain object; its fields differ by type, and the TypeScript parser adds to them.
  const fields = node as unknown as Readonly<Record<string, unknown>>;
  for (const name of Object.keys(fields)) {
    const field = fields[name];
    if (typeof field !== 'object' || field === null) continue;
    if (!Array.isArray(field)) {
      if (isNode(field)) visit(field);
    } else {
      for (const item of field) if (typeof item === 'object' && item !== null && isNode(item)) visit(item);
    }
  }
}

/** Fields also hold source locations, a template's texts and a pattern's flags. */
function isNode(value: object): value is AnyNode {
  return 'type' in value && typeof value.type === 'string';
}
