import type { AnyNode, CallExpression, NewExpression } from 'acorn';
import type { Literal } from '../document.ts';
import { forEachChild } from './child-nodes.ts';
import { isEnvironmentCall } from './environment-calls.ts';
import { environmentName, stringOf } from './environment-name.ts';
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

type Visit = (node: AnyNode, context: Context) => void;

/** Calls that hand their first argument on, changed or not: it keeps the name that the call's result gets. */
const transparent =
  /^(?:from|Buffer|atob|parse|resolve|assign|freeze|seal|merge|mergeWith|extend|defaults|defaultsDeep|deepmerge|String|Number|parseInt|decodeURIComponent|unescape|default|cloneDeep|registerAs|define\w*)$/;
/** Of these every argument is handed on. */
const allArguments = /^(?:assign|merge|mergeWith|extend|defaults|defaultsDeep|deepmerge|concat|registerAs)$/;
/** Calls that only ask whether their argument is there. */
const asking = /^(?:includes|indexOf|startsWith|endsWith|equals|has|hasOwnProperty|hasOwn|is|test|match)$/;

/** Types of TypeScript that are none: what they hold is evaluated, or is a name. */
const valueTypes =
  /^TS(?:AsExpression|SatisfiesExpression|NonNullExpression|TypeAssertion|InstantiationExpression|ParameterProperty|ExportAssignment|Enum\w+|Module\w+|DeclareFunction|DeclareMethod)$/;
const importTypes: ReadonlySet<string> = new Set([
  'ExportAllDeclaration',
  'ImportDeclaration',
  'ImportExpression',
  'TSExternalModuleReference',
  'TSImportType',
]);

/** Calls `visit` with the children of a node, each with what surrounds it. */
export function visitChildren(node: AnyNode, context: Context, visit: Visit): void {
  switch (node.type) {
    case 'Identifier':
    case 'Literal':
      break;
    case 'Property':
    case 'PropertyDefinition':
    case 'MethodDefinition':
      visitProperty(node, context, visit);
      return;
    case 'VariableDeclarator':
      visit(node.id, context);
      if (node.init) {
        visit(node.init, node.id.type === 'Identifier' ? withNames(context, [node.id.name]) : context);
      }
      return;
    case 'AssignmentExpression':
      visit(node.left, withRole(context, 'key'));
      visit(node.right, withNames(context, targetNames(node.left)));
      return;
    case 'AssignmentPattern': {
      visit(node.left, context);
      const value = withRole(context, 'value');
      visit(node.right, node.left.type === 'Identifier' ? named(value, node.left.name) : value);
      return;
    }
    case 'MemberExpression':
      visit(node.object, context);
      if (node.computed) visit(node.property, withRole(context, 'key'));
      return;
    case 'CallExpression':
    case 'NewExpression':
      visitCall(node, context, visit);
      return;
    case 'BinaryExpression': {
      const inner = node.operator === '+' ? context : withRole(context, 'compared');
      visit(node.left, inner);
      visit(node.right, inner);
      return;
    }
    case 'LogicalExpression':
      visit(node.left, context);
      visit(node.right, node.operator === '&&' ? context : standingInFor(context, node.left));
      return;
    case 'ConditionalExpression':
      visit(node.test, withRole(context, 'compared'));
      visit(node.consequent, standingInFor(context, node.alternate));
      visit(node.alternate, standingInFor(context, node.consequent));
      return;
    case 'IfStatement':
      visit(node.test, withRole(context, 'compared'));
      visit(node.consequent, context);
      if (node.alternate) visit(node.alternate, context);
      return;
    case 'SwitchCase':
      if (node.test) visit(node.test, withRole(context, 'compared'));
      for (const statement of node.consequent) visit(statement, context);
      return;
    case 'ExportNamedDeclaration':
      if (node.declaration) visit(node.declaration, context);
      if (node.source) visit(node.source, withRole(context, 'import'));
      return;
    case 'ExpressionStatement':
      visit(node.expression, node.directive === undefined ? context : withRole(context, 'directive'));
      return;
    case 'ObjectExpression':
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression': {
      // What stands in a comparison compares; what is built or done inside it does not.
      const inner =
        context.role === 'key' || context.role === 'compared' ? withRole(context, 'value') : context;
      forEachChild(node, (child) => visit(child, inner));
      return;
    }
    default:
      visitOther(node, context, visit);
      return;
  }
  // Only TypeScript gives names children: their types.
  if ('typeAnnotation' in node || 'decorators' in node) visitOther(node, context, visit);
}

