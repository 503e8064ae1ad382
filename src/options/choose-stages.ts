import { findNearestName } from './nearest-name.ts';
import type { StageOptions } from './options.ts';
import { quote } from './printable.ts';

/**
 * The stages that `--stage` asks for, by name or alias, in the order of the policy; null stands for all. A name that
 * is none of them comes back as a message with the nearest known one.
 */
export function chooseStages(
  names: readonly string[] | null,
  stages: readonly StageOptions[],
): { readonly stages: readonly StageOptions[] } | { readonly message: string } {
  if (names === null) return { stages };
  const chosen = new Set<StageOptions>();
  for (const name of names) {
    const stage = stages.find((candidate) => candidate.name === name || candidate.aliases.includes(name));
    if (stage === undefined) return { message: describeUnknown(name, stages) };
    chosen.add(stage);
  }
  return { stages: stages.filter((stage) => chosen.has(stage)) };
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
