import type { Severity } from '../rules/finding.ts';
import { groupBy } from './group-by.ts';
import type { PlacedFinding } from './placed-finding.ts';
import { findWorse } from './severity.ts';

/** A finding that counts, with what it counts as. */
export interface JudgedFinding extends PlacedFinding {
  readonly severity: Severity;
}

/** Who speaks for a secret that several rules see, the first of them that does. */
const SPEAKERS = [
  'secret-config-blob',
  'no-known-token',
  'no-credential-in-url',
  'no-credential-in-comment',
  'no-plaintext-credential',
];

/** Whether the finding is about a secret in plain text. Of `secret-config-blob`, only what it says of plaintext is. */
export function isAboutSecret({ rule, finding }: PlacedFinding): boolean {
  if (rule.id === 'secret-config-blob') return /^plaintext/i.test(finding.messageId);
  return SPEAKERS.includes(rule.id);
}

/**
 * One finding for one secret: where findings about secrets overlap in a file, the first speaker's stays, of one rule
 * the longest. Precedence decides who speaks, not how loud: the one that stays is as severe as the worst of them, so
 * that turning one rule down does not hide what another says.
 */
export function mergeSecrets(findings: readonly JudgedFinding[]): readonly JudgedFinding[] {
  const judgesSecret = (finding: JudgedFinding): boolean => isAboutSecret(finding) && isWide(finding);
  const byFile = groupBy(findings.filter(judgesSecret), ({ file }) => file);
  const merged = [...byFile.values()].flatMap(mergeOverlapping);
  return [...findings.filter((finding) => !judgesSecret(finding)), ...merged];
}

/** The findings that stay never overlap, so they are kept in the order of their places and searched by halves. */
function mergeOverlapping(findings: readonly JudgedFinding[]): readonly JudgedFinding[] {
  const kept: JudgedFinding[] = [];
  for (const finding of findings.toSorted(comparePrecedence)) {
    const { start, end } = finding.finding.span;
    let index = findFirstAfter(kept, start);
    if ((kept[index]?.finding.span.start ?? Infinity) >= end) {
      kept.splice(index, 0, finding);
      continue;
    }
    for (
      let other = kept[index];
      other !== undefined && other.finding.span.start < end;
      other = kept[++index]
    ) {
      kept[index] = { ...other, severity: findWorse(other.severity, finding.severity) };
    }
  }
  return kept;
}

/** The first kept finding that ends after `offset`. */
function findFirstAfter(kept: readonly JudgedFinding[], offset: number): number {
  let low = 0;
  let high = kept.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((kept[middle]?.finding.span.end ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function comparePrecedence(a: JudgedFinding, b: JudgedFinding): number {
  const length = ({ finding: { span } }: JudgedFinding): number => span.end - span.start;
  return (
    SPEAKERS.indexOf(a.rule.id) - SPEAKERS.indexOf(b.rule.id) ||
    length(b) - length(a) ||
    a.finding.span.start - b.finding.span.start ||
    Number(identify(a) > identify(b)) - Number(identify(a) < identify(b))
  );
}

/** Decides between findings of one rule about the same characters. */
function identify({ root, stage, finding: { messageId, path, data, confidence } }: JudgedFinding): string {
  return JSON.stringify([path, messageId, root, stage, data, confidence]);
}

function isWide({ finding: { span } }: JudgedFinding): boolean {
  return span.end > span.start;
}
