import type {
  AnyNode,
  DoWhileStatement,
  ForInStatement,
  ForOfStatement,
  ForStatement,
  WhileStatement,
} from 'acorn';
import type { Value } from '../value.ts';
import { assignTo } from './assign.ts';
import { evaluateBranches } from './branch.ts';
import { chooseBetween } from './choose.ts';
import { evaluate } from './expressions.ts';
import { keysOf } from './object-calls.ts';
import { bindPattern } from './patterns.ts';
import { limits, type Run, spanOf, unknownAt } from './run.ts';
import { findBinding, openBlock, type Scope } from './scope.ts';
import { evaluateStatement } from './statements.ts';

type Loop = ForOfStatement | ForInStatement | ForStatement | WhileStatement | DoWhileStatement;

/** Evaluates a loop: over a short list, or counted with known bounds, round by round; else one round for all. */
export function evaluateLoop(run: Run, scope: Scope, node: Loop): void {
  const loop = openBlock(scope);
  if (node.type === 'ForOfStatement' || node.type === 'ForInStatement') {
    for (const item of itemsOver(run, loop, node)) {
      once(run, node, () => {
        const round = openBlock(loop);
        if (node.left.type === 'VariableDeclaration') {
          const how = node.left.kind === 'var' ? 'hoist' : 'declare';
          for (const { id } of node.left.declarations) bindPattern(run, round, id, item, how);
        } else assignTo(run, round, node.left, item);
        evaluateStatement(run, round, node.body);
      });
    }
    return;
  }
  if (node.type === 'ForStatement') {
    evaluateCounted(run, loop, node);
    return;
  }
  evaluate(run, loop, node.test);
  once(run, node, () => evaluateStatement(run, openBlock(loop), node.body));
}

/** Evaluates one round, which may not happen. */
function once(run: Run, node: AnyNode, round: () => void): void {
  evaluateBranches(run, spanOf(run, node), [round], false);
}

/** What the loop goes over: every item, or all of them as one choice where there are many. */
function itemsOver(run: Run, scope: Scope, node: ForOfStatement | ForInStatement): readonly Value[] {
  const over = evaluate(run, scope, node.right);
  const span = spanOf(run, node.right);
  const list = node.type === 'ForInStatement' && over.kind === 'record' ? keysOf(run, span, [over]) : over;
  if (list?.kind !== 'list') return [unknownAt(span)];
  if (list.items.length === 0) return list.open ? [unknownAt(span)] : [];
  const isIndex = node.type === 'ForInStatement' && over.kind === 'list';
  if (isIndex || list.items.length > limits.rounds)
    return [isIndex ? unknownAt(span) : chooseBetween(span, list.items)];
  return list.items.slice();
}

/** `for (let i = 0; i < n; i += 1)` with a known `n`, round by round; any other with a count that is not known. */
function evaluateCounted(run: Run, scope: Scope, node: ForStatement): void {
  if (node.init?.type === 'VariableDeclaration') evaluateStatement(run, scope, node.init);
  else if (node.init) evaluate(run, scope, node.init);
  const counter = counterOf(node);
  const round = (): void => evaluateStatement(run, openBlock(scope), node.body);
  if (counter === null || node.test?.type !== 'BinaryExpression' || !node.update) {
    if (node.test) evaluate(run, scope, node.test);
    forget(scope, counter);
    once(run, node, round);
    return;
  }
  for (let rounds = 0; rounds < limits.rounds * 2; rounds += 1) {
    const at = findBinding(scope, counter)?.value;
    const bound = evaluate(run, scope, node.test.right);
    if (at?.kind !== 'number' || bound.kind !== 'number') break;
    const goesOn = compare(node.test.operator, at.number, bound.number);
    if (goesOn === false) return;
    if (goesOn === null) break;
    // What surely runs is no branch: texts that are joined in it stay one text.
    round();
    evaluate(run, scope, node.update);
  }
  forget(scope, counter);
  once(run, node, round);
}

function compare(operator: string, a: number, b: number): boolean | null {
  if (operator === '<') return a < b;
  if (operator === '<=') return a <= b;
  if (operator === '>') return a > b;
  if (operator === '>=') return a >= b;
  return operator === '!==' || operator === '!=' ? a !== b : null;
}

/** The variable that a loop counts with, where its test has it on the left. */
function counterOf({ test }: ForStatement): string | null {
  return test?.type === 'BinaryExpression' && test.left.type === 'Identifier' ? test.left.name : null;
}

function forget(scope: Scope, counter: string | null): void {
  const binding = counter === null ? null : findBinding(scope, counter);
  if (binding !== null) binding.value = unknownAt(binding.value.span);
}
