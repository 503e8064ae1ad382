import { describe, expect, it } from 'vitest';
import type { StageSummary } from '../../src/report/report.ts';
import { formatText } from '../../src/report/text.ts';
import { place, reportOf, ruleOf } from './report-of.ts';

const PLAIN = { color: false, quiet: false };

const SOURCE = `module.exports = {
  db: {
    host: 'db.example',
    password: '⟦hunter2⟧',
  },
};
`;

function stageOf(changes: Partial<StageSummary> = {}): StageSummary {
  return { root: '.', name: 'staging', secretConfig: 'verified', shape: 'ok', endpoint: null, ...changes };
}

function formatStages(stages: readonly StageSummary[], quiet = false): readonly string[] {
  return formatText(reportOf([], { stages }), { color: false, quiet }).split('\n').slice(1, -1);
}

describe('formatText', () => {
  it('shows each finding with its place, frame and help, then what was read', () => {
    const report = reportOf(
      [
        place(SOURCE, { file: 'config/env/staging.js', stage: 'staging' }),
        place('', {
          document: null,
          file: 'config/env/production.js',
          finding: { messageId: 'weak', path: [] },
        }),
      ],
      { stages: [stageOf()] },
    );
    expect(formatText(report, PLAIN)).toBe(`\
config/env/production.js:1:1  warning  Weak.  no-plaintext-credential
  help: Mend it.

config/env/staging.js:4:16  error  The field password holds a credential in plain text.  no-plaintext-credential
  at db.password in stage staging
  3 │     host: '••••••••',
  4 │     password: '••••••••',
    │                ^^^^^^^^
  5 │   },
  help: Seal password with KMS.

3 files read: 1 error, 1 warning, 0 infos, 0 suppressed
  staging  SECRET_CONFIG verified  shape ok
`);
  });

  it('colours what matters when asked to', () => {
    const report = reportOf([place("a = '⟦hunter2⟧'")], { files: 1 });
    expect(formatText(report, { color: true, quiet: false }).replaceAll('\u001b', '␛')).toBe(`\
␛[1mconfig/custom.js:1:6␛[22m  ␛[1m␛[31merror␛[39m␛[22m  The field password holds a credential in plain text.  ␛[2mno-plaintext-credential␛[22m
  at db.password
␛[2m  1 │␛[22m a = '••••••••'
␛[2m    │␛[22m      ␛[31m^^^^^^^^␛[39m
  ␛[36mhelp:␛[39m Seal password with KMS.

␛[1m1 file read␛[22m: ␛[1m␛[31m1 error␛[39m␛[22m, 0 warnings, 0 infos, 0 suppressed
`);
  });

  it('shows errors only when quiet, and still what was not verified', () => {
    const report = reportOf(
      [
        place("a = '⟦hunter2⟧'"),
        place('b = ⟦1⟧', { file: 'b.js', finding: { messageId: 'weak' } }),
        place('c = ⟦2⟧', { file: 'c.js', finding: { messageId: 'note' } }),
      ],
      { stages: [stageOf(), stageOf({ name: 'production', secretConfig: 'structure-only' })] },
    );
    expect(formatText(report, { color: false, quiet: true })).toBe(`\
config/custom.js:1:6  error  The field password holds a credential in plain text.  no-plaintext-credential
  at db.password
  1 │ a = '••••••••'
    │      ^^^^^^^^
  help: Seal password with KMS.

3 files read: 1 error, 1 warning (not shown), 1 info (not shown), 0 suppressed
  production  SECRET_CONFIG not verified (structure only)  shape ok
`);
  });

  it('marks the first line of a secret of several lines', () => {
    const report = reportOf([place('a = `⟦-----BEGIN KEY\nhunter2\n⟧`;\nb = c;\n')]);
    expect(formatText(report, PLAIN)).toContain(`
  1 │ a = \`••••••••
    │      ^^^^^^^^
  2 │ ••••••••
  help:`);
  });

  it('aligns the mark under wide characters, tabs and in CRLF files', () => {
    const report = reportOf([place("a = {\r\n\t数据库: { 'naïve': '⟦hunter2⟧' },\r\n}\r\n")]);
    expect(formatText(report, PLAIN)).toContain(`
  1 │ a = {
  2 │   数据库: { 'naïve': '••••••••' },
    │                       ^^^^^^^^
  3 │ }
`);
  });

  it('lets no name from a linted file steer the terminal', () => {
    const report = reportOf([
      place("a = '⟦hunter2⟧'", {
        file: 'config/\u001b[2Jevil\n::error::\u202e.js',
        stage: 'a\u0007',
        finding: { path: ['a\u009b', 'x y'], data: { name: '\u001b]0;x\u0007' } },
      }),
    ]);
    const text = formatText(report, PLAIN);
    expect(text).toContain(
      'config/\\x1b[2Jevil\\n::error::\\u{202e}.js:1:6  error  The field \\x1b]0;x\\x07 holds',
    );
    expect(text).toContain('  at ••••••••["x y"] in stage a\\x07\n');
    expect([...text].filter((character) => /[^\n\P{C}]/u.test(character))).toEqual([]);
  });

  it('says so when there are no findings', () => {
    expect(formatText(reportOf([]), PLAIN)).toBe(
      '3 files read: 0 errors, 0 warnings, 0 infos, 0 suppressed\n',
    );
  });

  it('says that nothing is known when no file was read', () => {
    expect(formatText(reportOf([], { files: 0 }), PLAIN)).toBe(`\
0 files read: 0 errors, 0 warnings, 0 infos, 0 suppressed
No file was read, so nothing is known about credentials.
`);
  });

  it('says that the check is incomplete when something failed', () => {
    const failure = { code: 'unreadable-file', message: 'Cannot read it.', file: 'config/a.js' };
    const report = reportOf([], { failures: [failure, failure, { ...failure, code: 'git-failed' }] });
    expect(formatText(report, { color: false, quiet: true })).toBe(`\
3 files read: 0 errors, 0 warnings, 0 infos, 0 suppressed
The check is incomplete: 3 failures (unreadable-file, git-failed); see standard error.
`);
  });

  it('counts what the baseline hides', () => {
    const report = reportOf([]);
    const summary = { ...report.summary, suppressed: 2, baselined: 4 };
    expect(formatText({ ...report, summary }, PLAIN)).toBe(
      '3 files read: 0 errors, 0 warnings, 0 infos, 2 suppressed, 4 in the baseline\n',
    );
  });

  it('has words for each state of a stage', () => {
    const endpoint = 'https://user:pass@kms.eu-west-1.amazonaws.com/?x=1';
    expect(
      formatStages([
        stageOf({ endpoint }),
        stageOf({ name: 'production', secretConfig: 'structure-only', shape: 'failed' }),
        stageOf({
          root: 'services/a',
          secretConfig: 'failed',
          shape: 'none',
          endpoint: 'http://127.0.0.1:4566',
        }),
        stageOf({ name: 'development', secretConfig: 'absent' }),
        stageOf({ name: 'qa', secretConfig: 'dynamic' }),
      ]),
    ).toEqual([
      '  staging             SECRET_CONFIG verified (KMS at https://kms.eu-west-1.amazonaws.com)  shape ok',
      '  production          SECRET_CONFIG not verified (structure only)                          shape failed',
      '  services/a staging  SECRET_CONFIG failed (KMS at http://127.0.0.1:4566)                  shape not checked',
      '  development         SECRET_CONFIG absent                                                 shape ok',
      '  qa                  SECRET_CONFIG not verified (its value is only known at run time)     shape ok',
    ]);
  });

  it('leaves out, when quiet, only the stages of which all was verified', () => {
    const stages = [
      stageOf(),
      stageOf({ name: 'a', shape: 'none' }),
      stageOf({ name: 'b', secretConfig: 'absent' }),
    ];
    expect(formatStages(stages, true)).toEqual([
      '  a  SECRET_CONFIG verified  shape not checked',
      '  b  SECRET_CONFIG absent    shape ok',
    ]);
  });

  it('says that KMS was the embedded one, without its random port', () => {
    const report = reportOf([], {
      stages: [stageOf({ endpoint: 'http://127.0.0.1:40123' })],
      notices: [{ code: 'kms-embedded', message: 'Not AWS.' }],
    });
    expect(formatText(report, PLAIN)).toContain(
      '  staging  SECRET_CONFIG verified (KMS at http://127.0.0.1, embedded)  shape ok\n',
    );
  });

  it('shows a place in a list, and a name that is no identifier', () => {
    const path = ['hosts', '0', 'read-only', '007'];
    const report = reportOf([place('a = ⟦1⟧', { rule: ruleOf('env-shape'), finding: { path } })]);
    expect(formatText(report, PLAIN)).toContain('  at hosts[0]["read-only"]["007"]\n');
  });
});
