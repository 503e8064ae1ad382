import type { KmsFact } from '../kms/fact.ts';

/**
 * A rule's examples: its tests and its documentation at once. What a finding must highlight stands between `⟦` and
 * `⟧` in the source; the marks are taken out before the source is read.
 */
export interface RuleExamples {
  readonly valid: readonly Example[];
  readonly invalid: readonly InvalidExample[];
}

export interface Example {
  /** A phrase that says what the example shows. */
  readonly title: string;
  /** Where the source stands; `config/custom.js` for file rules, `config/env/staging.js` for the others. */
  readonly file?: string;
  readonly source: string;
  /** Further files of the project, by path. */
  readonly files?: Readonly<Record<string, string>>;
  /** The rule's options. */
  readonly options?: Readonly<Record<string, unknown>>;
  /** What KMS said, for the rules that listen to it; not asked unless given. */
  readonly kms?: KmsFact;
}

export interface InvalidExample extends Example {
  /** The messages expected, in the order of the marks. */
  readonly messages: readonly string[];
}

/** Gives examples their type. */
export function defineExamples(examples: RuleExamples): RuleExamples {
  return examples;
}
