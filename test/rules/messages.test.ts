import { describe, expect, it } from 'vitest';
import { describeLoading } from '../../src/project/describe-loading.ts';
import type { FileRule } from '../../src/rules/define-rule.ts';
import { rules } from '../../src/rules/index.generated.ts';
import { readDocument } from '../../src/syntax/read-document.ts';
import { decide } from '../../src/verdicts/decide.ts';

/** What all rules for files together say of a file. */
async function judge(source: string, file = 'config/env/staging.js'): Promise<readonly string[]> {
  const document = await readDocument(file, Buffer.from(source));
  const placed = rules
    .filter((rule): rule is FileRule & (typeof rules)[number] => rule.scope === 'file')
    .flatMap((rule) =>
      rule
        .check(document, { options: {} })
        .map((finding) => ({ rule, root: '.', stage: null, document, file, finding })),
    );
  return decide(placed, () => ({})).map(({ message }) => message);
}

describe('the stages that load a file', () => {
  it.each([
    ['config/env/staging.js', "stage 'staging' loads it"],
    ['apps/web/config/env/production.ts', "stage 'production' loads it"],
    ['config/env/staging/mail.js', "stage 'staging' loads it"],
    [`config/env/${'long-name-'.repeat(9)}.js`, 'one stage loads it'],
    ['config/local.js', 'every stage on this machine loads it'],
    ['config/custom.js', 'every stage loads it'],
    ['config/locales/en.json', 'every stage loads it'],
    ['config/local.example.js', ''],
    ['config/README.md', ''],
    ['src/app.js', ''],
    ['.env', 'every stage loads it'],
    ['apps/web/.env', 'every stage loads it'],
    ['.env.defaults', 'every stage loads it'],
    ['.env.staging', "stage 'staging' loads it"],
    ['.env.local', 'every stage on this machine loads it'],
    ['.env.staging.local', "stage 'staging' loads it"],
    ['.env.example', ''],
    ['.env.sample', ''],
    ['.env.template', ''],
    ['.env.staging.example', ''],
    ['.env.staging.bak', ''],
    ['.environment', ''],
  ])('of %s: %j', (path, clause) => {
    expect(describeLoading(path)).toBe(clause);
  });
});

describe('a message', () => {
  const token = `glpat-${'Zk3vQ9wLx7Rt2Yb8Nc4D'}`;

  it.each([
    ['a literal', "({ password: 'hunter-22' })", "'password' holds a credential in plain text; {}use it"],
    [
      'a fallback',
      "({ password: process.env.PW || 'hunter-22' })",
      "'password' falls back to a credential in plain text when PW is not set; {}use it",
    ],
    [
      'pieces on one line',
      "module.exports = { password: 'hunter' + '-22' };",
      "'password' is a credential in plain text, joined from 2 pieces on line 1; {}use it",
    ],
    [
      'pieces on two lines',
      "const a = 'hunter';\n\nmodule.exports = { password: a + '-22' };",
      "'password' is a credential in plain text, joined from lines 1 and 3; {}use it",
    ],
    [
      'pieces on three lines',
      "const a = 'hun';\nconst b = 'ter';\nmodule.exports = { password: a + b + '-22' };",
      "'password' is a credential in plain text, joined from lines 1, 2 and 3; {}use it",
    ],
    [
      'pieces on many lines',
      "module.exports = { password: [\n'h',\n'u',\n'n',\n'ter',\n'-22'].join('') };",
      "'password' is a credential in plain text, joined from 5 pieces on lines 2 to 6; {}use it",
    ],
    [
      'an address',
      "({ url: 'redis://a:hunter-22@db.example' })",
      'This address carries a password in plain text; {}sign in with it',
    ],
    [
      'an address in pieces',
      "const a = 'hunter';\nmodule.exports = { url: 'redis://a:' + a + '-22@db.example' };",
      'This address carries a credential in plain text, joined from lines 1 and 2; {}use it',
    ],
    ['a token', `({ a: '${token}' })`, 'This has the exact form of a GitLab personal access token; {}use it'],
    [
      'a token in pieces',
      `module.exports = { a: '${token.slice(0, 9)}' +\n'${token.slice(9)}' };`,
      'This has the exact form of a GitLab personal access token, joined from lines 1 and 2; {}use it',
    ],
  ])('tells of %s who loads it and how it was put together', async (_title, source, message) => {
    const [before = '', after = ''] = message.split('{}');
    const reader = 'whoever can read this file can ';
    const loading = [
      ['config/env/staging.js', "stage 'staging' loads it, and "],
      ['config/custom.js', 'every stage loads it, and '],
      ['lib/custom.js', ''],
    ] as const;
    for (const [file, loaded] of loading) {
      expect(await judge(source, file)).toEqual([before + loaded + reader + after]);
    }
  });

  it('does not say that a token in a comment is loaded', async () => {
    expect(await judge(`// ${token}\nmodule.exports = {};`)).toEqual([
      'This has the exact form of a GitLab personal access token; whoever can read this file can use it',
    ]);
  });
});
