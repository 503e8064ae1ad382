import { posix } from 'node:path';
import { describeSailsStage } from '../options/presets.ts';
import type { Policy, StageOptions } from '../options/options.ts';
import { lookUp } from '../syntax/at-path.ts';
import type { Document } from '../syntax/document.ts';
import { reveal } from '../syntax/secret.ts';
import type { Span } from '../syntax/span.ts';
import type { Path, Value } from '../syntax/value.ts';
import type { KmsExpectation, SealedConfig, Stage } from './project.ts';

/** A stage before KMS was asked about it. */
export type StageDraft = Omit<Stage, 'kms'>;

/** The file of a project, from the working folder. */
export function joinRoot(root: string, file: string): string {
  return posix.join(root, file);
}

/** What Sails loads as an env file, `.js` first. */
const endings = ['js', 'cjs', 'mjs', 'ts', 'cts', 'mts', 'json', 'json5', 'yaml', 'yml'];

/**
 * The stages of a project: those of its policy, and one for every env file among `files` (paths from the working
 * folder). An env file in another format than the policy's is taken where that one is not there.
 */
export function describeStages(
  root: string,
  policy: Policy,
  files: readonly string[],
): readonly StageOptions[] {
  const folder = `${joinRoot(root, 'config/env')}/`;
  const found = new Map<string, string>();
  for (const file of files) {
    if (!file.startsWith(folder)) continue;
    const [, name, ending] = /^([^/]+)\.([a-z\d]+)$/.exec(file.slice(folder.length)) ?? [];
    if (name === undefined || ending === undefined || !endings.includes(ending)) continue;
    const other = found.get(name);
    if (other === undefined || rank(ending) < rank(other)) found.set(name, ending);
  }
  const present = new Set(files);
  const declared = policy.stages.map((stage) => {
    const ending = found.get(stage.name);
    const isThere = present.has(joinRoot(root, stage.envFile));
    return isThere || stage.declared || ending === undefined ? stage : inFormat(stage, ending);
  });
  const names = new Set(declared.map(({ name }) => name));
  const taken = new Set(declared.map((stage) => joinRoot(root, stage.envFile)));
  const others = [...found]
    .map(([name, ending]) => inFormat(describeSailsStage(name), ending))
    .filter((stage) => !names.has(stage.name) && !taken.has(joinRoot(root, stage.envFile)));
  return [...declared, ...others];
}

function rank(ending: string): number {
  return endings.indexOf(ending);
}

function inFormat(stage: StageOptions, ending: string): StageOptions {
  return { ...stage, envFile: `config/env/${stage.name}.${ending}` };
}

/** A stage from its env file, or from the lack of one. */
export function buildStage(root: string, options: StageOptions, document: Document | null): StageDraft {
  const envFile = joinRoot(root, options.envFile);
  const sealed = findSealedConfig(envFile, options, document);
  return { root, name: options.name, deployed: options.deployed, options, envFile, document, sealed };
}

function findSealedConfig(file: string, options: StageOptions, document: Document | null): SealedConfig {
  const path = options.secretConfig;
  if (document === null) {
    return { path, value: null, span: { file, start: 0, end: 0 }, certain: true, expectation: null };
  }
  const found = lookUp(document.tree, path);
  const expectation = expectationOf(options, document.tree);
  if (found.kind === 'found')
    return { path, value: found.value, span: found.value.span, certain: true, expectation };
  const span = placeOf(document.tree, path.slice(0, found.depth));
  return { path, value: null, span, certain: found.kind === 'missing', expectation };
}

/** Where to point when something inside of `path` is missing: the property's name, or the opening of the whole. */
export function placeOf(tree: Value, path: Path): Span {
  const found = lookUp(tree, path);
  if (found.kind === 'found' && found.property !== null) return found.property.keySpan;
  const { file, start, end } = tree.span;
  return { file, start, end: Math.min(end, start + 1) };
}

/** The context, region and key that the app will use: the config file's word, else what the env file says. */
function expectationOf(options: StageOptions, tree: Value): KmsExpectation | null {
  const { region, key, encryptionContext } = options.kms;
  if (encryptionContext !== null) return { region, key, encryptionContext };
  const name = lookUp(tree, options.contextName);
  if (name.kind !== 'found' || name.value.kind !== 'text') return null;
  // The name of a Lambda function is no secret: it stands in the clear in every call to KMS.
  return { region, key, encryptionContext: { LambdaFunctionName: reveal(name.value.secret) } };
}
