import { recognizeSealedText, type SealedText } from '../../src/kms/sealed-text.ts';
import { defineRule } from '../../src/rules/define-rule.ts';
import type { RuleFinding } from '../../src/rules/finding.ts';
import { messages } from './messages.ts';

export const rule = defineRule({
  id: 'secret-config-blob',
  title: 'The sealed config is a whole, undamaged KMS ciphertext',
  rationale: `A ciphertext that was cut, wrapped, encoded twice or mistaken for something else fails only when the app
decrypts it. Its structure tells without asking anyone. About two thirds of the possible single-bit changes cannot be
seen in the structure; only KMS can tell those, and \`secret-config-decrypts\` asks it.`,
  scope: 'stage',
  severity: 'error',
  confidence: 'high',
  cwe: [1240],
  messages,
  check({ sealed }) {
    const { value, path } = sealed;
    if (value === null) return [];
    const setting = path.join('.');
    return (value.kind === 'choice' ? value.options : [value]).flatMap((option): readonly RuleFinding[] => {
      if (option.kind !== 'text') return [];
      const { secret, span } = option;
      const found = secret.judge(recognizeSealedText);
      if (found.kind === 'blob') {
        return found.flaws.map((flaw) => ({ messageId: flaw, span, path, data: { setting } }));
      }
      const leak = found.code === 'plaintext-json' ? { secret } : {};
      return [{ messageId: found.code, span, path, data: { setting, ...numbersOf(found) }, ...leak }];
    });
  },
});

/** The counts that a message names. Places count from 1, as people do. */
function numbersOf(found: Exclude<SealedText, { kind: 'blob' }>): Record<string, string | number> {
  switch (found.code) {
    case 'truncated':
      return { missing: found.exact ? found.missing : `at least ${found.missing}` };
    case 'trailing-bytes':
      return { trailing: found.trailing };
    case 'damaged':
    case 'not-base64':
      return { at: found.at + 1 };
    case 'too-long':
      return { bytes: found.bytes };
    default:
      return {};
  }
}
