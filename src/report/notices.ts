import { guardCommands } from './guard-commands.ts';
import { makePaint } from './paint.ts';
import type { Report } from './report.ts';
import { printable } from '../options/printable.ts';

/**
 * What the reader must know beside the findings, for standard error: notices, then failures, a line each; empty
 * where there are none.
 */
export function formatNotices(
  { notices, failures }: Pick<Report, 'notices' | 'failures'>,
  { color }: { readonly color: boolean },
): string {
  const paint = makePaint(color);
  const lines = [
    ...notices.map(({ code, message }) => [paint(['bold', 'yellow'], 'notice:'), message, code] as const),
    ...failures.map(({ code, message, file }) => {
      // Some name the place more closely themselves.
      const where = file === null || message.includes(file) ? '' : `${file}: `;
      return [paint(['bold', 'red'], 'failure:'), where + message, code] as const;
    }),
  ];
  return guardCommands(
    lines
      .map(([label, text, code]) => `${label} ${printable(text)}  ${paint('dim', printable(code))}\n`)
      .join(''),
  );
}
