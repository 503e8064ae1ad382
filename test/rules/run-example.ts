import { readConfig } from '../../src/options/config-file.ts';
import { mergePolicy } from '../../src/options/merge-policy.ts';
import type { Policy } from '../../src/options/options.ts';
import { buildStage, describeStages, type StageDraft } from '../../src/project/build-stages.ts';
import type { Stage } from '../../src/project/project.ts';
import type { Example } from '../../src/rules/define-examples.ts';
import type { Rule, RuleContext } from '../../src/rules/define-rule.ts';
import type { RuleFinding } from '../../src/rules/finding.ts';
import { ruleIds } from '../../src/rules/index.generated.ts';
import type { Document } from '../../src/syntax/document.ts';
import { readDocument } from '../../src/syntax/read-document.ts';
import type { PlacedFinding } from '../../src/verdicts/placed-finding.ts';
import { encodeSource, type MarkedSource } from './marked-source.ts';

const CONFIG_FILE = 'config-lint.config.json';

export interface ExampleRun {
  /** What the rule reported, in the order of the places, those in files that are missing last. */
  readonly placed: readonly PlacedFinding[];
  /** The document of the example's source. */
  readonly document: Document;
  readonly stages: readonly Stage[];
}

/** Where an example's source stands. */
export function pathOf(rule: Rule, example: Example): string {
  return example.file ?? (rule.scope === 'file' ? 'config/custom.js' : 'config/env/staging.js');
}

/** Runs one rule alone on the project that an example describes, with `source` as the example's own file. */
export async function runExample(rule: Rule, example: Example, source: MarkedSource): Promise<ExampleRun> {
  const path = pathOf(rule, example);
  const document = await readDocument(path, encodeSource(source));
  const documents = new Map([[path, document]]);
  const { [CONFIG_FILE]: config, ...others } = example.files ?? {};
  for (const [name, text] of Object.entries(others)) {
    documents.set(name, await readDocument(name, Buffer.from(text)));
  }
  const policy = await readPolicy(config ?? '{}', others);
  const stages = describeStages('.', policy, [...documents.keys()])
    .filter(({ envFile, declared }) => documents.has(envFile) || declared)
    .map((options) => answer(buildStage('.', options, documents.get(options.envFile) ?? null), example));
  const placed = check(rule, document, stages, { options: example.options ?? {} }).map(
    ([stage, finding]): PlacedFinding => ({
      rule,
      root: '.',
      stage,
      document: documents.get(finding.span.file) ?? null,
      file: finding.span.file,
      finding,
    }),
  );
  return { placed: placed.toSorted(comparePlaces), document, stages };
}

function check(
  rule: Rule,
  document: Document,
  stages: readonly Stage[],
  context: RuleContext,
): readonly (readonly [stage: string | null, finding: RuleFinding])[] {
  switch (rule.scope) {
    case 'file':
      return rule.check(document, context).map((finding) => [null, finding] as const);
    case 'stage':
      return stages.flatMap((stage) =>
        rule.check(stage, context).map((finding) => [stage.name, finding] as const),
      );
    case 'project':
      return rule.check({ root: '.', stages }, context).map((finding) => [null, finding] as const);
  }
}

function answer(draft: StageDraft, { kms = { status: 'not-asked', why: 'off' } }: Example): Stage {
  return { ...draft, kms };
}

async function readPolicy(config: string, files: Readonly<Record<string, string>>): Promise<Policy> {
  const read = await readConfig(config, ruleIds);
  if ('errors' in read) throw new Error(`The example's config file is wrong: ${JSON.stringify(read.errors)}`);
  const shapes = Object.entries(files)
    .filter(([name]) => name.endsWith('.json'))
    .map(([name, text]) => [name, JSON.parse(text)] as const);
  return mergePolicy(read.value, new Map(shapes), CONFIG_FILE);
}

function comparePlaces(a: PlacedFinding, b: PlacedFinding): number {
  const missing = Number(a.document === null) - Number(b.document === null);
  return missing || a.finding.span.start - b.finding.span.start || a.finding.span.end - b.finding.span.end;
}
