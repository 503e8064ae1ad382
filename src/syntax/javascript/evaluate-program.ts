import type { Program } from 'acorn';
import type { Root } from '../document.ts';
import type { Span } from '../span.ts';
import type { Property, Value } from '../value.ts';
import { callUncalled, keepReturned } from './functions.ts';
import { newRecord } from './mutable.ts';
import { findProperty } from './records.ts';
import { addRoot } from './roots.ts';
import { type Exhaustion, limits, type Run } from './run.ts';
import { declareName, openFunction } from './scope.ts';
import { settle, type Settling, startSettling } from './settle.ts';
import { evaluateBody } from './statements.ts';

export interface Evaluated {
  readonly tree: Value;
  readonly roots: readonly Root[];
  /** Where the budget was used up first: parts of the tree are `unknown`. */
  readonly exhausted: Exhaustion | null;
}

/** What one file exports, and the values beside it, found without running anything. */
export function evaluateProgram(
  file: string,
  source: string,
  program: Program,
  load: (specifier: string) => Value | null,
): Evaluated {
  const span: Span = { file, start: program.start, end: program.end };
  const run = startRun(span, source, load);
  const { first, module } = run.exports;
  const globals = openFunction(null, first, null);
  const process: Value = { kind: 'reference', span, to: 'module', name: 'process', becomes: null };
  const global = newRecord(run, span, true);
  global.properties.push({ key: 'process', keySpan: span, value: process });
  const known = { module, exports: first, process, global, globalThis: global, window: global };
  for (const [name, value] of Object.entries(known)) declareName(globals, name, value);
  evaluateBody(run, openFunction(globals, first, []), program.body);
  const uncalled = callUncalled(run);
  const exported = exportedValue(run, span);
  if (exported !== first && first.properties.length > 0) addRoot(run, ['exports'], first);
  for (const property of global.properties.slice(1)) addRoot(run, [property.key ?? '*'], property.value);
  const settling = startSettling(run);
  const tree = settle(settling, exported);
  settling.isBeside = true;
  const found = settleRoots(settling, run.roots.splice(0));
  for (const closure of uncalled) keepReturned(run, closure);
  const roots = found.concat(settleRoots(settling, run.roots));
  return { tree, roots, exhausted: run.exhausted };
}

function settleRoots(settling: Settling, roots: readonly Root[]): Root[] {
  return roots.map(({ place, path, value }) => ({ place, path, value: settle(settling, value) }));
}

function startRun(span: Span, source: string, load: Run['load']): Run {
  const first = newRecord({ clock: -1 }, span);
  const module = newRecord({ clock: -1 }, span);
  module.properties.push({ key: 'exports', keySpan: span, value: first });
  return {
    clock: 0,
    lastStep: limits.steps + source.length * limits.stepsPerCharacter,
    text: limits.text,
    file: span.file,
    source,
    depth: 0,
    callDepth: 0,
    exhausted: null,
    branch: null,
    evaluations: new Map(),
    indexes: new Map(),
    builtIns: new Map(),
    buffers: new Set(),
    stringified: new Map(),
    schemas: new Set(),
    uncalled: new Set(),
    roots: [],
    exports: { module, first, named: [], whole: [], standard: null },
    load,
  };
}

/** The default export, else the named ones, else `module.exports`. */
function exportedValue(run: Run, span: Span): Value {
  const { module, named, whole, standard } = run.exports;
  const properties = named.map(({ key, keySpan, read }): Property => ({ key, keySpan, value: read() }));
  if (standard !== null) {
    for (const { key, value } of properties) addRoot(run, [key ?? ''], value, 'exported');
    return standard();
  }
  if (properties.length > 0 || whole.length > 0) {
    const inherited = whole.flatMap((value) => (value.kind === 'record' ? value.properties : []));
    const open = whole.some((value) => value.kind !== 'record' || value.open);
    return { kind: 'record', span, properties: [...inherited, ...properties], open };
  }
  return findProperty(run, module, 'exports')?.value ?? run.exports.first;
}
