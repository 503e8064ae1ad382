import { rules } from '../../src/rules/index.generated.ts';
import type { Finding } from '../../src/rules/finding.ts';
import { readDocument } from '../../src/syntax/read-document.ts';
import { decide } from '../../src/verdicts/decide.ts';
import type { Case } from './read-corpus.ts';

const credentialRules = rules.filter(({ id }) => id.startsWith('no-') && id !== 'no-tracked-secret-file');

/** What the rules about credentials say of a case's file, one finding for one secret. */
export async function judgeCase({ file, bytes }: Case): Promise<readonly Finding[]> {
  const document = await readDocument(file, bytes);
  const placed = credentialRules.flatMap((rule) =>
    rule.scope === 'file'
      ? rule
          .check(document, { options: {} })
          .map((finding) => ({ rule, root: '.', stage: null, document, file, finding }))
      : [],
  );
  return decide(placed, () => ({}));
}
