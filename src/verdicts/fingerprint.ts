import type * as Crypto from 'node:crypto';
import { createRequire } from 'node:module';
import type { Finding } from '../rules/finding.ts';

const LENGTH = 32;

/** A finding that has no fingerprint yet. */
export type Unsigned = Omit<Finding, 'fingerprint'>;

/**
 * Gives each finding its fingerprint: SHA-256, the first 32 hexadecimal digits, over rule, file, field path and the
 * ordinal among the findings that share them. `findings` must be in the order of the report.
 */
export function addFingerprints(findings: readonly Unsigned[]): readonly Finding[] {
  if (findings.length === 0) return [];
  // Loaded here, for it takes 3 ms that a run without findings need not spend.
  const { createHash } = createRequire(import.meta.url)('node:crypto') as typeof Crypto;
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const identity = JSON.stringify([finding.rule, finding.file, finding.path]);
    const ordinal = seen.get(identity) ?? 0;
    seen.set(identity, ordinal + 1);
    const hash = createHash('sha256').update(JSON.stringify([identity, ordinal]));
    return { ...finding, fingerprint: hash.digest('hex').slice(0, LENGTH) };
  });
}
