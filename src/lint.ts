import type { Connection } from './kms/connection.ts';
import { explainUnproven } from './kms/explain-unproven.ts';
import { openConnection } from './kms/open-connection.ts';
import { lintProject, type ProjectResult } from './lint-project.ts';
import { createPolicyLoader } from './options/load.ts';
import type { Options } from './options/options.ts';
import { explainUncheckedShapes } from './project/shape-coverage.ts';
import type { Failure, Notice, Report } from './report/report.ts';
import type { Finding } from './rules/finding.ts';
import { ruleIds } from './rules/index.generated.ts';
import type { Environment } from './sources/git-environment.ts';
import { listGoverned } from './sources/list-governed.ts';
import type { SourceEntry } from './sources/source-entry.ts';
import { compareFindings } from './verdicts/compare-findings.ts';
import { summarize } from './verdicts/summarize.ts';

/** Does the whole job: finds the files, reads them, asks KMS, applies the rules. Never runs the linted code. */
export async function lint(options: Options, env: Environment): Promise<Report> {
  const loadPolicy = createPolicyLoader({ cwd: options.cwd, config: options.config, ruleIds });
  const own = await loadPolicy('.');
  if ('failures' in own) return makeReport([], [], [], own.failures);
  const { policy } = own;
  const request = {
    cwd: options.cwd,
    operands: options.operands,
    patterns: [...policy.files, ...options.globs],
    ignore: policy.ignore,
    env,
  };
  const listed = await listGoverned(request, options.globs, policy, loadPolicy);
  const results: ProjectResult[] = [];
  const failures: Failure[] = [...listed.failures];
  const connection: Connection = openConnection(options);
  try {
    for (const [root, entries] of groupByRoot(listed.entries)) {
      const loaded = root === '.' ? own : await loadPolicy(root);
      if ('failures' in loaded) failures.push(...loaded.failures);
      else results.push(await lintProject(options, root, loaded.policy, entries, connection));
    }
  } finally {
    await connection.close();
  }
  failures.push(...results.flatMap((result) => result.failures));
  failures.push(...unknownStages(results));
  const stages = results.flatMap((result) => result.stages);
  const findings = results.flatMap((result) => result.findings).toSorted(compareFindings);
  const unproven = explainUnproven(stages, findings, options.kms);
  const notices: Notice[] = [...listed.notices, ...unproven.notices, ...explainUncheckedShapes(stages)];
  if (connection.usesEmbedded()) notices.push(embeddedNotice);
  return makeReport(results, findings, notices, [...failures, ...unproven.failures]);
}

const embeddedNotice: Notice = {
  code: 'kms-embedded',
  message:
    'The embedded KMS endpoint answered, with the keys of a seed file. It is for trying out and for tests: it proves nothing about AWS, and its keys protect nothing.',
};

/** A stage that no project knows is a mistake; in a monorepo it is enough that one knows it. */
function unknownStages(results: readonly ProjectResult[]): readonly Failure[] {
  const [first, ...others] = results.map((result) => result.unknownStages);
  return [...(first ?? [])]
    .filter(([name]) => others.every((unknown) => unknown.has(name)))
    .map(([, message]) => ({ code: 'unknown-stage', message, file: null }));
}

function groupByRoot(entries: readonly SourceEntry[]): ReadonlyMap<string, readonly SourceEntry[]> {
  const groups = new Map<string, SourceEntry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.root);
    if (group === undefined) groups.set(entry.root, [entry]);
    else group.push(entry);
  }
  return groups;
}

function makeReport(
  results: readonly ProjectResult[],
  findings: readonly Finding[],
  notices: readonly Notice[],
  failures: readonly Failure[],
): Report {
  const files = results.reduce((sum, result) => sum + result.files, 0);
  const stages = results.flatMap((result) => result.summaries);
  const unique = [...new Map(failures.map((failure) => [JSON.stringify(failure), failure])).values()];
  return {
    version: 1,
    summary: summarize(findings, { files, stages }),
    findings,
    suppressions: [],
    notices,
    failures: unique,
  };
}
