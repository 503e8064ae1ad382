import { defineRule } from '../../src/rules/define-rule.ts';
import type { RuleFinding } from '../../src/rules/finding.ts';
import type { Document } from '../../src/syntax/document.ts';
import { leaves } from '../../src/syntax/leaves.ts';
import { Secret } from '../../src/syntax/secret.ts';
import type { Span } from '../../src/syntax/span.ts';
import type { Path, Value } from '../../src/syntax/value.ts';
import { findCredentials } from './find-credentials.ts';
import type { Found } from './found.ts';
import { composeText, locate } from './locate.ts';
import { makeTaken, type Taken } from './taken.ts';

export const rule = defineRule({
  id: 'no-credential-in-url',
  title: 'A connection string or URL carries a password',
  rationale: `An address with a password, a token or a signature in it opens what it points at to whoever can read the
file, its history, a log line or an error message; and addresses are logged more often than passwords are. Weak passwords
and fallbacks count too, in every stage.`,
  scope: 'file',
  severity: 'error',
  confidence: 'high',
  cwe: [798, 260],
  messages: {
    password: {
      says: 'This address carries a password in plain text: whoever reads the file can sign in with it',
      help: 'Read the address, or its password, from the environment or seal it with KMS; if it was ever pushed, change the password.',
    },
    token: {
      says: 'This address carries a token in the place of a user name: whoever reads the file can use it',
      help: 'Read the token from the environment or seal it with KMS; if it was ever pushed, revoke it.',
    },
    parameter: {
      says: "'{name}' in this address or connection string is a credential in plain text",
      help: 'Read it from the environment or seal it with KMS; if it was ever pushed, revoke it.',
    },
    webhook: {
      says: 'This address of {name} holds its own key: whoever reads it can use it',
      help: 'Read the address from the environment or seal it with KMS; if it was ever pushed, have a new one made.',
    },
    fallback: {
      says: 'The address that stands in when {variable} is not set carries a credential in plain text',
      help: 'Let the app fail when the variable is missing; if the fallback was ever in force, revoke its credential.',
    },
    joined: {
      says: 'This address carries a credential in plain text, put together from {count} pieces',
      help: 'Read it from the environment or seal it with KMS; if it was ever pushed, revoke it.',
    },
  },
  check(document) {
    return document.text.judge((source) => {
      const taken = makeTaken();
      return [
        ...judgeValues(document, source, taken),
        ...judgeLiterals(document, source, taken),
        ...judgeText(document, source, taken),
      ];
    });
  },
});

/** Addresses as the file puts them together. */
function* judgeValues(document: Document, source: string, taken: Taken): Generator<RuleFinding> {
  const judged = new Set<Value>();
  for (const { path, value, fallbackFor } of leaves(document)) {
    if (judged.has(value)) continue;
    judged.add(value);
    const composed = composeText(value);
    if (composed === null) continue;
    for (const found of composed.text.judge((text) => findCredentials(text))) {
      const located = locate(source, composed, found);
      if (located === null || located.span.file !== document.path || !taken.take(located.span)) continue;
      yield report(found, located.span, path, source, located.count, fallbackFor);
    }
  }
}

/** Literals that the evaluation did not lead to. */
function* judgeLiterals(document: Document, source: string, taken: Taken): Generator<RuleFinding> {
  for (const { role, type, secret, span, path, fallbackFor } of document.literals) {
    if (role === 'import' || type === 'number' || type === 'pattern' || taken.isInside(span)) continue;
    const composed = { text: secret, pieces: [{ text: secret, spans: [span] }] };
    for (const found of secret.judge((text) => findCredentials(text))) {
      const located = locate(source, composed, found);
      if (located !== null && taken.take(located.span))
        yield report(found, located.span, path, source, 1, fallbackFor);
    }
  }
}

/** The whole text, where the file was not read as its loader would; comments have a rule of their own. */
function* judgeText(document: Document, source: string, taken: Taken): Generator<RuleFinding> {
  if (document.problems.every(({ code }) => code === 'not-strict')) return;
  for (const { span } of document.comments) taken.take(span);
  for (const found of findCredentials(source, { isProse: true })) {
    const span = { file: document.path, start: found.start, end: found.end };
    if (taken.take(span)) yield report(found, span, [], source, 1, undefined);
  }
}

function report(
  { form, name }: Found,
  span: Span,
  path: Path,
  source: string,
  count: number,
  fallbackFor: string | undefined,
): RuleFinding {
  const messageId = fallbackFor !== undefined ? 'fallback' : count > 1 ? 'joined' : form;
  const secret = new Secret(source.slice(span.start, span.end));
  return { messageId, span, path, data: { name, count, variable: fallbackFor ?? '' }, secret };
}
