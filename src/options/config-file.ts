import type { ValueNode } from '@humanwhocodes/momoa';
import { compileGlob } from '../sources/glob.ts';
import { findLineStarts, positionAt } from '../syntax/span.ts';
import { checkJson } from './check-json.ts';
import { checkStages } from './check-stages.ts';
import { createConfigSchema, createShapeSchema } from './config-schema.ts';
import type { JsonSchema } from './config-schema.ts';
import { evaluateJson, findNode } from './evaluate-json.ts';
import type { ConfigSettings } from './merge-policy.ts';
import { parseJson } from './parse-json.ts';
import type { JsonProblem } from './parse-json.ts';
import type { Shape } from '../project/shape.ts';
import { explainRefusedKey } from './refused-keys.ts';

/** One thing that is wrong with a config file; lines and columns from 1, columns in UTF-16 units. */
export interface ConfigError {
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

export type Read<T> = { readonly value: T } | { readonly errors: readonly ConfigError[] };

/**
 * Reads the text of `config-lint.config.json` or `.config-lintrc.json`, or, with `key`, what stands under that key
 * of `package.json`. Rules other than `ruleIds` are errors. Pure: shape files that it names are not read.
 */
export async function readConfig(
  text: string,
  ruleIds: readonly string[],
  key: string | null = null,
): Promise<Read<ConfigSettings>> {
  const parsed = await parseJson(text);
  if ('problem' in parsed) return { errors: place(parsed.text, [parsed.problem]) };
  const node = key === null ? parsed.node : findNode(parsed.node, [key]);
  if (node === null) {
    return { errors: [{ message: `There is no "${key ?? ''}" key in this file.`, line: 1, column: 1 }] };
  }
  // What was checked has the form of the settings: the schema is the proof that the type system cannot follow.
  return check<ConfigSettings>(parsed.text, node, createConfigSchema(ruleIds), (value) => [
    ...checkGlobs(node, value),
    ...checkStages(node, value),
  ]);
}

/** Reads the text of a shape file. */
export async function readShape(text: string): Promise<Read<Shape>> {
  const parsed = await parseJson(text);
  if ('problem' in parsed) return { errors: place(parsed.text, [parsed.problem]) };
  return check<Shape>(parsed.text, parsed.node, createShapeSchema(), () => []);
}

function check<T>(
  text: string,
  node: ValueNode,
  schema: JsonSchema,
  checkFurther: (value: T) => readonly JsonProblem[],
): Read<T> {
  const problems = checkJson(node, schema, explainRefusedKey);
  if (problems.length > 0) return { errors: place(text, problems) };
  const value = evaluateJson(node) as T;
  const further = checkFurther(value);
  return further.length > 0 ? { errors: place(text, further) } : { value };
}

function checkGlobs(node: ValueNode, settings: ConfigSettings): readonly JsonProblem[] {
  return (['files', 'ignore'] as const).flatMap((key) =>
    (settings[key] ?? []).flatMap((pattern, index) => {
      const glob = compileGlob(pattern);
      const offset = findNode(node, [key, index])?.loc.start.offset ?? 0;
      return 'wrong' in glob ? [{ message: `'${key}.${index}': ${glob.wrong}`, offset }] : [];
    }),
  );
}

function place(text: string, problems: readonly JsonProblem[]): readonly ConfigError[] {
  const lines = findLineStarts(text);
  return problems.map(({ message, offset }) => ({ message, ...positionAt(lines, offset) }));
}
