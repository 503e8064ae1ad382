import { expect, test } from 'vitest';
import { chooseStages } from '../../src/options/choose-stages.ts';
import { SAILS_POLICY } from '../../src/options/presets.ts';

function choose(names: readonly string[] | null): unknown {
  const { stages, unknown } = chooseStages(names, SAILS_POLICY.stages);
  return unknown.size === 0 ? stages.map(({ name }) => name) : [...unknown.values()].join('\n');
}

test.each([
  [null, ['development', 'staging', 'production']],
  [
    ['prod', 'dev', 'production'],
    ['development', 'production'],
  ],
  [
    ['stagign'],
    "There is no stage 'stagign'. Did you mean 'staging'? Known stages: development, staging, production. A config file can name others.",
  ],
  [
    ['__proto__'],
    "There is no stage '__proto__'. Known stages: development, staging, production. A config file can name others.",
  ],
])('%j', (names, chosen) => {
  expect(choose(names)).toEqual(chosen);
});
