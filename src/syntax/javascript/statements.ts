import type {
  AnyNode,
  Expression,
  ForInStatement,
  ForOfStatement,
  Statement,
  ModuleDeclaration,
} from 'acorn';
import type { Value } from '../value.ts';
import { assignTo } from './assign.ts';
import { evaluateBranches } from './branch.ts';
import { chooseBetween } from './choose.ts';
import { evaluate } from './expressions.ts';
import { evaluateClass, makeFunction } from './functions.ts';
import { evaluateModuleDeclaration } from './modules.ts';
import { bindPattern } from './patterns.ts';
import { limits, type Run, spanOf, spend, unknownAt } from './run.ts';
import { openScope, type Scope } from './scope.ts';

/** Evaluates the statements of one block, function or file in order; functions are known from the start. */
export function evaluateBody(run: Run, scope: Scope, body: readonly (Statement | ModuleDeclaration)[]): void {
  for (const statement of body) {
    const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (declared?.type === 'FunctionDeclaration' && declared.id) {
      scope.bindings.set(declared.id.name, { value: makeFunction(run, scope, declared) });
    }
  }
  for (const statement of body) evaluateStatement(run, scope, statement);
}

function evaluateStatement(run: Run, scope: Scope, node: Statement | ModuleDeclaration): void {
  if (!spend(run)) return;
  if (run.depth >= limits.depth) {
    run.exhausted = true;
    return;
  }
  run.depth += 1;
  evaluateKind(run, scope, node);
  run.depth -= 1;
}

function evaluateKind(run: Run, scope: Scope, node: Statement | ModuleDeclaration): void {
  const span = spanOf(run, node);
  const inner = (statement: Statement) => () => evaluateStatement(run, openScope(scope), statement);
  switch (node.type) {
    case 'ExpressionStatement':
      evaluate(run, scope, node.expression);
      return;
    case 'VariableDeclaration':
      for (const { id, init } of node.declarations) {
        if (init)
          bindPattern(run, scope, id, evaluate(run, scope, init), node.kind === 'var' ? 'hoist' : 'declare');
        else if (node.kind !== 'var')
          bindPattern(run, scope, id, { kind: 'null', span: spanOf(run, id) }, 'declare');
      }
      return;
    case 'ClassDeclaration': {
      const value = evaluateClass(run, scope, node);
      scope.bindings.set(node.id.name, { value });
      run.roots.push({ place: 'local', path: [node.id.name], value });
      return;
    }
    case 'ReturnStatement':
      if (node.argument) scope.returns?.push(evaluate(run, scope, node.argument));
      return;
    case 'IfStatement': {
      evaluate(run, scope, node.test);
      const branches = node.alternate ? [node.consequent, node.alternate] : [node.consequent];
      evaluateBranches(run, span, branches.map(inner), branches.length === 2);
      return;
    }
    case 'SwitchStatement': {
      evaluate(run, scope, node.discriminant);
      const branches = node.cases.map(
        ({ consequent }) =>
          () =>
            evaluateBody(run, openScope(scope), consequent),
      );
      evaluateBranches(
        run,
        span,
        branches,
        node.cases.some(({ test }) => test === null),
      );
      return;
    }
    case 'BlockStatement':
      evaluateBody(run, openScope(scope), node.body);
      return;
    case 'TryStatement':
      evaluateBody(run, openScope(scope), node.block.body);
      if (node.handler) evaluateBranches(run, span, [inner(node.handler.body)], false);
      if (node.finalizer) evaluateBody(run, openScope(scope), node.finalizer.body);
      return;
    case 'ForOfStatement':
    case 'ForInStatement':
      evaluateBranches(run, span, [() => evaluateEach(run, openScope(scope), node)], false);
      return;
    case 'ForStatement': {
      const loop = openScope(scope);
      if (node.init?.type === 'VariableDeclaration') evaluateStatement(run, loop, node.init);
      else if (node.init) evaluate(run, loop, node.init);
      evaluateBranches(run, span, [() => evaluateStatement(run, loop, node.body)], false);
      return;
    }
    case 'WhileStatement':
    case 'DoWhileStatement':
      evaluateBranches(run, span, [inner(node.body)], node.type === 'DoWhileStatement');
      return;
    case 'LabeledStatement':
      evaluateStatement(run, scope, node.body);
      return;
    case 'WithStatement':
      evaluate(run, scope, node.object);
      evaluateBranches(run, span, [inner(node.body)], false);
      return;
    case 'ExportNamedDeclaration':
    case 'ExportDefaultDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportDeclaration':
      evaluateModuleDeclaration(run, scope, node, (statement) => evaluateStatement(run, scope, statement));
      return;
    default:
      evaluateTyped(run, scope, node);
  }
}

/** One round stands for all: the variable is any of the items. */
function evaluateEach(run: Run, scope: Scope, node: ForOfStatement | ForInStatement): void {
  const over = evaluate(run, scope, node.right);
  const span = spanOf(run, node.right);
  let item: Value = unknownAt(span);
  if (node.type === 'ForOfStatement' && over.kind === 'list' && over.items.length > 0) {
    item = chooseBetween(span, over.items);
  }
  if (node.left.type === 'VariableDeclaration') {
    for (const { id } of node.left.declarations) bindPattern(run, scope, id, item, 'declare');
  } else assignTo(run, scope, node.left, item);
  evaluateStatement(run, scope, node.body);
}

/** TypeScript's `export =` and enums; other declarations of types have no value. */
function evaluateTyped(run: Run, scope: Scope, statement: AnyNode): void {
  const type: string = statement.type;
  if (type === 'TSExportAssignment' && 'expression' in statement) {
    run.defaultExport = evaluate(run, scope, statement.expression as Expression);
  }
}
