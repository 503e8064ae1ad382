import type { KmsExpectation } from '../project/project.ts';
import type { Failure } from '../report/report.ts';
import type { KmsFact } from './fact.ts';

/** Asks KMS whether a ciphertext decrypts as expected. */
export type Ask = (ciphertext: Uint8Array, expectation: KmsExpectation) => Promise<KmsFact>;

/** The way to KMS for one run. Nothing is opened, started or loaded before the first stage needs it. */
export interface Connection {
  /** False under `--kms off`. */
  readonly enabled: boolean;
  /** Gets the way for one project (its root), or why there is none. */
  readonly open: (root: string) => Promise<Ask | Failure>;
  /** Whether the embedded endpoint was started. */
  readonly usesEmbedded: () => boolean;
  readonly close: () => Promise<void>;
}
