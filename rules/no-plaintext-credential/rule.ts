import { defineRule } from '../../src/rules/define-rule.ts';
import type { RuleFinding } from '../../src/rules/finding.ts';
import type { Document } from '../../src/syntax/document.ts';
import { leaves } from '../../src/syntax/leaves.ts';
import type { Secret } from '../../src/syntax/secret.ts';
import type { Span } from '../../src/syntax/span.ts';
import type { Path, Value } from '../../src/syntax/value.ts';
import { describeJoined } from './describe-joined.ts';
import { describeReaders } from './describe-readers.ts';
import { makeSiblings } from './gather-siblings.ts';
import { isTextFile, judgeNumber, judgeParts, judgeText, type Surroundings } from './judge.ts';
import type { JudgedName } from './names.ts';

export const rule = defineRule({
  id: 'no-plaintext-credential',
  title: 'A field whose name means a credential holds a literal that could be one',
  rationale: `Whoever can read the repository, its history, a build log or a backup can use a credential that stands there.
A weak password counts like a strong one, a fallback like a fixed value, and development like production.`,
  scope: 'file',
  severity: 'error',
  confidence: 'medium',
  cwe: [798, 259, 260],
  messages: {
    literal: {
      says: "'{field}' holds a credential in plain text; {readers} can use it",
      help: 'Read it from the environment or seal it with KMS; if it was ever pushed, revoke it.',
    },
    fallback: {
      says: "'{field}' falls back to a credential in plain text when {variable} is not set; {readers} can use it",
      help: 'Let the app fail when the variable is missing; if the fallback was ever in force, revoke it.',
    },
    joined: {
      says: "'{field}' is a credential in plain text, {joined}; {readers} can use it",
      help: 'Read it from the environment or seal it with KMS; if it was ever pushed, revoke it.',
    },
  },
  check(document) {
    const findings: RuleFinding[] = [];
    const judged = new Set<number>();
    /** The names under which parts of a text with holes were found to be no credential. */
    const harmlessParts = new Map<number, string | undefined>();
    const siblingsOf = makeSiblings(document);
    const around = { isTextFile: isTextFile(document.path) };
    for (const { path, value, fallbackFor } of leaves(document)) {
      const name = judgeValue(path, value, { ...around, siblings: () => siblingsOf(path), fallbackFor });
      const spans = spansOf(value);
      if (name !== null && !spans.some(({ start }) => judged.has(start))) {
        findings.push(report(document, name, path, value.span, secretOf(value), spans, fallbackFor));
      }
      if (name !== null) for (const { start } of spans) judged.add(start);
      else if (value.kind === 'template')
        for (const { start } of spans) harmlessParts.set(start, path.at(-1));
    }
    // Literals that the evaluation did not lead to, by the names around them.
    for (const { path, span, secret, type, role, fallbackFor } of document.literals) {
      if (role !== 'value' || type === 'pattern' || judged.has(span.start)) continue;
      if (harmlessParts.has(span.start) && harmlessParts.get(span.start) === path.at(-1)) continue;
      const judge = type === 'number' ? judgeNumber : judgeText;
      const name = judge(path, secret, { ...around, siblings: () => siblingsOf(path), fallbackFor });
      if (name !== null) findings.push(report(document, name, path, span, secret, [span], fallbackFor));
    }
    return findings;
  },
});

function judgeValue(path: Path, value: Value, around: Surroundings): JudgedName | null {
  switch (value.kind) {
    case 'text':
      return judgeText(path, value.secret, around);
    case 'number':
      return judgeNumber(path, value.secret, around);
    case 'template': {
      const parts = value.parts.flatMap((part) => (part.kind === 'text' ? [part.secret] : []));
      const isFilledOutside = value.parts.some((part) => part.kind === 'reference' && part.to !== 'run-time');
      return judgeParts(path, parts, isFilledOutside, around);
    }
    default:
      return null;
  }
}

function spansOf(value: Value): readonly Span[] {
  if (value.kind === 'text') return value.parts.length > 0 ? value.parts : [value.span];
  if (value.kind === 'template') return value.parts.flatMap(spansOf);
  return [value.span];
}

function secretOf(value: Value): Secret | null {
  return value.kind === 'text' || value.kind === 'number' ? value.secret : null;
}

function report(
  document: Document,
  name: JudgedName,
  path: Path,
  span: Span,
  secret: Secret | null,
  pieces: readonly Span[],
  fallbackFor: string | undefined,
): RuleFinding {
  const joined = describeJoined(document.lines, pieces);
  const messageId = fallbackFor !== undefined ? 'fallback' : joined === '' ? 'literal' : 'joined';
  const readers = describeReaders(document.path);
  const data = { field: name.field, joined, readers, variable: fallbackFor ?? '' };
  return { messageId, span, path, data, ...(secret === null ? {} : { secret }) };
}
