import type { AnyNode, CallExpression, NewExpression } from 'acorn';
import type { Literal } from '../document.ts';
import { staticName } from './keys.ts';
import { namesOfChain } from './members.ts';

/** What surrounds a node: the names that lead to it, and what its literals do. */
export interface Context {
  readonly names: Names | null;
  readonly role: Literal['role'];
  readonly fallbackFor: string | null;
}

/** A linked list, so that deep nesting costs no copies. */
export interface Names {
  readonly name: string;
  readonly outer: Names | null;
}

export interface Placed {
  readonly node: AnyNode;
  readonly context: Context;
}

/** Calls that hand their first argument on, changed or not: it keeps the name that the call's result gets. */
const transparent =
  /^(?:from|Buffer|atob|parse|resolve|assign|freeze|seal|merge|mergeWith|extend|defaults|defaultsDeep|deepmerge|String|Number|parseInt|decodeURIComponent|unescape|default|cloneDeep|registerAs|define\w*)$/;
/** Of these every argument is handed on. */
const allArguments = /^(?:assign|merge|mergeWith|extend|defaults|defaultsDeep|deepmerge|concat|registerAs)$/;
const environmentCall = /^(?:get|read|require|optional)?env(?:ironment)?(?:var|variable|or)?$/i;

/** The children of a node, each with what surrounds it. */
export function contextsOfChildren(node: AnyNode, context: Context): readonly Placed[] {
  const named = (name: string | null, from: Context = context): Context =>
    name === null ? from : { ...from, names: { name, outer: from.names } };
  const as = (role: Literal['role']): Context => ({ ...context, role });
  const fresh = (names: readonly string[]): Context => ({
    ...context,
    names: names.reduce<Names | null>((outer, name) => ({ name, outer }), null),
  });
  switch (node.type) {
    case 'Property':
    case 'PropertyDefinition':
    case 'MethodDefinition': {
      const { key, value } = node;
      const placed: Placed[] = [];
      if (value) placed.push({ node: value, context: named(staticName(key)) });
      if (node.computed || key.type === 'Literal') placed.push({ node: key, context: as('key') });
      return placed;
    }
    case 'VariableDeclarator':
      return [
        { node: node.id, context },
        ...(node.init
          ? [{ node: node.init, context: node.id.type === 'Identifier' ? fresh([node.id.name]) : context }]
          : []),
      ];
    case 'AssignmentExpression':
      return [
        { node: node.left, context: as('key') },
        { node: node.right, context: fresh(targetNames(node.left)) },
      ];
    case 'AssignmentPattern':
      return [
        { node: node.left, context },
        { node: node.right, context: node.left.type === 'Identifier' ? named(node.left.name) : context },
      ];
    case 'MemberExpression':
      return [
        { node: node.object, context },
        ...(node.computed ? [{ node: node.property, context: as('key') }] : []),
      ];
    case 'CallExpression':
    case 'NewExpression':
      return contextsOfCall(node, context, named);
    case 'BinaryExpression': {
      const inner = node.operator === '+' ? context : as('compared');
      return [node.left, node.right].map((child) => ({ node: child, context: inner }));
    }
    case 'LogicalExpression': {
      const variable = node.operator === '&&' ? null : environmentName(node.left);
      return [
        { node: node.left, context },
        { node: node.right, context: variable === null ? context : { ...context, fallbackFor: variable } },
      ];
    }
    case 'ConditionalExpression':
    case 'IfStatement':
      return [
        { node: node.test, context: as('compared') },
        { node: node.consequent, context },
        ...(node.alternate ? [{ node: node.alternate, context }] : []),
      ];
    case 'SwitchCase':
      return [
        ...(node.test ? [{ node: node.test, context: as('compared') }] : []),
        ...node.consequent.map((child) => ({ node: child, context })),
      ];
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
      return [{ node: node.source, context: as('import') }];
    case 'ExpressionStatement':
      return [{ node: node.expression, context: node.directive === undefined ? context : as('directive') }];
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return childrenOf(node).map((child) => ({ node: child, context: { ...context, role: 'value' } }));
    default:
      return childrenOf(node).map((child) => ({ node: child, context }));
  }
}

function contextsOfCall(
  node: CallExpression | NewExpression,
  context: Context,
  named: (name: string | null, from?: Context) => Context,
): readonly Placed[] {
  const chain = namesOfChain(node.callee);
  const name = chain.at(-1) ?? null;
  const placed: Placed[] = [{ node: node.callee, context }];
  const requires = name === 'require' && chain.length === 1;
  const environment = environmentCall.test(chain[0] ?? '');
  const variable = environment ? stringOf(node.arguments[0]) : null;
  for (const [at, argument] of node.arguments.entries()) {
    let inner = context;
    if (requires) inner = { ...context, role: 'import' };
    else if (variable !== null) {
      inner = at === 0 ? { ...context, role: 'key' } : { ...context, fallbackFor: variable };
    } else if (name === null || (!(transparent.test(name) && at === 0) && !allArguments.test(name))) {
      inner = named(name === null ? null : `${name}()`);
    }
    placed.push({ node: argument, context: inner });
  }
  return placed;
}

/** The names that an assignment's target spells, without those that only mean "what this file exports". */
function targetNames(target: AnyNode): readonly string[] {
  const names = namesOfChain(target);
  const skip = names[0] === 'module' && names[1] === 'exports' ? 2 : names[0] === 'exports' ? 1 : 0;
  return names.slice(skip);
}

/** The variable's name, where a node is `process.env.X`, `import.meta.env.X` or `env('X')`. */
function environmentName(node: AnyNode): string | null {
  if (node.type === 'LogicalExpression') return environmentName(node.right) ?? environmentName(node.left);
  if (node.type === 'CallExpression') {
    return environmentCall.test(namesOfChain(node.callee)[0] ?? '') ? stringOf(node.arguments[0]) : null;
  }
  if (node.type !== 'MemberExpression') return null;
  const chain = namesOfChain(node);
  return chain.length >= 2 && chain.at(-2) === 'env' ? (chain.at(-1) ?? null) : null;
}

function stringOf(node: AnyNode | undefined): string | null {
  return node?.type === 'Literal' && typeof node.value === 'string' ? node.value : null;
}

/** All child nodes of a node, types of TypeScript left out. */
function childrenOf(node: AnyNode): readonly AnyNode[] {
  const children: AnyNode[] = [];
  for (const [name, value] of Object.entries(node)) {
    if (name === 'typeAnnotation' || name === 'typeParameters' || name === 'returnType' || name === 'loc')
      continue;
    if (Array.isArray(value)) {
      for (const item of value) if (isNode(item)) children.push(item);
    } else if (isNode(value)) children.push(value);
  }
  return children;
}

function isNode(value: unknown): value is AnyNode {
  return (
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    typeof value.type === 'string' &&
    'start' in value
  );
}
