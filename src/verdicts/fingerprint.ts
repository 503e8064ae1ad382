import type { Finding } from '../rules/finding.ts';
import { hashText } from './hash-text.ts';

/** A finding that has no fingerprint yet. */
export type Unsigned = Omit<Finding, 'fingerprint'>;

/**
 * Gives each finding its fingerprint: 32 hexadecimal digits over rule, file, field path and the ordinal among the
 * findings that share them. `findings` must be in the order of the report.
 */
export function addFingerprints(findings: readonly Unsigned[]): readonly Finding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const identity = JSON.stringify([finding.rule, finding.file, finding.path]);
    const ordinal = seen.get(identity) ?? 0;
    seen.set(identity, ordinal + 1);
    return { ...finding, fingerprint: hashText(JSON.stringify([identity, ordinal])) };
  });
}
