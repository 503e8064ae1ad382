import { describe, expect, it } from 'vitest';
import type { InvalidExample } from '../../src/rules/define-examples.ts';
import type { Rule } from '../../src/rules/define-rule.ts';
import { reveal } from '../../src/syntax/secret.ts';
import { decide } from '../../src/verdicts/decide.ts';
import { isAboutSecret } from '../../src/verdicts/merge-secrets.ts';
import { describeFindings, describeMarks } from './describe-findings.ts';
import { listSecrets } from './list-secrets.ts';
import { loadExamples } from './load-examples.ts';
import { readMarks } from './marked-source.ts';
import { putSiblingFirst } from './put-sibling-first.ts';
import { renderEverything } from './render-everything.ts';
import { type ExampleRun, pathOf, runExample } from './run-example.ts';

const loaded = await loadExamples();

for (const { rule, examples, cases } of loaded) {
  describe(`${rule.id}`, () => {
    it('has three examples of either kind, each with a title of its own', () => {
      expect(examples.valid.length).toBeGreaterThanOrEqual(3);
      expect(examples.invalid.length).toBeGreaterThanOrEqual(3);
      const titles = cases.map(({ title }) => title);
      expect(titles.filter((title, at) => titles.indexOf(title) !== at || title.endsWith('.'))).toEqual([]);
    });

    it('shows each of its messages', () => {
      const shown = new Set(examples.invalid.flatMap(({ messages }) => messages));
      expect([...shown].sort()).toEqual(Object.keys(rule.messages).sort());
    });

    it('says what is wrong as a phrase and what to do as a sentence', () => {
      expect(rule.title).toMatch(/[^.\s]$/);
      for (const { says, help } of Object.values(rule.messages)) {
        expect(says).toMatch(/[^.\s]$/);
        expect(help).toMatch(/[^.\s]\.$/);
      }
    });

    for (const example of cases) {
      describe(`${example.title}`, () => {
        testExample(rule, example);
      });
    }
  });
}

function testExample(rule: Rule, example: InvalidExample): void {
  const marked = readMarks(example.source);

  it('highlights what is marked, and nothing else', async () => {
    const run = await runExample(rule, example, marked);
    expect(describeFindings(run, marked)).toEqual(describeMarks(example, marked));
  });

  it('does so with CRLF line ends', async () => {
    const source = readMarks(withCrlf(example.source));
    const files = Object.entries(example.files ?? {}).map(([name, text]) => [name, withCrlf(text)]);
    const run = await runExample(rule, { ...example, files: Object.fromEntries(files) }, source);
    expect(describeFindings(run, source)).toEqual(describeMarks(example, source));
  });

  it('does so behind a good sibling', async ({ skip }) => {
    const sibling = await putSiblingFirst(pathOf(rule, example), marked);
    if (sibling === null) return skip('the source does not parse');
    expect(sibling.text).not.toBe(marked.text);
    const run = await runExample(rule, example, sibling);
    expect(describeFindings(run, sibling)).toEqual(describeMarks(example, sibling));
  });

  it('is judged alike by two runs', async () => {
    const one = await runExample(rule, example, marked);
    const other = await runExample(rule, example, marked);
    expect(withoutSecrets(other)).toEqual(withoutSecrets(one));
  });

  if (example.messages.length === 0) return;

  it('points into its own file', async () => {
    const { placed } = await runExample(rule, example, marked);
    for (const { finding, document } of placed) {
      const { file, start, end } = finding.span;
      expect(rule.scope !== 'file' || file === pathOf(rule, example)).toBe(true);
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThanOrEqual(start);
      expect(end).toBeLessThanOrEqual(document === null ? 0 : marked.text.length);
    }
  });

  it('is reported in whole sentences', async () => {
    const run = await runExample(rule, example, marked);
    const findings = decide(run.placed, () => ({}));
    expect(findings).not.toEqual([]);
    for (const { message, help } of findings) {
      expect(message).toMatch(/^\S.*[^.\s]$/);
      expect(help).toMatch(/^\S.*[^.\s]\.$/);
      expect(`${message} ${help}`).not.toMatch(/\{\w+\}|undefined|\[object|\s\s|''/);
    }
  });

  it('shows its secret in no output', async () => {
    const run = await runExample(rule, example, marked);
    const secrets = listSecrets(run, marked);
    expect(secrets.length > 0 || !run.placed.some(isAboutSecret)).toBe(true);
    const output = renderEverything(run);
    for (const secret of secrets) expect(output).not.toContain(secret);
  });
}

function withCrlf(text: string): string {
  return text.replaceAll(/\r?\n/g, '\r\n');
}

/** A secret equals any other to whoever compares objects, so it is compared by its own means. */
function withoutSecrets({ placed }: ExampleRun): readonly unknown[] {
  return placed.map(({ stage, file, finding: { secret, ...finding } }) => ({
    stage,
    file,
    finding,
    secret: secret === undefined ? null : reveal(secret),
  }));
}
