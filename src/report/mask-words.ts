import { isRandom } from './is-name.ts';
import { MASK } from './redact.ts';

/** The ARN of a KMS key (its UUID looks random, and it is no secret), or a word with what a password may hold. */
const ARN_OR_WORD =
  /(?<arn>arn:aws[a-z-]*:kms:[a-z0-9-]+:\d{12}:key\/(?:mrk-)?[0-9a-f-]{32,36}(?![\p{L}\p{N}-]))|[\p{L}\p{M}\p{N}_$!@%^&~+-]+/gu;
/** `a&b`, `user@host`: signs that names and sentences have in front of a word or after it, never within. */
const STRANGE = /[\p{L}\p{N}][!@%^&~+]+[\p{L}\p{N}]/u;

/** `text`, a name or a sentence, with every word masked that looks random or has signs within that no name has. */
export function maskWords(text: string): string {
  return text.replace(ARN_OR_WORD, (word, arn: string | undefined) =>
    arn === undefined && (isRandom(word) || STRANGE.test(word)) ? MASK : word,
  );
}
