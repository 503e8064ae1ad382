import { describe, expect, it } from 'vitest';
import { guardCommands } from '../../src/report/guard-commands.ts';
import { formatJson } from '../../src/report/json.ts';
import { formatNotices } from '../../src/report/notices.ts';
import { formatText } from '../../src/report/text.ts';
import { place, reportOf } from './report-of.ts';

const FOLDER = '::warning title=pwned::x';

describe('what a CI runner takes for a command', () => {
  it.each([
    ['::error::x', '\\x3a:error::x'],
    ['a\n \t::error::x', 'a\n \t\\x3a:error::x'],
    ['a ::error::x', 'a ::error::x'],
    [':error:', ':error:'],
    ['a ##[error]x', 'a \\x23#[error]x'],
    ['###vso[task.x]', '#\\x23#vso[task.x]'],
    ['## title', '## title'],
  ])('is not one any more: %j', (text, guarded) => {
    expect(guardCommands(text)).toBe(guarded);
  });

  it.each([false, true])('is not in the text (colour: %s)', (color) => {
    const report = reportOf([place("a = '⟦hunter2⟧'", { file: `${FOLDER}/config/##[error]x.js` })]);
    const text = formatText(report, { color, quiet: false });
    expect(text).toContain('\\x3a:warning title=pwned::x/config/\\x23#[error]x.js:1:6');
    expect(text).not.toContain('##[');
  });

  it('is not in what is said beside it', () => {
    const failures = [{ code: 'unreadable-file', message: 'No.', file: '##[error]x.js' }];
    expect(formatNotices({ notices: [], failures }, { color: false })).toBe(
      'failure: \\x23#[error]x.js: No.  unreadable-file\n',
    );
  });

  it('is not in JSON, where a reader has it back', () => {
    const json = formatJson(reportOf([place("a = '⟦hunter2⟧'", { file: 'config/##[error]x.js' })]));
    expect(json).not.toContain('##[');
    expect((JSON.parse(json) as { findings: { file: string }[] }).findings[0]?.file).toBe(
      'config/##[error]x.js',
    );
  });
});
