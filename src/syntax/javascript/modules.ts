import type { ModuleDeclaration, Statement } from 'acorn';
import type { Value } from '../value.ts';
import { evaluate } from './expressions.ts';
import { evaluateClass, makeFunction } from './functions.ts';
import { staticName } from './keys.ts';
import { readProperty } from './records.ts';
import { type Run, spanOf } from './run.ts';
import { findBinding, type Scope } from './scope.ts';

/** Evaluates an `import` or `export`; `evaluateStatement` evaluates the declaration inside. */
export function evaluateModuleDeclaration(
  run: Run,
  scope: Scope,
  node: ModuleDeclaration,
  evaluateStatement: (statement: Statement) => void,
): void {
  switch (node.type) {
    case 'ImportDeclaration': {
      const from = importedModule(run, String(node.source.value), spanOf(run, node));
      for (const specifier of node.specifiers) {
        const whole = specifier.type !== 'ImportSpecifier';
        const name = whole ? null : staticName(specifier.imported);
        const value = name === null ? from : readProperty(from, name);
        scope.bindings.set(specifier.local.name, { value });
      }
      return;
    }
    case 'ExportDefaultDeclaration': {
      const { declaration } = node;
      if (declaration.type === 'FunctionDeclaration') {
        const value = makeFunction(run, scope, declaration);
        if (declaration.id) scope.bindings.set(declaration.id.name, { value });
        run.defaultExport = value;
      } else if (declaration.type === 'ClassDeclaration')
        run.defaultExport = evaluateClass(run, scope, declaration);
      else run.defaultExport = evaluate(run, scope, declaration);
      return;
    }
    case 'ExportNamedDeclaration': {
      const { declaration } = node;
      if (declaration) {
        evaluateStatement(declaration);
        for (const name of declaredNames(declaration))
          exportName(run, scope, name, name, spanOf(run, declaration));
      }
      if (!node.source) {
        for (const { local, exported } of node.specifiers) {
          const name = staticName(local);
          const as = staticName(exported);
          if (name !== null && as !== null) exportName(run, scope, name, as, spanOf(run, exported));
        }
      }
      return;
    }
    default:
      return;
  }
}

function exportName(run: Run, scope: Scope, name: string, as: string, span: ReturnType<typeof spanOf>): void {
  const value = findBinding(scope, name)?.value;
  if (value === undefined) return;
  if (as === 'default') run.defaultExport = value;
  else run.named.push({ key: as, keySpan: span, value });
}

function declaredNames(declaration: Statement): readonly string[] {
  if (declaration.type === 'VariableDeclaration') {
    return declaration.declarations.flatMap(({ id }) => (id.type === 'Identifier' ? [id.name] : []));
  }
  if (declaration.type === 'FunctionDeclaration' || declaration.type === 'ClassDeclaration') {
    return declaration.id ? [declaration.id.name] : [];
  }
  return [];
}

/** What `require` or `import` of a module gives: the other file's value where it is linted too. */
export function importedModule(run: Run, specifier: string, span: ReturnType<typeof spanOf>): Value {
  const loaded = /^\.\.?(\/|$)/.test(specifier) ? run.load(specifier) : null;
  const name = specifier.replace(/^node:/, '');
  return loaded ?? { kind: 'reference', span, to: 'module', name, becomes: null };
}
