import type { Report, StageSummary } from '../../src/report/report.ts';
import type { Rule } from '../../src/rules/define-rule.ts';
import type { RuleFinding } from '../../src/rules/finding.ts';
import { decide } from '../../src/verdicts/decide.ts';
import type { PlacedFinding } from '../../src/verdicts/placed-finding.ts';
import type { RuleSettings } from '../../src/verdicts/severity.ts';
import { summarize } from '../../src/verdicts/summarize.ts';
import { readMarked } from './read-document.ts';

const MESSAGES = {
  literal: { says: 'The field {name} holds a credential in plain text.', help: 'Seal {name} with KMS.' },
  weak: { says: 'Weak.', help: 'Mend it.', severity: 'warning' },
  note: { says: 'A note.', help: 'Read it.', severity: 'info' },
  plaintext: { says: 'Plaintext stands where a ciphertext belongs.', help: 'Seal it.' },
  arn: { says: 'This is an ARN.', help: 'Paste the ciphertext.' },
} as const;

/** A rule of the given id with the messages above; it is never asked to check. */
export function ruleOf(id: string): Rule {
  return {
    id,
    title: id,
    rationale: '',
    scope: 'file',
    severity: 'error',
    confidence: 'high',
    cwe: [798],
    messages: MESSAGES,
    check: () => [],
  };
}

/** A finding of `no-plaintext-credential` where `⟦…⟧` stands in the source. */
export function place(
  marked: string,
  changes: Omit<Partial<PlacedFinding>, 'finding'> & { finding?: Partial<RuleFinding> } = {},
): PlacedFinding {
  const { document, span } = readMarked(marked, changes.file);
  return {
    rule: ruleOf('no-plaintext-credential'),
    root: '.',
    stage: null,
    document,
    file: document.path,
    ...changes,
    finding: {
      messageId: 'literal',
      span,
      path: ['db', 'password'],
      data: { name: 'password' },
      ...changes.finding,
    },
  };
}

export function reportOf(
  placed: readonly PlacedFinding[],
  changes: Partial<Report> & { readonly files?: number; readonly stages?: readonly StageSummary[] } = {},
  settings: RuleSettings = {},
): Report {
  const { files = 3, stages = [], ...rest } = changes;
  const findings = decide(placed, () => settings);
  return {
    version: 1,
    summary: summarize(findings, { files, stages }),
    findings,
    suppressions: [],
    notices: [],
    failures: [],
    ...rest,
  };
}
