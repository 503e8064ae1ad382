import { defineRule } from '../../src/rules/define-rule.ts';
import type { RuleFinding } from '../../src/rules/finding.ts';
import type { Document } from '../../src/syntax/document.ts';
import { leaves } from '../../src/syntax/leaves.ts';
import { Secret } from '../../src/syntax/secret.ts';
import type { Path, Value } from '../../src/syntax/value.ts';
import { describeJoined } from '../no-plaintext-credential/describe-joined.ts';
import { describeReaders } from '../no-plaintext-credential/describe-readers.ts';
import { findCredentials } from './find-credentials.ts';
import type { Found } from './found.ts';
import { composeText, locate, type Located } from './locate.ts';
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
      says: 'This address carries a password in plain text; {readers} can sign in with it',
      help: 'Read the address, or its password, from the environment or seal it with KMS; if it was ever pushed, change the password.',
    },
    token: {
      says: 'This address carries a token in the place of a user name; {readers} can use it',
      help: 'Read the token from the environment or seal it with KMS; if it was ever pushed, revoke it.',
    },
    parameter: {
      says: "'{name}' in this address or connection string is a credential in plain text; {readers} can use it",
      help: 'Read it from the environment or seal it with KMS; if it was ever pushed, revoke it.',
    },
    webhook: {
      says: 'This address of {name} holds its own key; {readers} can use it',
      help: 'Read the address from the environment or seal it with KMS; if it was ever pushed, have a new one made.',
    },
    fallback: {
      says: 'The address that stands in when {variable} is not set carries a credential in plain text; {readers} can use it',
      help: 'Let the app fail when the variable is missing; if the fallback was ever in force, revoke its credential.',
    },
    joined: {
      says: 'This address carries a credential in plain text, {joined}; {readers} can use it',
      help: 'Read it from the environment or seal it with KMS; if it was ever pushed, revoke it.',
    },
  },
  check(document) {
    return document.text.judge((source) => {
      const taken = makeTaken();
      /** Texts that were judged as values, by where they stand. */
      const judged = new Map<number, Secret>();
      return [
        ...judgeValues(document, source, taken, judged),
        ...judgeLiterals(document, source, taken, judged),
        ...judgeText(document, source, taken),
      ];
    });
  },
});

/** Addresses as the file puts them together. */
function* judgeValues(
  document: Document,
  source: string,
  taken: Taken,
  judged: Map<number, Secret>,
): Generator<RuleFinding> {
  const seen = new Set<Value>();
  for (const { path, value, fallbackFor } of leaves(document)) {
    if (seen.has(value)) continue;
    seen.add(value);
    if (value.kind === 'text') judged.set(value.span.start, value.secret);
    const composed = composeText(value);
    if (composed === null) continue;
    for (const found of composed.text.judge((text) => findCredentials(text))) {
      const located = locate(source, composed, found);
      if (located === null || located.span.file !== document.path || !taken.take(located.span)) continue;
      yield report(document, found, located, path, source, fallbackFor);
    }
  }
}

/** Literals that the evaluation did not lead to. */
function* judgeLiterals(
  document: Document,
  source: string,
  taken: Taken,
  judged: ReadonlyMap<number, Secret>,
): Generator<RuleFinding> {
  for (const { role, type, secret, span, path, fallbackFor } of document.literals) {
    if (role === 'import' || type === 'number' || type === 'pattern' || taken.isInside(span)) continue;
    if (judged.get(span.start)?.equals(secret) === true) continue;
    const composed = { text: secret, pieces: [{ text: secret, spans: [span] }] };
    for (const found of secret.judge((text) => findCredentials(text))) {
      const located = locate(source, composed, found);
      if (located === null || !taken.take(located.span)) continue;
      yield report(document, found, located, path, source, fallbackFor);
    }
  }
}

/** The whole text, where the file was not read as its loader would; comments have a rule of their own. */
function* judgeText(document: Document, source: string, taken: Taken): Generator<RuleFinding> {
  if (document.problems.every(({ code }) => code === 'not-strict')) return;
  for (const { span } of document.comments) taken.take(span);
  for (const found of findCredentials(source, { isProse: true })) {
    const span = { file: document.path, start: found.start, end: found.end };
    if (taken.take(span)) yield report(document, found, { span, pieces: [span] }, [], source, undefined);
  }
}

function report(
  { path: file, lines }: Document,
  { form, name }: Found,
  { span, pieces }: Located,
  path: Path,
  source: string,
  fallbackFor: string | undefined,
): RuleFinding {
  const joined = describeJoined(lines, pieces);
  const messageId = fallbackFor !== undefined ? 'fallback' : joined === '' ? form : 'joined';
  const secret = new Secret(source.slice(span.start, span.end));
  const data = { name, joined, readers: describeReaders(file), variable: fallbackFor ?? '' };
  return { messageId, span, path, data, secret };
}
