import type { AnyNode, Expression, Identifier, Literal, Statement } from 'acorn';
import type { Value } from '../value.ts';
import { writeProperty } from './branch.ts';
import { evaluate } from './expressions.ts';
import { keySpanOf, staticName } from './keys.ts';
import { importedModule } from './modules.ts';
import { isMutable, newRecord } from './mutable.ts';
import { addRoot } from './roots.ts';
import { type MutableRecord, type Run, spanOf } from './run.ts';
import { declareName, openFunction, type Scope } from './scope.ts';
import { evaluateBody } from './statements.ts';
import { makeNumber } from './text.ts';

/** The statements that only TypeScript has and that make values (names and fields as the parser gives them). */
type TypedStatement =
  | { readonly type: 'TSExportAssignment'; readonly expression: Expression }
  | { readonly type: 'TSEnumDeclaration'; readonly id: Identifier; readonly members: readonly EnumMember[] }
  | ({ readonly type: 'TSModuleDeclaration' } & Namespace)
  | {
      readonly type: 'TSImportEqualsDeclaration';
      readonly id: Identifier;
      readonly moduleReference: AnyNode;
    };

type EnumMember = AnyNode & { readonly id: Identifier | Literal; readonly initializer?: Expression };

interface Namespace {
  readonly id: Identifier | Literal;
  readonly body?:
    (Namespace & AnyNode) | { readonly type: 'TSModuleBlock'; readonly body: readonly Statement[] };
}

/** Evaluates a statement of TypeScript; those that only declare types have no value. */
export function evaluateTyped(run: Run, scope: Scope, statement: AnyNode): void {
  const node = statement as unknown as TypedStatement;
  switch (node.type) {
    case 'TSExportAssignment':
      writeProperty(run, run.exports.module, {
        key: 'exports',
        keySpan: spanOf(run, statement),
        value: evaluate(run, scope, node.expression),
      });
      return;
    case 'TSEnumDeclaration':
      evaluateEnum(run, scope, node.id, node.members);
      return;
    case 'TSModuleDeclaration':
      evaluateNamespace(run, scope, node);
      return;
    case 'TSImportEqualsDeclaration':
      declareName(scope, node.id.name, referenced(run, scope, node.moduleReference));
      return;
    default:
  }
}

function evaluateEnum(run: Run, scope: Scope, id: Identifier, members: readonly EnumMember[]): void {
  const record = recordNamed(run, scope, id);
  let next = 0;
  for (const member of members) {
    const span = spanOf(run, member.id);
    const value: Value = member.initializer
      ? evaluate(run, scope, member.initializer)
      : makeNumber(next, span);
    next = value.kind === 'number' ? value.number + 1 : next;
    writeProperty(run, record, { key: staticName(member.id), keySpan: keySpanOf(run, member.id), value });
  }
  addRoot(run, [id.name], record);
}

/** A namespace: the record of what it exports. Its parts share one record. */
function evaluateNamespace(run: Run, scope: Scope, node: Namespace): void {
  const { id, body } = node;
  // `declare module 'x'` describes another module.
  if (id.type !== 'Identifier' || body === undefined) return;
  const record = recordNamed(run, scope, id);
  const inner = openFunction(scope, null, null);
  if (!('type' in body) || body.type !== 'TSModuleBlock') {
    const nested = body as Namespace;
    evaluateNamespace(run, inner, nested);
    writeNames(run, record, inner, [nested.id]);
    return;
  }
  const statements = body.body as readonly Statement[];
  const { named, standard } = run.exports;
  const before = named.length;
  evaluateBody(run, inner, statements);
  for (const { key, keySpan, read } of named.splice(before))
    writeProperty(run, record, { key, keySpan, value: read() });
  run.exports.standard = standard;
}

function writeNames(
  run: Run,
  record: MutableRecord,
  scope: Scope,
  ids: readonly (Identifier | Literal)[],
): void {
  for (const id of ids) {
    const key = staticName(id) ?? '';
    const value = scope.bindings.get(key)?.value;
    if (value !== undefined) writeProperty(run, record, { key, keySpan: keySpanOf(run, id), value });
  }
}

function recordNamed(run: Run, scope: Scope, id: Identifier): MutableRecord {
  const { value } = declareName(scope, id.name, newRecord(run, spanOf(run, id)));
  return isMutable(value) ? value : newRecord(run, spanOf(run, id));
}

/** What `import x = require('y')` and `import x = a.b` give. */
function referenced(run: Run, scope: Scope, node: AnyNode): Value {
  const reference = node as unknown as
    | { readonly type: 'TSExternalModuleReference'; readonly expression: Literal }
    | { readonly type: 'TSQualifiedName'; readonly left: AnyNode; readonly right: Identifier };
  if (reference.type === 'TSExternalModuleReference') {
    return importedModule(run, String(reference.expression.value), spanOf(run, node));
  }
  if (reference.type !== 'TSQualifiedName') return evaluate(run, scope, node);
  return { kind: 'reference', span: spanOf(run, node), to: 'run-time', name: null, becomes: null };
}
