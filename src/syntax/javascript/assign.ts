import type { AnyNode, AssignmentExpression, MemberExpression, Pattern, UpdateExpression } from 'acorn';
import type { Value } from '../value.ts';
import { writeBinding } from './branch.ts';
import { chooseBetween, optionsOf } from './choose.ts';
import { convert } from './conversions.ts';
import { evaluate } from './expressions.ts';
import { keySpanOf } from './keys.ts';
import { memberNames, namesOfChain } from './members.ts';
import { isFollowed, isMutable, isMutableList, newRecord } from './mutable.ts';
import { chooseLogical, step, sum } from './operators.ts';
import { bindPattern } from './patterns.ts';
import { readProperty, setProperty } from './properties.ts';
import { copyProperties } from './records.ts';
import { addRoot } from './roots.ts';
import { type Run, spanOf, unknownAt } from './run.ts';
import { declareName, findBinding, outermost, type Scope } from './scope.ts';

/** Evaluates an assignment and carries it out. */
export function assign(run: Run, scope: Scope, node: AssignmentExpression): Value {
  const span = spanOf(run, node);
  if (node.operator === '=') {
    const value = evaluate(run, scope, node.right);
    assignTo(run, scope, node.left, value);
    return value;
  }
  const left = evaluate(run, scope, node.left);
  const right = evaluate(run, scope, node.right);
  let value: Value;
  if (node.operator === '+=') value = sum(run, span, [left, right]);
  else if (/^(?:\|\||&&|\?\?)=$/.test(node.operator)) {
    value = chooseLogical(span, node.operator.slice(0, 2), left, right);
  } else value = convert(run, span, unknownAt(span), 'number');
  assignTo(run, scope, node.left, value, node.operator === '+=');
  return value;
}

/** `x++`, `--x`. */
export function update(run: Run, scope: Scope, node: UpdateExpression): Value {
  const before = evaluate(run, scope, node.argument);
  const after = step(before, node.operator === '++' ? 1 : -1, spanOf(run, node));
  assignTo(run, scope, node.argument as Pattern, after, true);
  return node.prefix ? after : before;
}

/** Puts a value where a pattern, a name or a member stands; `grown` says that the new value holds the old one. */
export function assignTo(run: Run, scope: Scope, target: Pattern, value: Value, grown = false): void {
  if (target.type === 'Identifier') assignName(run, scope, target.name, value, grown);
  else if (target.type === 'MemberExpression') assignMember(run, scope, target, value);
  else bindPattern(run, scope, target, value, 'assign');
}

function assignName(run: Run, scope: Scope, name: string, value: Value, grown: boolean): void {
  const binding = findBinding(scope, name) ?? declareName(outermost(scope), name, value);
  if (binding.value !== value) writeBinding(run, binding, value);
  const root = grown ? run.roots[binding.root] : undefined;
  if (root?.path[0] === name && root.path.length === 1) run.roots[binding.root] = { ...root, value };
  else binding.root = addRoot(run, [name], value);
}

function assignMember(run: Run, scope: Scope, target: MemberExpression, value: Value): void {
  const names = memberNames(run, scope, target);
  const keySpan = keySpanOf(run, target.property);
  const object = writableAt(run, scope, target.object);
  let written = false;
  for (const key of names ?? [null]) written = setProperty(run, object, { key, keySpan, value }) || written;
  // What a function holds besides its code is no part of the final tree.
  if (written && !isFollowed(object)) return;
  const chain = namesOfChain(target);
  const isExported = chain[0] === 'module' && chain[1] === 'exports';
  addRoot(run, isExported ? chain.slice(2) : chain, value, isExported ? 'exported' : 'local');
}

/**
 * The value of an expression that is about to be written to. Where it is not known (a parameter, another module, a
 * missing part) an open record takes its place, so that what is written is remembered.
 */
function writableAt(run: Run, scope: Scope, node: AnyNode): Value {
  const value = evaluate(run, scope, node);
  const options = optionsOf(value);
  if (options.some((option) => isMutable(option) || isMutableList(option) || isFollowed(option)))
    return value;
  // What is written to the environment does not change what it may hold.
  if (options.some((option) => option.kind === 'reference' && option.to === 'env')) return value;
  const record = newRecord(run, spanOf(run, node), true);
  const known = options.find((option) => option.kind === 'record');
  if (known !== undefined) {
    copyProperties(run, record, known);
    record.open = known.open;
  }
  if (node.type === 'Identifier') {
    assignName(run, scope, node.name, record, false);
    return record;
  }
  if (node.type === 'MemberExpression') {
    const [key] = memberNames(run, scope, node) ?? [];
    const object = writableAt(run, scope, node.object);
    const keySpan = keySpanOf(run, node.property);
    if (key !== undefined && setProperty(run, object, { key, keySpan, value: record })) {
      return readProperty(run, object, key);
    }
  }
  return chooseBetween(value.span, options);
}
