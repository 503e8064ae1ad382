import type { Policy } from '../options/options.ts';
import type { Project, Stage } from '../project/project.ts';
import type { Document } from '../syntax/document.ts';
import type { PlacedFinding } from '../verdicts/placed-finding.ts';
import type { Rule } from './define-rule.ts';
import { rules } from './index.generated.ts';

/** What the file rules say of one document. */
export function checkFile(document: Document, root: string, policy: Policy): readonly PlacedFinding[] {
  return rules.flatMap((rule) => {
    if (rule.scope !== 'file' || isOff(rule, policy)) return [];
    const findings = rule.check(document, { options: optionsOf(rule, policy) });
    return findings.map((finding) => ({ rule, root, stage: null, document, file: document.path, finding }));
  });
}

/** What the stage rules say of one stage. */
export function checkStage(stage: Stage, policy: Policy): readonly PlacedFinding[] {
  const { root, name, document } = stage;
  return rules.flatMap((rule) => {
    if (rule.scope !== 'stage' || isOff(rule, policy)) return [];
    const findings = rule.check(stage, { options: optionsOf(rule, policy) });
    return findings.map((finding) => ({
      rule,
      root,
      stage: name,
      document,
      file: finding.span.file,
      finding,
    }));
  });
}

/** What the project rules say of one project. */
export function checkProject(project: Project, policy: Policy): readonly PlacedFinding[] {
  const documents = new Map(project.stages.map(({ envFile, document }) => [envFile, document]));
  return rules.flatMap((rule) => {
    if (rule.scope !== 'project' || isOff(rule, policy)) return [];
    const findings = rule.check(project, { options: optionsOf(rule, policy) });
    return findings.map((finding) => {
      const { file } = finding.span;
      return { rule, root: project.root, stage: null, document: documents.get(file) ?? null, file, finding };
    });
  });
}

function isOff(rule: Rule, policy: Policy): boolean {
  return settingOf(rule, policy)?.severity === 'off';
}

function optionsOf(rule: Rule, policy: Policy): Readonly<Record<string, unknown>> {
  return settingOf(rule, policy)?.options ?? {};
}

function settingOf(rule: Rule, policy: Policy) {
  return Object.hasOwn(policy.rules, rule.id) ? policy.rules[rule.id] : undefined;
}
