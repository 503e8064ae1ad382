import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Secret } from '../../src/syntax/secret.ts';
import { decide } from '../../src/verdicts/decide.ts';
import type { PlacedFinding } from '../../src/verdicts/placed-finding.ts';
import type { RuleSettings } from '../../src/verdicts/severity.ts';
import { place, ruleOf } from '../report/report-of.ts';
import { at, CREDENTIAL_RULES, decideWith, settingOf } from './decide-with.ts';

describe('severity', () => {
  it("is the rule's, else the message's, else the user's", () => {
    const plain = place("a = '⟦hunter2⟧'");
    const weak = place("a = '⟦hunter2⟧'", { finding: { messageId: 'weak' } });
    const severities = (settings: RuleSettings) =>
      [plain, weak].map((item) => decideWith([item], settings)[0]?.severity);
    expect(severities({})).toEqual(['error', 'warning']);
    expect(severities(settingOf('no-plaintext-credential', null))).toEqual(['error', 'warning']);
    expect(severities(settingOf('no-plaintext-credential', 'info'))).toEqual(['info', 'info']);
    expect(severities(settingOf('no-plaintext-credential', 'off'))).toEqual([undefined, undefined]);
    expect(severities(settingOf('env-shape', 'off'))).toEqual(['error', 'warning']);
  });

  it('comes from the settings of the project that the finding is in', () => {
    const placed = ['a', 'b'].map((root) => place("a = '⟦hunter2⟧'", { root, file: `${root}/config/x.js` }));
    const off = settingOf('no-plaintext-credential', 'off');
    expect(decide(placed, (root) => (root === 'a' ? off : {})).map(({ root }) => root)).toEqual(['b']);
  });
});

