import type { Found } from './found.ts';
import { judgePassword } from './judge-password.ts';

const longest = 512;

/**
 * Passwords in addresses that are no URLs: `user:password@tcp(host)`
 * (https://github.com/go-sql-driver/mysql#dsn-data-source-name) and `jdbc:oracle:thin:user/password@host`
 * (https://docs.oracle.com/en/database/oracle/oracle-database/19/jjdbc/data-sources-and-URLs.html).
 */
export function* findDriverAddresses(text: string): Generator<Found> {
  if (!text.includes('@')) return;
  let least = 0;
  for (const { index, 0: mark } of text.matchAll(/@(?:tcp|udp|unix)\(/g)) {
    const from = Math.max(least, index - longest);
    least = index + mark.length;
    const before = text.slice(from, index);
    const start = from + findStart(before);
    const found = judgePair(text, start, index, ':');
    if (found !== null) yield found;
  }
  for (const { index, 0: mark } of text.matchAll(/\bjdbc:oracle:\w{1,8}:/g)) {
    const start = index + mark.length;
    const end = text.slice(start, start + longest).search(/@|[\s"']|jdbc:/);
    const found = end === -1 ? null : judgePair(text, start, start + end, '/');
    if (found !== null && text.charAt(start + end) === '@') yield found;
  }
}

/** Behind the last space, quote or name that the address is assigned to. */
function findStart(before: string): number {
  let start = before.length;
  while (start > 0 && !/[\s"'`]/.test(before.charAt(start - 1))) start -= 1;
  const name = /^[\w.]{1,64}=(?=[\w.-]{1,64}:)/.exec(before.slice(start, start + 130));
  return start + (name?.[0].length ?? 0);
}

function judgePair(text: string, start: number, end: number, separator: ':' | '/'): Found | null {
  const at = text.slice(start, end).indexOf(separator);
  if (at === -1) return null;
  const stretch = { start: start + at + 1, end };
  const known = judgePassword(text, stretch, { user: text.slice(start, start + at), rest: '' });
  return known === null ? null : { form: 'password', ...known, name: 'password' };
}
