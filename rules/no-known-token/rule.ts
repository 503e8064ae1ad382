import { defineRule } from '../../src/rules/define-rule.ts';
import type { RuleFinding } from '../../src/rules/finding.ts';
import { messages } from './messages.ts';
import { type Placed, placeTokens } from './place-tokens.ts';

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
  check: (document) => placeTokens(document).map(report),
});

function report({ found, span, path, secret }: Placed): RuleFinding {
  const { messageId, name, docs, confidence } = found;
  const finding = { messageId, span, path, data: { name, docs }, confidence };
  return secret === undefined ? finding : { ...finding, secret };
}
