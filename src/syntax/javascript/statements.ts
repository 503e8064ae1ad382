import type {
  AnyNode,
  IfStatement,
  ModuleDeclaration,
  Statement,
  SwitchStatement,
  VariableDeclaration,
} from 'acorn';
import { evaluateBranches } from './branch.ts';
import { evaluateClass } from './classes.ts';
import { evaluate } from './expressions.ts';
import { makeFunction } from './functions.ts';
import { evaluateLoop } from './loops.ts';
import { evaluateModuleDeclaration } from './modules.ts';
import { bindPattern } from './patterns.ts';
import { addRoot } from './roots.ts';
import { exhaust, limits, type Run, spanOf, spend, unknownAt } from './run.ts';
import { declareName, openBlock, type Scope } from './scope.ts';
import { evaluateTyped } from './typescript.ts';

/** Evaluates the statements of one block, function or file in order; functions are known from the start. */
export function evaluateBody(run: Run, scope: Scope, body: readonly (Statement | ModuleDeclaration)[]): void {
  for (const statement of body) {
    const declared: AnyNode | null | undefined =
      statement.type === 'ExportNamedDeclaration' || statement.type === 'ExportDefaultDeclaration'
        ? statement.declaration
        : statement;
    if (declared?.type === 'FunctionDeclaration' && declared.id) {
      const value = makeFunction(run, scope, declared, null);
      declareName(scope, declared.id.name, value).value = value;
    }
  }
  for (const statement of body) evaluateStatement(run, scope, statement);
}

export function evaluateStatement(run: Run, scope: Scope, node: Statement | ModuleDeclaration): void {
  const span = spanOf(run, node);
  if (!spend(run, span)) return;
  if (run.depth >= limits.depth) {
    exhaust(run, span, 'depth');
    return;
  }
  run.depth += 1;
  evaluateKind(run, scope, node);
  run.depth -= 1;
}

function evaluateKind(run: Run, scope: Scope, node: Statement | ModuleDeclaration): void {
  switch (node.type) {
    case 'ExpressionStatement':
      evaluate(run, scope, node.expression);
      return;
    case 'VariableDeclaration':
      declareVariables(run, scope, node);
      return;
    case 'ClassDeclaration': {
      const value = evaluateClass(run, scope, node);
      declareName(scope, node.id.name, value).value = value;
      addRoot(run, [node.id.name], value);
      return;
    }
    case 'ReturnStatement':
      if (node.argument) scope.returns?.push(evaluate(run, scope, node.argument));
      return;
    case 'ThrowStatement':
      evaluate(run, scope, node.argument);
      return;
    case 'IfStatement':
      evaluateIf(run, scope, node);
      return;
    case 'SwitchStatement':
      evaluateSwitch(run, scope, node);
      return;
    case 'BlockStatement':
      evaluateBody(run, openBlock(scope), node.body);
      return;
    case 'TryStatement':
      evaluateBody(run, openBlock(scope), node.block.body);
      if (node.handler) maybe(run, scope, node.handler.body);
      if (node.finalizer) evaluateBody(run, openBlock(scope), node.finalizer.body);
      return;
    case 'ForOfStatement':
    case 'ForInStatement':
    case 'ForStatement':
    case 'WhileStatement':
    case 'DoWhileStatement':
      evaluateLoop(run, scope, node);
      return;
    case 'LabeledStatement':
      evaluateStatement(run, scope, node.body);
      return;
    case 'WithStatement':
      evaluate(run, scope, node.object);
      maybe(run, scope, node.body);
      return;
    case 'ExportNamedDeclaration':
    case 'ExportDefaultDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportDeclaration':
      evaluateModuleDeclaration(run, scope, node);
      return;
    default:
      evaluateTyped(run, scope, node);
  }
}

/** Evaluates a statement that may be skipped. */
function maybe(run: Run, scope: Scope, node: Statement): void {
  evaluateBranches(run, spanOf(run, node), [() => evaluateStatement(run, openBlock(scope), node)], false);
}

function declareVariables(run: Run, scope: Scope, node: VariableDeclaration): void {
  for (const { id, init } of node.declarations) {
    const how = node.kind === 'var' ? 'hoist' : 'declare';
    if (init) bindPattern(run, scope, id, evaluate(run, scope, init), how);
    else if (id.type === 'Identifier' && how === 'declare') {
      const value = { kind: 'null', span: spanOf(run, id) } as const;
      declareName(scope, id.name, value).value = value;
    } else if (id.type === 'Identifier')
      declareName(scope.functionScope ?? scope, id.name, unknownAt(spanOf(run, id)));
  }
}

/** A chain of `else if` is one choice, so that a long one nests no deeper than a short one. */
function evaluateIf(run: Run, scope: Scope, node: IfStatement): void {
  const arms: Statement[] = [];
  let at: Statement | null | undefined = node;
  while (at?.type === 'IfStatement') {
    evaluate(run, scope, at.test);
    arms.push(at.consequent);
    at = at.alternate;
  }
  if (at) arms.push(at);
  const branches = arms.map((arm) => () => evaluateStatement(run, openBlock(scope), arm));
  evaluateBranches(run, spanOf(run, node), branches, Boolean(at));
}

function evaluateSwitch(run: Run, scope: Scope, node: SwitchStatement): void {
  evaluate(run, scope, node.discriminant);
  const inner = openBlock(scope);
  const branches = node.cases.map(({ test, consequent }) => () => {
    if (test) evaluate(run, inner, test);
    evaluateBody(run, inner, consequent);
  });
  const exhaustive = node.cases.some(({ test }) => test === null);
  evaluateBranches(run, spanOf(run, node), branches, exhaustive);
}
