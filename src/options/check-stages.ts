import type { ValueNode } from '@humanwhocodes/momoa';
import { findNode } from './evaluate-json.ts';
import type { ConfigSettings } from './merge-policy.ts';
import type { JsonProblem } from './parse-json.ts';
import { SAILS_POLICY } from './presets.ts';

/** What a schema cannot say: every name or alias means one stage. */
export function checkStages(node: ValueNode, settings: ConfigSettings): readonly JsonProblem[] {
  const stages = Object.entries(settings.stages ?? {});
  const owners = new Map<string, string>();
  for (const stage of SAILS_POLICY.stages) {
    owners.set(stage.name, stage.name);
    // A stage that sets its aliases gives up those of the preset.
    if (settings.stages?.[stage.name]?.aliases === undefined) {
      for (const alias of stage.aliases) owners.set(alias, stage.name);
    }
  }
  const problems: JsonProblem[] = [];
  const claim = (name: string, stage: string, path: readonly (string | number)[]): void => {
    const owner = owners.get(name) ?? stage;
    owners.set(name, owner);
    if (owner === stage) return;
    const offset = findNode(node, path)?.loc.start.offset ?? 0;
    problems.push({ message: `'${name}' already means the stage '${owner}'.`, offset });
  };
  for (const [stage] of stages) claim(stage, stage, ['stages', stage]);
  for (const [stage, { aliases = [] }] of stages) {
    for (const [index, alias] of aliases.entries()) claim(alias, stage, ['stages', stage, 'aliases', index]);
  }
  return problems;
}