function visitOther(node: AnyNode, context: Context, visit: Visit): void {
  const type: string = node.type;
  let inner = context;
  if (importTypes.has(type)) inner = withRole(context, 'import');
  else if (!type.startsWith('TS')) {
    forEachChild(node, (child) => visit(child, context));
    return;
  } else if (!valueTypes.test(type)) inner = withRole(context, 'compared');
  const id: unknown = 'id' in node ? node.id : null;
  if (type === 'TSEnumMember') inner = named(context, staticName(id as AnyNode));
  forEachChild(node, (child) => {
    const isName = child === id && (type === 'TSEnumMember' || type === 'TSModuleDeclaration');
    visit(child, isName ? withRole(context, 'key') : inner);
  });
}

function visitProperty(
  node: Extract<AnyNode, { type: 'Property' | 'PropertyDefinition' | 'MethodDefinition' }>,
  context: Context,
  visit: Visit,
): void {
  const { key, value } = node;
  const isNamed = !node.computed || key.type === 'Literal' || key.type === 'TemplateLiteral';
  if (value) visit(value, isNamed ? named(context, staticName(key)) : context);
  if (node.computed || key.type !== 'Identifier') visit(key, withRole(context, 'key'));
  // Types and decorators of a class's members.
  if (node.type === 'Property') return;
  forEachChild(node, (child) => {
    if (child !== key && child !== value) visit(child, context);
  });
}

function visitCall(node: CallExpression | NewExpression, context: Context, visit: Visit): void {
  const chain = namesOfChain(node.callee);
  const name = chain.at(-1) ?? null;
  const given = context.role === 'compared' || context.role === 'key' ? withRole(context, 'value') : context;
  const [first] = node.arguments;
  const variable = isEnvironmentCall(chain) ? stringOf(first) : null;
  forEachChild(node, (child) => {
    if (child === node.callee || child.type.startsWith('TS')) visit(child, context);
    else if (name === 'require' && chain.length === 1) visit(child, withRole(context, 'import'));
    else if (variable !== null) {
      visit(child, child === first ? withRole(given, 'key') : { ...given, fallbackFor: variable });
    } else if (name !== null && asking.test(name))
      visit(child, withRole(named(given, `${name}()`), 'compared'));
    else if (name === null || (child === first && transparent.test(name)) || allArguments.test(name)) {
      visit(child, given);
    } else visit(child, named(given, `${name}()`));
  });
}

function withRole(context: Context, role: Literal['role']): Context {
  if (context.role === role) return context;
  const { names, fallbackFor } = context;
  return { names, role, fallbackFor };
}

/** The context inside what has a name; the same name twice (`{ a: a = 'x' }`) counts once. */
function named(context: Context, name: string | null): Context {
  if (name === null || context.names?.name === name) return context;
  return { names: { name, outer: context.names }, role: context.role, fallbackFor: context.fallbackFor };
}

function withNames({ role, fallbackFor }: Context, path: readonly string[]): Context {
  let names: Names | null = null;
  for (const name of path) names = { name, outer: names };
  return { names, role, fallbackFor };
}

function standingInFor(context: Context, node: AnyNode): Context {
  const variable = environmentName(node);
  if (variable === null) return context;
  return { names: context.names, role: context.role, fallbackFor: variable };
}

/** The names that an assignment's target spells, without those that only mean "what this file exports". */
function targetNames(target: AnyNode): readonly string[] {
  const names = namesOfChain(target);
  const skip = names[0] === 'module' && names[1] === 'exports' ? 2 : names[0] === 'exports' ? 1 : 0;
  return names.slice(skip);
}
