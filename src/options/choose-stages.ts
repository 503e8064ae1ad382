import { findNearestName } from './nearest-name.ts';
import type { StageOptions } from './options.ts';
import { quote } from './printable.ts';

export interface ChosenStages {
  /** In the order of the policy. */
  readonly stages: readonly StageOptions[];
  /** The names that are no stage here, each with a message that gives the nearest known one. */
  readonly unknown: ReadonlyMap<string, string>;
}

/** The stages that `--stage` asks for, by name or alias; null stands for all. */
export function chooseStages(names: readonly string[] | null, stages: readonly StageOptions[]): ChosenStages {
  const unknown = new Map<string, string>();
  if (names === null) return { stages, unknown };
  const chosen = new Set<StageOptions>();
  for (const name of names) {
    const stage = stages.find((candidate) => candidate.name === name || candidate.aliases.includes(name));
    if (stage === undefined) unknown.set(name, describeUnknown(name, stages));
    else chosen.add(stage);
  }
  return { stages: stages.filter((stage) => chosen.has(stage)), unknown };
}

function describeUnknown(name: string, stages: readonly StageOptions[]): string {
  const nearest = findNearestName(
    name,
    stages.flatMap((stage) => [stage.name, ...stage.aliases]),
  );
  const known = stages.map((stage) => stage.name).join(', ');
  const hint = nearest === null ? '' : ` Did you mean '${nearest}'?`;
  return `There is no stage ${quote(name)}.${hint} Known stages: ${known}. A config file can name others.`;
}
