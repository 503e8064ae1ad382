import type { ArrayNode, ObjectNode, ValueNode } from '@humanwhocodes/momoa';
import type { JsonSchema } from './config-schema.ts';
import { nameOf } from './evaluate-json.ts';
import { findNearestName } from './nearest-name.ts';
import type { JsonProblem } from './parse-json.ts';
import { printable, quote } from './printable.ts';

/** Says why a key is refused, where there is more to say than that it is unknown. */
export type ExplainKey = (parent: readonly string[], key: string) => string | null;

interface Check {
  readonly root: JsonSchema;
  readonly explainKey: ExplainKey;
  readonly problems: JsonProblem[];
}

type Path = readonly string[];

/** More would not help anybody. */
const MOST_PROBLEMS = 20;

/** How JSON's types are called in messages, by the name of their node. */
const TYPE_NAMES: Readonly<Record<string, readonly [type: string, words: string]>> = {
  Object: ['object', 'an object'],
  Array: ['array', 'a list'],
  String: ['string', 'a text'],
  Number: ['number', 'a number'],
  Boolean: ['boolean', 'true or false'],
  Null: ['null', 'null'],
};

/**
 * Holds a parsed JSON text against a schema, so that every problem has its place and unknown keys the nearest known
 * name. No value is quoted, only names of keys. Agrees with JSON Schema 2020-12 on the keywords of `JsonSchema`,
 * except that a key given twice is a problem.
 */
export function checkJson(node: ValueNode, root: JsonSchema, explainKey: ExplainKey): readonly JsonProblem[] {
  const check: Check = { root, explainKey, problems: [] };
  checkNode(check, node, root, []);
  return check.problems.slice(0, MOST_PROBLEMS);
}

function checkNode(check: Check, node: ValueNode, schema: JsonSchema, path: Path): void {
  if (check.problems.length >= MOST_PROBLEMS) return;
  const target = schema.$ref === undefined ? null : follow(check.root, schema.$ref);
  if (target !== null) {
    // One problem a place is enough: what `$ref` says comes first, what stands beside it only after it holds.
    const before = check.problems.length;
    checkNode(check, node, target, path);
    if (check.problems.length > before) return;
  }
  if (schema.anyOf !== undefined) return checkAnyOf(check, node, schema.anyOf, path);
  if (schema.type !== undefined && schema.type !== typeOf(node)) {
    return report(check, node, `${describe(path)} must be ${wordsFor(schema.type)}, not ${wordsOf(node)}.`);
  }
  if (node.type === 'String') checkText(check, node, node.value, schema, path);
  if (node.type === 'Object') checkObject(check, node, schema, path);
  if (node.type === 'Array') checkArray(check, node, schema, path);
}

/** The alternatives of our schema differ in type, so the type of the node says which one is meant. */
function checkAnyOf(check: Check, node: ValueNode, schemas: readonly JsonSchema[], path: Path): void {
  const types = schemas.map((schema) => resolveType(check.root, schema));
  const meant = schemas[types.indexOf(typeOf(node))];
  if (meant !== undefined) return checkNode(check, node, meant, path);
  const words = types.map((type) => wordsFor(type ?? '')).join(' or ');
  report(check, node, `${describe(path)} must be ${words}, not ${wordsOf(node)}.`);
}

function checkText(check: Check, node: ValueNode, text: string, schema: JsonSchema, path: Path): void {
  if (schema.enum !== undefined && !schema.enum.includes(text)) {
    const allowed = schema.enum.map((value) => `'${value}'`).join(', ');
    return report(
      check,
      node,
      `${describe(path)} must be ${schema.enum.length > 1 ? 'one of ' : ''}${allowed}.`,
    );
  }
  // JSON Schema counts characters, not UTF-16 units; the bounds of our schema are 0 and 1, where both agree.
  if (text.length < (schema.minLength ?? 0))
    return report(check, node, `${describe(path)} must not be empty.`);
  if (schema.pattern !== undefined && !new RegExp(schema.pattern, 'u').test(text)) {
    const hint = schema.description === undefined ? '' : ` Expected: ${schema.description}`;
    report(check, node, `${describe(path)} has not the right form.${hint}`);
  }
}

function checkObject(check: Check, node: ObjectNode, schema: JsonSchema, path: Path): void {
  const known = schema.properties ?? {};
  const seen = new Set<string>();
  for (const member of node.members) {
    const key = nameOf(member);
    const at = [...path, key];
    if (seen.has(key)) report(check, member.name, `${describe(at)} is given twice.`);
    seen.add(key);
    const others = schema.additionalProperties;
    if (schema.propertyNames !== undefined && !isName(check.root, schema.propertyNames, key)) {
      report(check, member.name, `${quote(key)} cannot be a name${inside(path)}.`);
    } else if (Object.hasOwn(known, key)) checkNode(check, member.value, known[key] ?? {}, at);
    else if (others === false)
      report(check, member.name, explainUnknown(check, path, key, Object.keys(known)));
    else if (typeof others === 'object') checkNode(check, member.value, others, at);
  }
}

function checkArray(check: Check, node: ArrayNode, schema: JsonSchema, path: Path): void {
  const prefix = schema.prefixItems ?? [];
  if (node.elements.length < (schema.minItems ?? 0)) {
    return report(check, node, `${describe(path)} must not be empty.`);
  }
  for (const [index, element] of node.elements.entries()) {
    const at = [...path, String(index)];
    const item = prefix[index] ?? schema.items;
    if (item === false) report(check, element, `${describe(path)} takes at most ${prefix.length} items.`);
    else if (typeof item === 'object') checkNode(check, element.value, item, at);
  }
}

function explainUnknown(check: Check, path: Path, key: string, known: readonly string[]): string {
  const reason = check.explainKey(path, key);
  if (reason !== null) return reason;
  const nearest = findNearestName(key, known);
  if (nearest !== null) return `Unknown key ${quote(key)}${inside(path)}; did you mean '${nearest}'?`;
  return `Unknown key ${quote(key)}${inside(path)}. Known keys: ${known.join(', ')}.`;
}

function isName(root: JsonSchema, schema: JsonSchema, name: string): boolean {
  const pattern = schema.$ref === undefined ? schema.pattern : follow(root, schema.$ref).pattern;
  return pattern === undefined || new RegExp(pattern, 'u').test(name);
}

function follow(root: JsonSchema, ref: string): JsonSchema {
  return root.$defs?.[ref.replace('#/$defs/', '')] ?? {};
}

function resolveType(root: JsonSchema, schema: JsonSchema): string | undefined {
  return (
    schema.type ?? (schema.$ref === undefined ? undefined : resolveType(root, follow(root, schema.$ref)))
  );
}

function typeOf(node: ValueNode): string {
  return TYPE_NAMES[node.type]?.[0] ?? '';
}

function wordsOf(node: ValueNode): string {
  return TYPE_NAMES[node.type]?.[1] ?? 'that';
}

function wordsFor(type: string): string {
  return Object.values(TYPE_NAMES).find(([name]) => name === type)?.[1] ?? type;
}

function describe(path: Path): string {
  return path.length === 0 ? 'The top level' : quote(path.join('.'));
}

function inside(path: Path): string {
  return path.length === 0 ? '' : ` in '${printable(path.join('.')).slice(0, 80)}'`;
}

function report(check: Check, node: { readonly loc: ValueNode['loc'] }, message: string): void {
  check.problems.push({ message, offset: node.loc.start.offset });
}
