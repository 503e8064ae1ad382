import { defineRule } from '../../src/rules/define-rule.ts';
import type { RuleFinding } from '../../src/rules/finding.ts';
import type { Document } from '../../src/syntax/document.ts';
import { Secret } from '../../src/syntax/secret.ts';
import { makeTaken } from '../no-credential-in-url/taken.ts';
import { groupComments, type Line } from './blocks.ts';
import { findCodeLines, splitRuns } from './code-lines.ts';
import { type Hit, judgeCode } from './judge-code.ts';
import { judgeLine, judgeRemark } from './judge-line.ts';
import { readCode } from './read-code.ts';

/** So many characters of comments are parsed in one file; in what is beyond, every line is judged by itself. */
const parsed = 200_000;
/** What a comment holds at least that is worth parsing: the beginnings of names in the tables, or an address. */
const worthwhile =
  /pass|pw|pin|secre|token|key|auth|cred|salt|pepper|jwt|code|psk|hmac|sas|bearer|cookie|sig|senha|wacht|parola|haslo|contras|motdepasse|:\/\/|@\w{3,4}\(/i;

export const rule = defineRule({
  id: 'no-credential-in-comment',
  title: 'Commented-out code holds a credential',
  rationale: `Code that was commented out was once in force, and the credential in it often still is: it opens what it
opened before to whoever can read the file or its history. Comments are parsed as code and judged like code; what a
comment says in words, and the examples in documentation, are not.`,
  scope: 'file',
  severity: 'error',
  confidence: 'medium',
  cwe: [615, 798],
  messages: {
    code: {
      says: "'{field}' in code that was commented out is a credential in plain text",
      help: 'Delete the comment; if the credential was ever in force, revoke it.',
    },
    address: {
      says: 'An address in a comment carries a credential in plain text',
      help: 'Delete the comment or take the credential out of the address; if it was ever in force, revoke it.',
    },
    remark: {
      says: "This comment tells another value of '{field}', a credential in plain text",
      help: 'Delete the comment; if the credential was ever in force, revoke it.',
    },
  },
  check(document) {
    const { path, format, comments } = document;
    const forms = format === 'yaml' || format === 'dotenv' ? 'data' : 'code';
    return document.text.judge((source) => {
      const hits: Hit[] = [];
      let left = parsed;
      for (const block of groupComments(source, comments)) {
        const lines = findCodeLines(source, block.lines);
        const { size, isWorthwhile } = measure(source, lines);
        hits.push(...judgeRemark(source, block));
        if (!isWorthwhile) continue;
        if (forms === 'code' && size <= left) {
          left -= size;
          hits.push(...judgeLines(path, source, lines));
        } else hits.push(...lines.flatMap((line) => judgeLine(source, line, forms)));
      }
      return report(document, source, hits);
    });
  },
});

function measure(source: string, lines: readonly Line[]): { size: number; isWorthwhile: boolean } {
  const first = lines[0]?.start ?? 0;
  const end = lines.at(-1)?.end ?? 0;
  return { size: end - first, isWorthwhile: worthwhile.test(source.slice(first, end)) };
}

/** Judges lines as code: all together, else those that stand together, else each by itself. */
function judgeLines(file: string, source: string, lines: readonly Line[]): readonly Hit[] {
  const whole = judgeTogether(file, source, lines);
  if (whole !== null) return whole;
  const runs = splitRuns(source, lines);
  return runs.flatMap((run) => {
    const together = runs.length > 1 ? judgeTogether(file, source, run) : null;
    return together ?? run.flatMap((line) => judgeAlone(file, source, line));
  });
}

/** The hits of several lines that parse together; null where they do not. */
function judgeTogether(file: string, source: string, lines: readonly Line[]): readonly Hit[] | null {
  const code = lines.length > 1 ? readCode(file, source, lines) : null;
  if (code === null) return null;
  const hits = judgeCode(code);
  // Lines of an env file parse too, as assignments of differences and the like.
  return hits.length > 0 ? hits : lines.flatMap((line) => judgeLine(source, line, 'variables'));
}

function judgeAlone(file: string, source: string, line: Line): readonly Hit[] {
  if (!worthwhile.test(source.slice(line.start, line.end))) return [];
  const code = readCode(file, source, [line]);
  const hits = code === null ? [] : judgeCode(code);
  // What parses may be meant otherwise: `TODO: password: 'x'` is two labels, `NAME=two-words` a difference.
  return hits.length > 0 ? hits : judgeLine(source, line, 'code');
}

function report({ path }: Document, source: string, hits: readonly Hit[]): readonly RuleFinding[] {
  const taken = makeTaken();
  return hits.flatMap(({ messageId, start, end, field }): readonly RuleFinding[] => {
    const span = { file: path, start, end };
    if (!taken.take(span)) return [];
    const secret = new Secret(source.slice(start, end));
    return [{ messageId, span, path: messageId === 'address' ? [] : [field], data: { field }, secret }];
  });
}
