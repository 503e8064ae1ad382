import { defineRule } from '../../src/rules/define-rule.ts';

export const rule = defineRule({
  id: 'secret-config-decrypts',
  title: 'The sealed config decrypts under the expected context, key and region',
  rationale: `A ciphertext of the right form can still be the wrong one: sealed under another context, with another key, in
another region, or damaged in a way that only KMS can tell. This rule asks KMS, before the deployment does.`,
  scope: 'stage',
  severity: 'error',
  confidence: 'high',
  cwe: [1240],
  messages: {
    'context-or-damage': {
      says: "KMS does not decrypt {setting} of stage '{stage}' under the encryption context {context}: the context differs from the one it was sealed under, or the ciphertext is damaged",
      help: 'Compare {contextSetting} letter by letter with the context it was sealed under (in the Lambda console: the name of the function); if they are equal, seal the payload again.',
    },
    'wrong-key': {
      says: "{setting} of stage '{stage}' decrypts, but not under the expected key {key}",
      help: "Seal the stage's payload with its own key, or correct kms.key of the stage in the config file.",
    },
    'key-not-found': {
      says: "The KMS key of stage '{stage}' does not exist in {region}",
      help: 'Correct kms.key or kms.region of the stage in the config file.',
    },
    'key-disabled': {
      says: "The KMS key that sealed {setting} of stage '{stage}' is disabled",
      help: 'Enable the key again, or seal the payload with another.',
    },
    'key-pending-deletion': {
      says: "The KMS key that sealed {setting} of stage '{stage}' is about to be deleted",
      help: 'Cancel the deletion, or seal the payload with another key before it is gone.',
    },
    'key-unusable': {
      says: "The KMS key that sealed {setting} of stage '{stage}' cannot decrypt in its present state",
      help: "Look at the key's state and usage in the KMS console, or seal the payload with another key.",
    },
  },
  check({ name, sealed, kms, options }) {
    if (kms.status !== 'refused') return [];
    const data = {
      stage: name,
      setting: sealed.path.join('.'),
      contextSetting:
        options.kms.encryptionContext === null ? options.contextName.join('.') : 'kms.encryptionContext',
      context: describeContext(sealed.expectation?.encryptionContext ?? {}),
      key: options.kms.key ?? 'of the config file',
      region: kms.region,
    };
    return [{ messageId: kms.reason, span: sealed.span, path: sealed.path, data }];
  },
});

function describeContext(context: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(context).map(([key, value]) => `${key}: '${value}'`);
  return `{ ${pairs.join(', ')} }`;
}
