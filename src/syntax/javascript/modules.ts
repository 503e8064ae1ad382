import type { AnyNode, ExportNamedDeclaration, ImportDeclaration, ModuleDeclaration } from 'acorn';
import type { Span } from '../span.ts';
import type { Value } from '../value.ts';
import { evaluateClass } from './classes.ts';
import { evaluate } from './expressions.ts';
import { makeFunction } from './functions.ts';
import { keySpanOf, staticName } from './keys.ts';
import { newRecord } from './mutable.ts';
import { readProperty } from './properties.ts';
import { copyProperties } from './records.ts';
import { type Run, spanOf, unknownAt } from './run.ts';
import { declareName, findBinding, type Scope } from './scope.ts';
import { evaluateStatement } from './statements.ts';

/** Evaluates an `import` or `export`. */
export function evaluateModuleDeclaration(run: Run, scope: Scope, node: ModuleDeclaration): void {
  switch (node.type) {
    case 'ImportDeclaration':
      importNames(run, scope, node);
      return;
    case 'ExportDefaultDeclaration': {
      const value = defaultValue(run, scope, node.declaration);
      const { declaration } = node;
      const name = 'id' in declaration && declaration.id ? declaration.id.name : null;
      if (
        name !== null &&
        declaration.type !== 'FunctionExpression' &&
        declaration.type !== 'ClassExpression'
      ) {
        declareName(scope, name, value).value = value;
      }
      run.exports.standard = () => value;
      return;
    }
    case 'ExportAllDeclaration': {
      const from = importedModule(run, String(node.source.value), spanOf(run, node));
      const name = node.exported ? staticName(node.exported) : null;
      if (name === null || !node.exported) run.exports.whole.push(from);
      else exportAs(run, name, keySpanOf(run, node.exported), () => from);
      return;
    }
    case 'ExportNamedDeclaration':
      exportNames(run, scope, node);
  }
}

function importNames(run: Run, scope: Scope, node: ImportDeclaration): void {
  const from = importedModule(run, String(node.source.value), spanOf(run, node));
  for (const specifier of node.specifiers) {
    const name = specifier.type === 'ImportSpecifier' ? staticName(specifier.imported) : null;
    const value = name === null || name === 'default' ? from : readProperty(run, from, name);
    declareName(scope, specifier.local.name, value).value = value;
  }
}

function defaultValue(run: Run, scope: Scope, declaration: AnyNode): Value {
  if (declaration.type === 'FunctionDeclaration') {
    const known = declaration.id === null ? null : findBinding(scope, declaration.id?.name ?? '');
    return known?.value ?? makeFunction(run, scope, declaration, null);
  }
  if (declaration.type === 'ClassDeclaration') return evaluateClass(run, scope, declaration);
  return evaluate(run, scope, declaration);
}

function exportNames(run: Run, scope: Scope, node: ExportNamedDeclaration): void {
  const { declaration, source } = node;
  if (declaration) {
    evaluateStatement(run, scope, declaration);
    for (const { name, span } of declaredNames(run, declaration)) exportBinding(run, scope, name, name, span);
  }
  const from = source ? importedModule(run, String(source.value), spanOf(run, source)) : null;
  for (const { local, exported } of node.specifiers) {
    const name = staticName(local) ?? '';
    const as = staticName(exported) ?? '';
    const span = keySpanOf(run, exported);
    if (from === null) exportBinding(run, scope, name, as, span);
    else exportAs(run, as, span, () => (name === 'default' ? from : readProperty(run, from, name)));
  }
}

/** Exports a variable as it is in the end: it may be declared and assigned after the `export`. */
export function exportBinding(run: Run, scope: Scope, name: string, as: string, span: Span): void {
  exportAs(run, as, span, () => findBinding(scope, name)?.value ?? unknownAt(span));
}

function exportAs(run: Run, key: string, keySpan: Span, read: () => Value): void {
  if (key === 'default') run.exports.standard = read;
  else run.exports.named.push({ key, keySpan, read });
}

interface DeclaredName {
  readonly name: string;
  readonly span: Span;
}

/** The names that a declaration makes, patterns taken apart; TypeScript's enums and namespaces included. */
function declaredNames(run: Run, node: AnyNode): readonly DeclaredName[] {
  switch (node.type) {
    case 'VariableDeclaration':
      return node.declarations.flatMap(({ id }) => declaredNames(run, id));
    case 'Identifier':
      return [{ name: node.name, span: spanOf(run, node) }];
    case 'ObjectPattern':
      return node.properties.flatMap((property) =>
        declaredNames(run, property.type === 'RestElement' ? property.argument : property.value),
      );
    case 'ArrayPattern':
      return node.elements.flatMap((element) => (element === null ? [] : declaredNames(run, element)));
    case 'AssignmentPattern':
      return declaredNames(run, node.left);
    case 'RestElement':
      return declaredNames(run, node.argument);
    default: {
      const id: AnyNode | null | undefined = 'id' in node ? node.id : null;
      return id?.type === 'Identifier' ? declaredNames(run, id) : [];
    }
  }
}

/** What `require` or `import` of a module gives: the other file's value where it is linted too. */
export function importedModule(run: Run, specifier: string, span: Span): Value {
  const loaded = /^\.\.?(\/|$)/.test(specifier) ? run.load(specifier) : null;
  const name = specifier.replace(/^node:/, '');
  return loaded ?? { kind: 'reference', span, to: 'module', name, becomes: null };
}

/** What `await import('./x')` gives: the names that the other file exports, and all of it as `default`. */
export function dynamicModule(run: Run, specifier: string | null, span: Span): Value {
  if (specifier === null) return { kind: 'reference', span, to: 'module', name: null, becomes: null };
  const whole = importedModule(run, specifier, span);
  if (whole.kind !== 'record') return whole;
  const namespace = newRecord(run, span, whole.open);
  copyProperties(run, namespace, whole);
  namespace.properties.push({ key: 'default', keySpan: span, value: whole });
  return namespace;
}
