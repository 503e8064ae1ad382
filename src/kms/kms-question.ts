import type { KmsExpectation } from '../project/project.ts';
import { checkEndpoint } from './endpoint.ts';
import type { Unreachable } from './fact.ts';
import { fail, type Asking } from './kms-trouble.ts';

export interface KmsQuestion {
  /** A whole blob; its structure has been checked. */
  readonly ciphertext: Uint8Array;
  readonly expectation: KmsExpectation;
  /** null for what the region and the environment (`AWS_ENDPOINT_URL_KMS`) say. */
  readonly endpoint: string | null;
  /** `embedded`: dummy ones, for an endpoint of our own; AWS credentials and profiles are not even read. */
  readonly credentials: 'ambient' | 'embedded';
  /** Not exceeded in all, whatever hangs. */
  readonly timeoutMilliseconds: number;
  /** Answer `not-asked` at once, without the SDK, where no source of credentials is configured. */
  readonly onlyIfConfigured?: boolean;
}

/** It becomes part of a host name, and comes from a file that anyone may have written. */
const regionForm = /^[a-z]{2,}(?:-[a-z]+)+-\d{1,2}$/;

/** Why a question cannot be asked at all; null where it can. Nothing has been sent then. */
export function checkQuestion(question: KmsQuestion, asking: Asking): Unreachable | null {
  const { endpoint, expectation, credentials } = question;
  if (!regionForm.test(expectation.region)) {
    const says = 'No usable AWS region is configured; name one, such as us-east-1, as kms.region.';
    return fail({ ...asking, endpoint: '', region: '' }, 'no-region', says);
  }
  const mistake = endpoint === null ? null : checkEndpoint(endpoint);
  if (mistake !== null) return fail(asking, 'network', mistake);
  if (credentials === 'embedded' && endpoint === null) {
    return fail(asking, 'network', 'The embedded KMS is not running, so there is no endpoint to ask.');
  }
  return null;
}
