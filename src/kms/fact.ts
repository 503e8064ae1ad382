/**
 * What is known from KMS about one stage's sealed config. Rules turn it into findings; it holds no plaintext and
 * no credential.
 */
export type KmsFact = NotAsked | Verified | Refused | Unreachable;

/** KMS was not asked. `blob` means that there was nothing whole to ask about. */
export interface NotAsked {
  readonly status: 'not-asked';
  readonly why: 'off' | 'no-credentials' | 'blob' | 'expectation' | 'stage';
}

export interface Verified {
  readonly status: 'verified';
  readonly endpoint: string;
  readonly region: string;
  /** ARN of the key that answered. */
  readonly keyArn: string;
  readonly payload: PayloadFact;
}

/** KMS answered, and the answer is about the ciphertext, its context or its key: a finding. */
export interface Refused {
  readonly status: 'refused';
  readonly reason:
    | 'context-or-damage'
    | 'wrong-key'
    | 'key-not-found'
    | 'key-disabled'
    | 'key-pending-deletion'
    | 'key-unusable';
  readonly endpoint: string;
  readonly region: string;
}

/** What kept us from asking: a failure under `require`, a notice under `auto`. Never a finding. */
export interface Unreachable {
  readonly status: 'unreachable';
  readonly reason:
    | 'no-region'
    | 'no-credentials'
    | 'bad-credentials'
    | 'access-denied'
    | 'network'
    | 'timeout'
    | 'throttled'
    | 'bad-answer'
    | 'unusable-endpoint'
    | 'server';
  /** What happened and what to do, one sentence; holds no credential and no plaintext. */
  readonly message: string;
  readonly endpoint: string;
  readonly region: string;
}

/** The payload's structure, without any of its values. */
export type PayloadFact =
  | { readonly status: 'object'; readonly shape: PayloadObject }
  | { readonly status: 'not-ascii' }
  | { readonly status: 'not-json' }
  | { readonly status: 'not-object'; readonly type: string }
  | { readonly status: 'too-complex' }
  | { readonly status: 'unseen' };

export type PayloadShape =
  | PayloadObject
  | { readonly type: 'array'; readonly items: readonly PayloadShape[] }
  | { readonly type: 'string'; readonly empty: boolean; readonly placeholder: boolean }
  | { readonly type: 'number' | 'boolean' | 'null' };

/** Keys are a Map, so that `__proto__` is a key like any other. */
export interface PayloadObject {
  readonly type: 'object';
  readonly properties: ReadonlyMap<string, PayloadShape>;
}
