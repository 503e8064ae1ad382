import { defineRule } from '../../src/rules/define-rule.ts';
import type { RuleFinding } from '../../src/rules/finding.ts';
import type { Document } from '../../src/syntax/document.ts';
import { describeJoined } from '../no-plaintext-credential/describe-joined.ts';
import { describeReaders, readers } from '../no-plaintext-credential/describe-readers.ts';
import { messages } from './messages.ts';
import { type Placed, placeTokens } from './place-tokens.ts';
import { indexSpans } from './span-index.ts';

export const rule = defineRule({
  id: 'no-known-token',
  title:
    "A value, under any name or anywhere in the text, has the exact form of a provider's token or a private key",
  rationale: `Providers give their tokens a form by which they are known at sight, some with check digits. Whoever finds one
can use it, and there are programs that look for nothing else. So the name that it stands under does not matter, nor
whether it stands in a value, a key, a comment or in a file that does not parse. What only stands in for a token
(\`EXAMPLE\`, a row of the same characters) and the public half of a pair that is meant to be seen are not reported.`,
  scope: 'file',
  severity: 'error',
  confidence: 'high',
  cwe: [798, 321],
  messages,
  check(document) {
    const placed = placeTokens(document);
    if (placed.length === 0) return [];
    const comments = indexSpans(document.comments);
    const loading = describeReaders(document.path);
    return placed.map((item) => {
      // Nothing loads a comment.
      const isComment = comments.around(item.span) !== undefined;
      return report(document, item, isComment ? readers : loading);
    });
  },
});

function report(
  { lines }: Document,
  { found, span, path, secret, parts = [] }: Placed,
  whoReads: string,
): RuleFinding {
  const { messageId, name, docs, confidence } = found;
  const joined = describeJoined(lines, parts);
  const data = { name, docs, joined: joined === '' ? '' : `, ${joined}`, readers: whoReads };
  const finding = { messageId, span, path, data, confidence };
  return secret === undefined ? finding : { ...finding, secret };
}
