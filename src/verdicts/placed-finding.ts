import type { Rule } from '../rules/define-rule.ts';
import type { RuleFinding } from '../rules/finding.ts';
import type { Document } from '../syntax/document.ts';

/** A rule's finding with where it came from: what verdicts are made of. */
export interface PlacedFinding {
  readonly rule: Rule;
  /** The project's folder, relative to the working folder (`.` for itself). */
  readonly root: string;
  readonly stage: string | null;
  /** The file that the finding's span is about; null where it is missing, then the place is its first character. */
  readonly document: Document | null;
  readonly file: string;
  readonly finding: RuleFinding;
}
