import { looksRandom } from '../no-plaintext-credential/values.ts';
import { decode, type Found, knownPart, type Stretch, textOf } from './found.ts';
import { judgeNamed, kindOfName } from './judge-named.ts';
import { isNoSecret, isStrong, judgePassword } from './judge-password.ts';

const longestName = 48;
/** The signature of a shared access signature, which the tables of names do not know by this name. */
const signature = /^sig$/i;
/** Names that are worth a look at the tables, and those that are none of a doubt when there are too many to look. */
const perhapsTelling = /pass|pwd|pw$|pin|secre|token|key|sig|auth|cred|salt|jwt|sas|code|bearer/i;
const surelyTelling = /(?:password|passwd|pwd|secret|token|apikey|accesskey|accountkey)$/i;
const mostNames = 50_000;
const longestQuoted = 1024;
const longestUrl = 512;
/** What stands beside a password in a libpq connection string, whose pairs are parted by spaces. */
const besides = /(?:^|\s)(?:host|hostaddr|dbname|server|port|user)=/;

/**
 * Credentials in the pairs of a query (`?access_token=…&…`), of a connection string (`Server=…;Password=…`,
 * `host:6380,password=…`, `host=… password=…`) and of a form, named by the tables for fields. One pass. In prose only
 * queries are looked at: there `name=value` is code.
 */
export function* findParameters(text: string, isProse: boolean): Generator<Found> {
  const first = text.indexOf('=');
  const names = new Map<string, boolean>();
  let hasSpace: boolean | null = null;
  let isLibpq: boolean | null = null;
  for (let at = first; at !== -1;) {
    const name = findName(text, at);
    const words = text.slice(name.start, name.end);
    at += 1;
    if (isTelling(words, names)) {
      const separator = findSeparator(text, name.start);
      if (separator === ' ') isLibpq ??= besides.test(text);
      if (separator === ',') hasSpace ??= /\s/.test(text);
      const isNone =
        (separator === ' ' && isLibpq !== true) ||
        (separator === ',' && hasSpace === true) ||
        (isProse && !isInUrl(text, name.start));
      const value = isNone ? null : findValue(text, at, separator, first < name.start);
      if (value !== null) {
        const found = judgeValue(text, words, value);
        if (found !== null) yield { form: 'parameter', ...found, name: words };
        at = Math.max(at, value.end);
      }
    }
    at = text.indexOf('=', at);
  }
}

function isTelling(name: string, known: Map<string, boolean>): boolean {
  if (!perhapsTelling.test(name)) return false;
  if (known.size >= mostNames) return known.get(name) ?? surelyTelling.test(name);
  const judged = known.get(name) ?? (signature.test(name) || kindOfName(name) !== null);
  known.set(name, judged);
  return judged;
}

function findName(text: string, equals: number): Stretch {
  let end = equals;
  while (end > 0 && equals - end < 2 && text.charAt(end - 1) === ' ') end -= 1;
  let start = end;
  while (start > 0 && end - start <= longestName && /[\w.-]/.test(text.charAt(start - 1))) start -= 1;
  return end - start > longestName ? { start: end, end } : { start, end };
}

/** What the pair follows: `''` for the text's beginning. */
function findSeparator(text: string, start: number): string {
  let at = start;
  while (at > 0 && start - at < 4 && /\s/.test(text.charAt(at - 1))) at -= 1;
  const before = text.charAt(at - 1);
  if (at === 0 || '?&;,#'.includes(before)) return before;
  return at < start ? ' ' : before;
}

/** Whether the text before the pair, without space or a quote, is that of a URL. */
function isInUrl(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - longestUrl), start);
  const at = before.lastIndexOf('://');
  return at !== -1 && /[?&]$/.test(before) && !/[\s"'`]/.test(before.slice(at));
}

/** Where the value ends; null where the text is none of pairs. */
function findValue(text: string, start: number, separator: string, isLater: boolean): Stretch | null {
  switch (separator) {
    case '?':
    case '&':
    case '#':
      return until(text, start, /[&#\s"'`]/);
    case ';':
      return isLater || text.includes('://') ? untilSemicolon(text, start) : null;
    case ',':
      return until(text, start, /,/);
    case ' ':
      return untilSpace(text, start);
    case '':
      if (text.includes(';')) return untilSemicolon(text, start);
      return until(text, start, text.includes('&') ? /[&#\s"'`]/ : /[,\s"'`]/);
    default:
      return null;
  }
}

function until(text: string, start: number, stop: RegExp): Stretch {
  const end = text.slice(start).search(stop);
  return { start, end: end === -1 ? text.length : start + end };
}

/** A value of an ADO connection string: between quotes or braces it may hold a `;`. */
function untilSemicolon(text: string, start: number): Stretch {
  const [lead = '', quote = ''] = /^[ \t]{0,4}(["'{]?)/.exec(text.slice(start, start + 5)) ?? [];
  const from = start + lead.length;
  if (quote !== '') {
    const close = text.slice(from, from + longestQuoted).indexOf(quote === '{' ? '}' : quote);
    if (close !== -1) return { start: from, end: from + close };
  }
  const { end } = until(text, from, /[;\r\n]/);
  return { start: from, end: from + text.slice(from, end).trimEnd().length };
}

function untilSpace(text: string, start: number): Stretch {
  return text.charAt(start) === "'" ? until(text, start + 1, /'/) : until(text, start, /\s/);
}

function judgeValue(text: string, name: string, value: Stretch): Stretch | null {
  const known = knownPart(text, value);
  if (known === null) return null;
  const words = decode(textOf(text, known));
  if (known.end - known.start < value.end - value.start) return isStrong(words) ? known : null;
  const inForce = judgePassword(text, value, { user: '', rest: '' });
  if (inForce === null) return null;
  const secret = decode(textOf(text, inForce));
  if (signature.test(name)) return looksRandom(secret) || !isNoSecret(secret) ? inForce : null;
  const isCredential = kindOfName(name) === 'password' || judgeNamed([name], secret) !== null;
  return isCredential ? inForce : null;
}
