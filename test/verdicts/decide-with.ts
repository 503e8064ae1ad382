import type { Finding, Severity } from '../../src/rules/finding.ts';
import type { Span } from '../../src/syntax/span.ts';
import { decide } from '../../src/verdicts/decide.ts';
import type { PlacedFinding } from '../../src/verdicts/placed-finding.ts';
import type { RuleSettings } from '../../src/verdicts/severity.ts';
import { readDocument } from '../report/read-document.ts';
import { ruleOf } from '../report/report-of.ts';

export const CREDENTIAL_RULES = [
  'no-known-token',
  'no-credential-in-url',
  'no-credential-in-comment',
  'no-plaintext-credential',
];

const DOCUMENT = readDocument("a = { b: 'postgres://u:hunter2@db/x', c: 'hunter3', d: true }\n");

export function settingOf(rule: string, severity: Severity | 'off' | null): RuleSettings {
  return { [rule]: { severity, options: {} } };
}

export function decideWith(
  placed: readonly PlacedFinding[],
  settings: RuleSettings = {},
): readonly Finding[] {
  return decide(placed, () => settings);
}

/** A finding of a rule from offset `start` to `end` of a line of 60 columns. */
export function at(id: string, start: number, end: number, messageId = 'literal'): PlacedFinding {
  const span: Span = { file: DOCUMENT.path, start, end };
  const finding = { messageId, span, path: ['b'], data: { name: 'b' } };
  return { rule: ruleOf(id), root: '.', stage: null, document: DOCUMENT, file: DOCUMENT.path, finding };
}
