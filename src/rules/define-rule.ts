import type { Document } from '../syntax/document.ts';
import type { Project, Stage } from '../project/project.ts';
import type { Confidence, RuleFinding, Severity } from './finding.ts';

/** One message of a rule. `{name}` is filled from the finding's data. */
export interface RuleMessage {
  /** What is wrong. */
  readonly says: string;
  /** What to do about it. */
  readonly help: string;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
}

interface RuleBase<Id extends string> {
  readonly id: Id;
  /** A statement, without a full stop. */
  readonly title: string;
  /** Why it matters, in a few sentences of Markdown. */
  readonly rationale: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** CWE numbers. */
  readonly cwe: readonly number[];
  readonly messages: Readonly<Record<string, RuleMessage>>;
}

export interface FileRule<Id extends string = string> extends RuleBase<Id> {
  readonly scope: 'file';
  readonly check: (document: Document, context: RuleContext) => readonly RuleFinding[];
}

export interface StageRule<Id extends string = string> extends RuleBase<Id> {
  readonly scope: 'stage';
  readonly check: (stage: Stage, context: RuleContext) => readonly RuleFinding[];
}

export interface ProjectRule<Id extends string = string> extends RuleBase<Id> {
  readonly scope: 'project';
  readonly check: (project: Project, context: RuleContext) => readonly RuleFinding[];
}

export type Rule = FileRule | StageRule | ProjectRule;

/** What a rule may know besides its subject. Rules do no I/O, read no clock, throw nothing and keep no state. */
export interface RuleContext {
  /** The rule's options from the config file, already checked; `{}` where there are none. */
  readonly options: Readonly<Record<string, unknown>>;
}

/** Gives a rule its type. */
export function defineRule<const R extends Rule>(rule: R): R {
  return rule;
}
