import { defineRule } from '../../src/rules/define-rule.ts';
import type { RuleFinding } from '../../src/rules/finding.ts';
import { placeOf } from '../../src/project/build-stages.ts';
import { lookUp } from '../../src/syntax/at-path.ts';
import type { Document } from '../../src/syntax/document.ts';
import type { Path, Value } from '../../src/syntax/value.ts';

export const rule = defineRule({
  id: 'secret-config-present',
  title: 'A deployed stage has its sealed config and the name for its encryption context',
  rationale: `A deployed stage reads its credentials from one KMS ciphertext in its env file. Without it the app starts and
fails at the first use of a credential, or silently falls back to plain configuration.`,
  scope: 'stage',
  severity: 'error',
  confidence: 'high',
  cwe: [312],
  messages: {
    missing: {
      says: "Stage '{stage}' has no {setting}, the KMS ciphertext that holds its credentials",
      help: "Encrypt the stage's credentials with AWS KMS and put the base64 ciphertext there.",
    },
    'context-missing': {
      says: "Stage '{stage}' has no {setting}, so its ciphertext has no encryption context to decrypt under",
      help: 'Name the Lambda function under whose name the ciphertext was made, or state kms.encryptionContext for the stage in the config file.',
    },
    dynamic: {
      says: "{setting} of stage '{stage}' is only known at run time, so it was not verified",
      help: 'Put the ciphertext itself into the env file: it is safe there, and it can be proven before the deployment.',
      severity: 'warning',
    },
    'not-text': {
      says: "{setting} of stage '{stage}' is {type}, not a string",
      help: 'Put the base64 ciphertext there, as one string.',
    },
  },
  check(stage) {
    const { document, sealed, deployed, options } = stage;
    if (document === null || isUnread(document)) return [];
    const { span, path, value } = sealed;
    const setting = path.join('.');
    const data = { stage: stage.name, setting };
    if (value === null) {
      if (!deployed && !hasParent(document.tree, path)) return [];
      return [{ messageId: sealed.certain ? 'missing' : 'dynamic', span, path, data }];
    }
    const findings: RuleFinding[] = [];
    const messageId = messageFor(value);
    if (messageId !== null) {
      findings.push({
        messageId,
        span,
        path,
        data: { ...data, type: value.kind === 'null' ? 'null' : `a ${value.kind}` },
      });
    }
    if (
      messageId === null &&
      sealed.expectation === null &&
      lookUp(document.tree, options.contextName).kind === 'missing'
    ) {
      const place = placeOf(document.tree, options.contextName.slice(0, -1));
      findings.push({
        messageId: 'context-missing',
        span: place,
        path: options.contextName,
        data: { ...data, setting: options.contextName.join('.') },
      });
    }
    return findings;
  },
});

function messageFor(value: Value): 'dynamic' | 'not-text' | null {
  switch (value.kind) {
    case 'text':
      return null;
    case 'number':
    case 'boolean':
    case 'null':
    case 'list':
    case 'record':
      return 'not-text';
    default:
      return 'dynamic';
  }
}

/** Whether the section that holds the sealed config is there, so that the stage means to have one. */
function hasParent(tree: Value, path: Path): boolean {
  return lookUp(tree, path.slice(0, -1)).kind === 'found';
}

function isUnread(document: Document): boolean {
  return document.tree.kind === 'unknown' && document.problems.length > 0;
}
