import { defineRule } from '../../src/rules/define-rule.ts';
import type { RuleFinding } from '../../src/rules/finding.ts';
import type { Document } from '../../src/syntax/document.ts';
import { Secret } from '../../src/syntax/secret.ts';
import { makeTaken } from '../no-credential-in-url/taken.ts';
import { groupComments, type Line } from './blocks.ts';
import { findCodeLines, splitRuns } from './code-lines.ts';
import { type Hit, judgeCode } from './judge-code.ts';
import { judgeLine, judgeRemark } from './judge-line.ts';
import { type Budget, readCode } from './read-code.ts';
import { isWorthwhile } from './worth.ts';

/** So many characters of comments are parsed in one file; in what is beyond, every line is judged by itself. */
const parsed = 200_000;
/** So many times, for the shortest text takes its time too. A long file of settings has some hundred such lines. */
const parsings = 4000;

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
    if (comments.length === 0) return [];
    const reading = format === 'yaml' || format === 'dotenv' ? 'data' : 'code';
    return document.text.judge((source) => {
      const hits: Hit[] = [];
      const budget = { left: parsings };
      let left = parsed;
      for (const block of groupComments(source, comments)) {
        append(hits, judgeRemark(source, block));
        if (!isWorthwhile(textOf(source, block.lines), reading)) continue;
        const lines = findCodeLines(source, block.lines);
        const text = textOf(source, lines);
        if (!isWorthwhile(text, reading)) continue;
        if (reading === 'code' && text.length <= left) {
          left -= text.length;
          append(hits, judgeLines(path, source, lines, budget));
        } else for (const line of lines) append(hits, judgeLine(source, line, reading));
      }
      return report(document, source, hits);
    });
  },
});

/** Adds hits; a hostile file has more of them than a call may have arguments. */
function append(hits: Hit[], more: readonly Hit[]): void {
  for (const hit of more) hits.push(hit);
}

/** All from the first of some lines to the last, with the marks between them. */
function textOf(source: string, lines: readonly Line[]): string {
  return source.slice(lines[0]?.start ?? 0, lines.at(-1)?.end ?? 0);
}

/** Judges lines as code: all together, else those that stand together, else each by itself. */
function judgeLines(file: string, source: string, lines: readonly Line[], budget: Budget): readonly Hit[] {
  const whole = judgeTogether(file, source, lines, budget);
  if (whole !== null) return whole;
  const runs = splitRuns(source, lines);
  return runs.flatMap((run) => {
    const together = runs.length > 1 ? judgeTogether(file, source, run, budget) : null;
    return together ?? run.flatMap((line) => judgeAlone(file, source, line, budget));
  });
}

/** The hits of several lines that parse together; null where they do not. */
function judgeTogether(
  file: string,
  source: string,
  lines: readonly Line[],
  budget: Budget,
): readonly Hit[] | null {
  const code = lines.length > 1 ? readCode(file, source, lines, budget) : null;
  if (code === null) return null;
  const hits = judgeCode(code);
  // Lines of an env file parse too, as assignments of differences and the like.
  return hits.length > 0 ? hits : lines.flatMap((line) => judgeLine(source, line, 'variables'));
}

function judgeAlone(file: string, source: string, line: Line, budget: Budget): readonly Hit[] {
  if (!isWorthwhile(source.slice(line.start, line.end), 'code')) return [];
  const code = readCode(file, source, [line], budget);
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
