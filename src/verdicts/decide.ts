import { makeFramer } from '../report/frame.ts';
import { isName } from '../report/is-name.ts';
import { maskWords } from '../report/mask-words.ts';
import { makeRedactor, MASK } from '../report/redact.ts';
import type { Finding, Frame } from '../rules/finding.ts';
import type { Document } from '../syntax/document.ts';
import { Secret } from '../syntax/secret.ts';
import { positionAt, type Span } from '../syntax/span.ts';
import type { Path } from '../syntax/value.ts';
import { cleanName } from './clean-name.ts';
import { collectSecrets } from './collect-secrets.ts';
import { compareFindings } from './compare-findings.ts';
import { fillMessage } from './fill-message.ts';
import { addFingerprints, type Unsigned } from './fingerprint.ts';
import { groupBy } from './group-by.ts';
import { isAboutSecret, mergeSecrets, type JudgedFinding } from './merge-secrets.ts';
import type { PlacedFinding } from './placed-finding.ts';
import { getMessage, judgeSeverity, type RuleSettings } from './severity.ts';

const DOCS = 'https://github.com/config-lint/config-lint/blob/main/rules';
const START = { line: 1, column: 1 };

/**
 * Turns what the rules found into the report's findings: severities from the settings of the project (by its root),
 * one finding for one secret, none twice, in the order of the report whatever the order of `placed`.
 *
 * Throws where a rule is wrong: a message or its data is missing.
 */
export function decide(
  placed: readonly PlacedFinding[],
  settingsOf: (root: string) => RuleSettings,
): readonly Finding[] {
  const judged = placed.flatMap((item): readonly JudgedFinding[] => {
    const severity = judgeSeverity(item, settingsOf(item.root));
    return severity === 'off' ? [] : [{ ...item, severity }];
  });
  const redact = makeRedactor(collectSecrets(placed));
  const frame = makeFramers(placed);
  const findings = mergeSecrets(judged).map((item) => toFinding(item, redact, frame));
  return addFingerprints(dropDuplicates(findings).toSorted(compareFindings));
}

function toFinding(
  { rule, severity, root, stage, document, file, finding }: JudgedFinding,
  redact: (text: string) => string,
  frame: (document: Document, span: Span) => Frame | null,
): Unsigned {
  const { messageId, span, path, data = {}, confidence = rule.confidence } = finding;
  const clean = makeCleaner(path, redact);
  const { says, help } = getMessage(rule, messageId);
  const start = document === null ? START : positionAt(document.lines, span.start);
  const end = document === null ? START : positionAt(document.lines, span.end);
  return {
    rule: rule.id,
    messageId,
    severity,
    confidence,
    root: redact(root),
    stage: stage === null ? null : redact(stage),
    file: redact(file),
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    path: path.map((name) => (isName(name) ? cleanName(redact(name)) : MASK)),
    message: fillMessage(says, data, clean),
    help: fillMessage(help, data, clean),
    docs: `${DOCS}/${rule.id}/README.md`,
    frame: document === null ? null : frame(document, span),
  };
}

/**
 * What makes a text of a message fit to be shown. A name of the path that does not read as one is hidden there as well,
 * wherever it stands; of the rest it is decided by the word, so that sentences stay readable.
 */
function makeCleaner(path: Path, redact: (text: string) => string): (text: string) => string {
  const odd = path.filter((name) => !isName(name));
  const hideOdd = makeRedactor(odd.map((name) => new Secret(name)));
  return (text) => cleanName(maskWords(hideOdd(redact(text))));
}

/** The frames of all documents; in each, whatever was found to be a secret is hidden, also what is not reported. */
function makeFramers(placed: readonly PlacedFinding[]): (document: Document, span: Span) => Frame | null {
  const hidden = groupBy(
    placed.filter((item) => item.finding.secret !== undefined || isAboutSecret(item)),
    ({ document }) => document,
  );
  const framers = new Map<Document, (span: Span) => Frame | null>();
  return (document, span) => {
    const known = framers.get(document);
    if (known !== undefined) return known(span);
    const spans = (hidden.get(document) ?? []).map(({ finding }) => finding.span);
    const framer = makeFramer(document, spans);
    framers.set(document, framer);
    return framer(span);
  };
}

/** Two findings are one when all that a reader sees of them is the same. */
function dropDuplicates(findings: readonly Unsigned[]): readonly Unsigned[] {
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
}
