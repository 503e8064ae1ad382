import type { Program } from 'acorn';
import type { Root } from '../document.ts';
import type { Span } from '../span.ts';
import type { Value } from '../value.ts';
import { callUncalled } from './functions.ts';
import { readProperty } from './records.ts';
import { limits, type MutableRecord, type Run } from './run.ts';
import { openScope } from './scope.ts';
import { settle } from './settle.ts';
import { evaluateBody } from './statements.ts';

export interface Evaluated {
  readonly tree: Value;
  readonly roots: readonly Root[];
  /** The budget was used up: parts of the tree are `unknown`. */
  readonly exhausted: boolean;
}

/** What one file exports, and the values beside it, found without running anything. */
export function evaluateProgram(
  file: string,
  source: string,
  program: Program,
  load: (specifier: string) => Value | null,
): Evaluated {
  const span: Span = { file, start: program.start, end: program.end };
  const exports: MutableRecord = { kind: 'record', span, properties: [], open: false };
  const module: MutableRecord = {
    kind: 'record',
    span,
    properties: [{ key: 'exports', keySpan: span, value: exports }],
    open: true,
  };
  const run: Run = {
    file,
    source,
    steps: limits.steps,
    text: limits.text,
    depth: 0,
    exhausted: false,
    clock: 0,
    branches: [],
    births: new WeakMap(),
    closures: new WeakMap(),
    buffers: new WeakSet(),
    uncalled: new Set(),
    roots: [],
    module,
    named: [],
    defaultExport: null,
    load,
  };
  run.births.set(exports, -1);
  run.births.set(module, -1);
  const globals = openScope(null, { receiver: exports });
  globals.bindings.set('module', { value: module });
  globals.bindings.set('exports', { value: exports });
  globals.bindings.set('process', {
    value: { kind: 'reference', span, to: 'module', name: 'process', becomes: null },
  });
  evaluateBody(run, openScope(globals, { returns: [] }), program.body);
  callUncalled(run);
  const tree = settle(run, exportedValue(run, span));
  const roots = run.roots.map((root): Root => ({ ...root, value: settle(run, root.value) }));
  return { tree, roots, exhausted: run.exhausted };
}

/** The default export, else the named ones, else `module.exports`. */
function exportedValue(run: Run, span: Span): Value {
  if (run.defaultExport !== null) {
    for (const { key, value } of run.named) run.roots.push({ place: 'exported', path: [key ?? ''], value });
    return run.defaultExport;
  }
  if (run.named.length > 0) return { kind: 'record', span, properties: run.named, open: false };
  const last = run.module.properties.findLast((property) => property.key === 'exports');
  return last?.value ?? readProperty(run.module, 'exports');
}
