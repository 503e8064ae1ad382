import { defineRule } from '../../src/rules/define-rule.ts';
import { articleOf, comparePayload } from './compare-payload.ts';

export const rule = defineRule({
  id: 'secret-config-payload',
  title: 'The sealed config decrypts to what the app reads',
  rationale: `The app reads the payload as ASCII, parses it as JSON and takes its credentials out by name. A payload that
decrypts but lacks one of them fails in production, at the first use.`,
  scope: 'stage',
  severity: 'error',
  confidence: 'high',
  cwe: [1240],
  messages: {
    'not-ascii': {
      says: "The payload of stage '{stage}' holds characters outside ASCII, which the app reads as ASCII and so garbles",
      help: 'Write such characters as \\uXXXX escapes in the JSON, and seal it again.',
    },
    'not-json': {
      says: "The payload of stage '{stage}' is not JSON",
      help: 'Seal one JSON object with the credentials of the stage.',
    },
    'not-object': {
      says: "The payload of stage '{stage}' is {article} {type}, not an object",
      help: 'Seal one JSON object with the credentials of the stage.',
    },
    'too-complex': {
      says: "The payload of stage '{stage}' is nested too deeply to be checked",
      help: 'Seal a plain object with the credentials of the stage.',
    },
    'missing-key': {
      says: "The payload of stage '{stage}' lacks {key}",
      help: 'Add it to the payload and seal it again, or correct the payload schema of the stage.',
    },
    'wrong-type': {
      says: "{key} in the payload of stage '{stage}' is {article} {type}, not {expected}",
      help: 'Correct it in the payload and seal it again, or correct the payload schema of the stage.',
    },
    'unexpected-key': {
      says: "An object in the payload of stage '{stage}' has a key that its schema does not name ({key})",
      help: 'Remove it from the payload and seal it again, or name it in the payload schema.',
    },
    empty: {
      says: "{key} in the payload of stage '{stage}' is empty",
      help: 'Put the credential into the payload and seal it again.',
    },
    placeholder: {
      says: "{key} in the payload of stage '{stage}' is a placeholder",
      help: 'Put the credential into the payload and seal it again.',
    },
  },
  check({ name, sealed, kms, options }) {
    if (kms.status !== 'verified') return [];
    return comparePayload(kms.payload, options.payload).map(({ messageId, key, type, expected }) => ({
      messageId,
      span: sealed.span,
      path: sealed.path,
      data: { stage: name, key, type, expected, article: articleOf(type) },
    }));
  },
});
