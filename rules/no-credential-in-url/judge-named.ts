import { Secret } from '../../src/syntax/secret.ts';
import { judgeText } from '../no-plaintext-credential/judge.ts';
import { judgeName } from '../no-plaintext-credential/names.ts';

const none: ReadonlySet<string> = new Set();

/** A pair in a text has nothing around it that the tables could ask. */
const alone = { siblings: () => none, isTextFile: false, fallbackFor: undefined };

/** What the tables of names call the name of a pair: a password's, another credential's, or none's. */
export function kindOfName(name: string): 'password' | 'other' | null {
  const judged = judgeName([name], alone.siblings);
  if (judged === null || judged === 'something else') return null;
  return judged.kind === 'password' ? 'password' : 'other';
}

/** The field that makes a value under the names a credential, by the tables; null where it is none. */
export function judgeNamed(names: readonly string[], value: string): string | null {
  return judgeText(names, new Secret(value), alone)?.field ?? null;
}