describe('the list', () => {
  it('holds nothing twice, but what differs in anything that is seen', () => {
    const one = place('a = ⟦true⟧', { rule: ruleOf('env-shape') });
    const staged = { ...one, stage: 'staging' };
    expect(decideWith([one, one, staged, staged])).toHaveLength(2);
  });

  it('is ordered by file, line, column and rule, by code point', () => {
    const files = ['config/z.js', 'config/\u{1f600}.js', 'config/\uffee.js', 'config/Z.js', 'config/a.js'];
    const placed = files.map((file) => place('a = ⟦true⟧', { rule: ruleOf('b'), file }));
    const more = ['c', 'a'].map((id) => place('a = ⟦true⟧', { rule: ruleOf(id), file: 'config/Z.js' }));
    const later = place('\na = ⟦true⟧', { rule: ruleOf('0'), file: 'config/Z.js' });
    const further = place('ab = ⟦true⟧', { rule: ruleOf('0'), file: 'config/Z.js' });
    expect(
      decideWith([later, further, ...placed, ...more]).map(({ file, rule }) => `${file} ${rule}`),
    ).toEqual([
      'config/Z.js a',
      'config/Z.js b',
      'config/Z.js c',
      'config/Z.js 0',
      'config/Z.js 0',
      'config/a.js b',
      'config/z.js b',
      'config/\uffee.js b',
      'config/\u{1f600}.js b',
    ]);
  });

  it('does not depend on the order in which things were found', () => {
    const findings = fc.record({
      id: fc.constantFrom(...CREDENTIAL_RULES, 'secret-config-blob', 'env-shape'),
      start: fc.nat(5),
      length: fc.nat(3),
      messageId: fc.constantFrom('literal', 'weak', 'plaintext', 'arn'),
      path: fc.array(fc.constantFrom('a', 'b'), { maxLength: 2 }),
      stage: fc.constantFrom(null, 'staging', 'production'),
    });
    const placed = fc.array(findings, { maxLength: 12 }).map((items) =>
      items.map(({ id, start, length, messageId, path, stage }) => {
        const item = at(id, start, start + length, messageId);
        return { ...item, stage, finding: { ...item.finding, path } };
      }),
    );
    const settings = settingOf('no-known-token', 'warning');
    const shuffled = placed.chain((items) =>
      fc.tuple(fc.constant(items), fc.shuffledSubarray(items, { minLength: items.length })),
    );
    fc.assert(
      fc.property(shuffled, ([items, others]) => {
        expect(decideWith(others, settings)).toEqual(decideWith(items, settings));
      }),
      { numRuns: 300 },
    );
  });

  it('takes time by its length, not by the square of it', () => {
    const lines = Array.from({ length: 20_000 }, (_, index) => `p${index}: 'hunter${index}',`);
    const item = place(`a = {\n${lines.join('\n')}\nq: '⟦hunter2⟧' }`);
    const document = item.document && { ...item.document, problems: [] };
    const placed: PlacedFinding[] = [];
    for (const { span, secret } of document?.literals ?? []) {
      placed.push({ ...item, document, finding: { ...item.finding, span, secret } });
    }
    const began = performance.now();
    expect(decideWith(placed)).toHaveLength(20_001);
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});

describe('a finding', () => {
  it('stands where its span does, in lines and columns', () => {
    const [finding] = decideWith([place('a = {\r\n  b: `⟦x1\r\ny1⟧`,\r\n}')]);
    expect(finding).toMatchObject({ line: 2, column: 7, endLine: 3, endColumn: 3, file: 'config/custom.js' });
  });

  it('stands at the first character of a file that is missing', () => {
    const [finding] = decideWith([place('', { document: null, file: 'config/env/staging.js' })]);
    expect(finding).toMatchObject({ line: 1, column: 1, endLine: 1, endColumn: 1, frame: null });
  });

  it("takes the rule's confidence unless it has its own", () => {
    const [high] = decideWith([place("a = '⟦hunter2⟧'")]);
    const [low] = decideWith([place("a = '⟦hunter2⟧'", { finding: { confidence: 'low' } })]);
    expect([high?.confidence, low?.confidence]).toEqual(['high', 'low']);
  });

  it('shows names from linted files in a form that can be printed, at most 80 characters of each', () => {
    const name = `\u001b[2J ${'é'.repeat(100)}`;
    const [finding] = decideWith([place("a = '⟦hunter2⟧'", { finding: { data: { name } } })]);
    const shown = `\\x1b[2J ${'é'.repeat(74)}…`;
    expect(finding?.message).toBe(`The field ${shown} holds a credential in plain text.`);
    expect(finding?.help).toBe(`Seal ${shown} with KMS.`);
  });

  it('hides what was found to be a secret in all names, also in those of other findings', () => {
    const known = place("a = '⟦hunter2⟧'", { finding: { secret: new Secret('hunter2') } });
    const other = place('a = ⟦true⟧', {
      rule: ruleOf('env-shape'),
      root: 'hunter2',
      stage: 'hunter2',
      file: 'config/hunter2.js',
      finding: { path: ['x-hunter2-y'], data: { name: 'hunter2' } },
    });
    expect(decideWith([known, other], settingOf('no-plaintext-credential', 'off'))).toMatchObject([
      {
        root: '••••••••',
        stage: '••••••••',
        file: 'config/••••••••.js',
        path: ['x-••••••••-y'],
        message: 'The field •••••••• holds a credential in plain text.',
      },
    ]);
  });

  it('hides the literal it points into, even when the rule does not hand the secret on', () => {
    const [finding] = decideWith([
      place("a = ['other-1', 'u:⟦hunter2⟧@h', 'other-2']", {
        finding: { data: { name: 'u:hunter2@h' }, path: ['other-1', 'other-2'] },
      }),
    ]);
    expect(finding?.message).toBe('The field •••••••• holds a credential in plain text.');
    expect(finding?.path).toEqual(['other-1', 'other-2']);
  });

  it('takes no key and no neighbour of a secret for one', () => {
    const path = ['api-key-1', 'other-1'];
    const around = place("a = { ⟦'api-key-1': 'hunter2'⟧ }", { finding: { path } });
    const before = place("a = [b, ⟦c, '⟧other-1']", { finding: { path } });
    expect(decideWith([around])[0]?.path).toEqual(path);
    expect(decideWith([before])[0]?.path).toEqual(path);
  });

  it('hides in its frame what other findings found, reported or not', () => {
    const id = 'zebra7zebra';
    const token = place(`⟦${id}⟧ = true\nb = c`, { rule: ruleOf('no-known-token') });
    const span = { file: '', start: id.length + 8, end: id.length + 9 };
    const other = { ...token, rule: ruleOf('env-shape'), finding: { ...token.finding, span } };
    const [finding] = decideWith([other, token], settingOf('no-known-token', 'off'));
    expect(finding?.frame?.lines.map(({ text }) => text)).toEqual(['•••••••• = true', 'b = c']);
  });

  it('says where its rule is explained', () => {
    expect(decideWith([place('a = ⟦1⟧', { rule: ruleOf('env-shape') })])[0]?.docs).toBe(
      'https://github.com/config-lint/config-lint/blob/main/rules/env-shape/README.md',
    );
  });

  it('carries no secret', () => {
    const [finding] = decideWith([place("a = '⟦hunter2⟧'", { finding: { secret: new Secret('hunter2') } })]);
    expect(Object.keys(finding ?? {})).not.toContain('secret');
  });

  it('of a rule with a bug throws', () => {
    expect(() => decideWith([place('a = ⟦1⟧', { finding: { data: {} } })])).toThrow(
      'No data for {name} in the message "The field {name} holds a credential in plain text."',
    );
    expect(() => decideWith([place('a = ⟦1⟧', { finding: { messageId: 'toString' } })])).toThrow(
      'The rule no-plaintext-credential has no message "toString"',
    );
  });
});
