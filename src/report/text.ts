import type { Finding, Frame, Severity } from '../rules/finding.ts';
import { displayWidth } from './display-width.ts';
import { formatPath } from './format-path.ts';
import { guardCommands } from './guard-commands.ts';
import { makePaint, type Paint } from './paint.ts';
import type { Report } from './report.ts';
import { printable } from '../options/printable.ts';
import { formatSummary } from './text-summary.ts';

export interface TextOptions {
  readonly color: boolean;
  /** Errors only, and of the stages only those that are not all right. */
  readonly quiet: boolean;
}

const COLORS = { error: 'red', warning: 'yellow', info: 'blue' } as const satisfies Record<Severity, string>;

/**
 * The report for people, ends with a line feed: every finding with its masked code frame and what to do, then what
 * was looked at and what was not. Notices and the wording of failures are `formatNotices`' part.
 */
export function formatText(report: Report, { color, quiet }: TextOptions): string {
  const paint = makePaint(color);
  const findings = report.findings.filter(({ severity }) => !quiet || severity === 'error');
  const text = [
    ...findings.map((finding) => formatFinding(finding, paint)),
    formatSummary(report, paint, quiet),
  ].join('\n');
  return guardCommands(text);
}

function formatFinding(finding: Finding, paint: Paint): string {
  const color = COLORS[finding.severity];
  // Guarded before it is coloured too, so that the colour does not stand between a line's start and its text.
  const place = guardCommands(`${printable(finding.file)}:${finding.line}:${finding.column}`);
  const lines = [
    `${paint('bold', place)}  ${paint(['bold', color], finding.severity)}  ${printable(finding.message)}  ${paint('dim', finding.rule)}`,
    ...formatWhere(finding),
    ...(finding.frame === null ? [] : formatFrame(finding.frame, (text) => paint(color, text), paint)),
    `  ${paint('cyan', 'help:')} ${printable(finding.help)}`,
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function formatWhere({ path, stage }: Finding): readonly string[] {
  const words = [
    ...(path.length > 0 ? [`at ${formatPath(path)}`] : []),
    ...(stage === null ? [] : [`in stage ${stage}`]),
  ];
  return words.length > 0 ? [`  ${printable(words.join(' '))}`] : [];
}

function formatFrame(frame: Frame, mark: (text: string) => string, paint: Paint): readonly string[] {
  const width = Math.max(...frame.lines.map(({ number }) => String(number).length));
  const gutter = (label: string): string => paint('dim', `  ${label.padStart(width)} │`);
  return frame.lines.flatMap(({ number, text, marked }) => {
    const line = text.trim() === '' ? gutter(String(number)) : `${gutter(String(number))} ${text}`;
    if (marked === null) return [line];
    const [start, end] = marked;
    const indent = ' '.repeat(displayWidth(text.slice(0, start)));
    const underline = '^'.repeat(Math.max(1, displayWidth(text.slice(start, end))));
    return [line, `${gutter('')} ${indent}${mark(underline)}`];
  });
}
