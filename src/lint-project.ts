import type { Connection } from './kms/connection.ts';
import { proveStages } from './kms/prove-stages.ts';
import { posix } from 'node:path';
import { chooseStages, type ChosenStages } from './options/choose-stages.ts';
import type { Options, Policy, StageOptions } from './options/options.ts';
import { buildStage, describeStages, joinRoot } from './project/build-stages.ts';
import { linkDocument } from './project/link-document.ts';
import type { Stage } from './project/project.ts';
import { summarizeStage } from './project/summarize-stage.ts';
import type { Failure, StageSummary } from './report/report.ts';
import type { Finding } from './rules/finding.ts';
import { checkFile, checkProject, checkStage } from './rules/run-rules.ts';
import { readFile } from './sources/read-file.ts';
import { isPresent, readOptional } from './sources/read-optional.ts';
import type { SourceEntry } from './sources/source-entry.ts';
import type { SourceFile } from './sources/source-file.ts';
import type { Document } from './syntax/document.ts';
import { readDocument } from './syntax/read-document.ts';
import { decide } from './verdicts/decide.ts';
import type { PlacedFinding } from './verdicts/placed-finding.ts';

export interface ProjectResult {
  readonly files: number;
  readonly findings: readonly Finding[];
  readonly stages: readonly Stage[];
  readonly summaries: readonly StageSummary[];
  readonly failures: readonly Failure[];
  /** What `--stage` asks for and this project does not know, each with its message. */
  readonly unknownStages: ReadonlyMap<string, string>;
}

/** Lints the files of one project and its stages; its documents are let go when it is done. */
export async function lintProject(
  options: Options,
  root: string,
  policy: Policy,
  entries: readonly SourceEntry[],
  connection: Connection,
): Promise<ProjectResult> {
  const choice = planStages(options, root, policy, entries);
  const envFiles = new Set(choice.stages.map((stage) => joinRoot(root, stage.envFile)));
  const kept = new Map<string, Document>();
  const placed: PlacedFinding[] = [];
  const failures: Failure[] = [];
  let files = 0;
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  const readLinted = (path: string): SourceFile | null => {
    const entry = byPath.get(path);
    const result = entry === undefined ? null : readFile(entry);
    return result !== null && 'source' in result ? result.source : null;
  };
  const check = async (source: SourceFile): Promise<void> => {
    const document = await readDocument(source.path, source.bytes);
    files += 1;
    placed.push(...checkFile(document, root, policy));
    if (envFiles.has(source.path)) kept.set(source.path, await linkDocument(document, source, readLinted));
  };
  for (const entry of entries) {
    const result = readFile(entry);
    if ('failure' in result) failures.push(result.failure);
    else await check(result.source);
  }
  for (const path of envFiles) {
    if (kept.has(path) || byPath.has(path)) continue;
    const result = readOptional(options.cwd, path, root);
    if (result === null) continue;
    if ('failure' in result) failures.push(result.failure);
    else await check(result.source);
  }
  const drafts = choice.stages
    .filter((stage) => !failures.some(({ file }) => file === joinRoot(root, stage.envFile)))
    .map((stage) => buildStage(root, stage, kept.get(joinRoot(root, stage.envFile)) ?? null));
  const stages = await proveStages(drafts, connection);
  for (const stage of stages) placed.push(...checkStage(stage, policy));
  placed.push(...checkProject({ root, stages }, policy));
  const findings = decide(placed, () => policy.rules);
  const summaries = stages.map((stage) => summarizeStage(stage, findings));
  return { files, findings, stages, summaries, failures, unknownStages: choice.unknown };
}

/** The stages that a run is about: those asked for, else those that have an env file or are named in the config file. */
function planStages(
  { stages: asked, operands, cwd }: Options,
  root: string,
  policy: Policy,
  entries: readonly SourceEntry[],
): ChosenStages {
  const paths = entries.map(({ path }) => path);
  const linted = new Set(paths);
  // Who names single files asks about those.
  const isScoped = operands.length > 0 && operands.every((operand) => linted.has(posix.normalize(operand)));
  const all = describeStages(root, policy, paths);
  const { stages, unknown } = chooseStages(asked, all);
  // Also one that is not linted (ignored, or a link) is loaded all the same.
  const hasEnvFile = (stage: StageOptions): boolean => {
    const path = joinRoot(root, stage.envFile);
    return linted.has(path) || (!isScoped && isPresent(cwd, path));
  };
  // A project without any env file, a library in a monorepo say, has no stages unless they are declared.
  const hasStages = root === '.' || all.some(hasEnvFile);
  const isMeant = (stage: StageOptions): boolean =>
    hasEnvFile(stage) || (stage.declared && !isScoped) || (asked !== null && (stage.declared || hasStages));
  return { stages: stages.filter(isMeant), unknown };
}
