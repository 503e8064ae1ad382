import { HOLE } from '../../src/syntax/join-secrets.ts';
import { looksRandom } from '../no-plaintext-credential/values.ts';
import { decode, type Found, type Stretch, textOf } from './found.ts';
import { isNoSecret, isTemplatePair, judgePassword } from './judge-password.ts';

const mark = '://';
const schemeLength = 40;
/** A host with what may follow it, after an `@`. */
const hostAhead = /^[\w.\-[\]${}\uE000]+(?::[\w${}\uE000]*)?(?:[/?,;]|$)/;
const portLike = /^(?:\d*(?:,.*)?|port|[{<$%\uE000].*)$/i;

/** How strictly an address is judged. */
export interface Strictness {
  /** In a comment, a manual's `user:password@` is none whatever the host. */
  readonly inComment: boolean;
}

/** Passwords and tokens in the user info of every address with a scheme (RFC 3986, section 3.2.1), in one pass. */
export function* findUserInfo(text: string, { inComment }: Strictness): Generator<Found> {
  for (let at = text.indexOf(mark); at !== -1;) {
    const start = at + mark.length;
    const next = text.indexOf(mark, start);
    const limit = next === -1 ? text.length : findSchemeStart(text, next, start);
    const scheme = text.slice(findSchemeStart(text, at, 0), at).toLowerCase();
    const found = judgeAddress(text, { start, end: findOutside(text, start, limit) }, scheme, inComment);
    if (found !== null) yield found;
    at = next;
  }
}

function findSchemeStart(text: string, end: number, least: number): number {
  let start = end;
  while (start > least && end - start < schemeLength && /[\w+.-]/.test(text.charAt(start - 1))) start -= 1;
  return start;
}

/** Where the address ends: at space, or at a quote that closes around it in a longer text. */
function findOutside(text: string, start: number, limit: number): number {
  const end = text.slice(start, limit).search(/[\s"'`\\]/);
  return end === -1 ? limit : start + end;
}

function judgeAddress(text: string, address: Stretch, scheme: string, inComment: boolean): Found | null {
  const body = text.slice(address.start, address.end);
  const at = findAt(body, /(?:^|\+)(?:http|https|ws|wss|file)$/.test(scheme));
  if (at === -1) return null;
  const colon = body.indexOf(':');
  const hasPassword = colon !== -1 && colon < at;
  const user = body.slice(0, Math.min(hasPassword ? colon : at, 256));
  const rest = body.slice(at + 1, at + 1025);
  if (hasPassword) {
    const stretch = { start: address.start + colon + 1, end: address.start + at };
    const known = judgePassword(text, stretch, { user: decode(user), rest });
    if (known !== null) {
      const isManual = inComment && isTemplatePair(user, textOf(text, known));
      return isManual ? null : { form: 'password', ...known, name: 'password' };
    }
    if (stretch.end > stretch.start && body.slice(colon + 1, at) !== 'x-oauth-basic') return null;
  }
  const end = hasPassword ? colon : at;
  if (!isToken(decode(body.slice(0, Math.min(end, 1024))), rest)) return null;
  return { form: 'token', start: address.start, end: address.start + end, name: 'token' };
}

/**
 * Where the user info of an address ends; -1 without one. By the standard, at the last `@` before the path; people also
 * write passwords with `/`, `?` or `#` in them, then at the first `@` with a host behind it.
 */
function findAt(body: string, isWeb: boolean): number {
  const pathStart = body.search(/[/?#]/);
  const authority = pathStart === -1 ? body : body.slice(0, pathStart);
  const colon = authority.indexOf(':');
  const last = authority.lastIndexOf('@');
  if (pathStart === -1 || colon === -1) return last;
  if (last !== -1) return isWeb || last < colon ? last : Math.max(last, findHostMark(body, pathStart, '?'));
  const isPort = colon > 0 && portLike.test(authority.slice(colon + 1));
  if (isPort && (isWeb || body.charAt(pathStart) !== '#')) return -1;
  return findHostMark(body, pathStart, '');
}

/** The first `@` from `from` on with a host behind it, and no `stop` before it. */
function findHostMark(body: string, from: number, stop: string): number {
  const end = stop === '' ? -1 : body.indexOf(stop, from);
  const limit = end === -1 ? body.length : end;
  for (let at = body.indexOf('@', from); at !== -1 && at < limit; at = body.indexOf('@', at + 1)) {
    if (hostAhead.test(body.slice(at + 1, at + 300))) return at;
  }
  return -1;
}

/** A user name that is a token by its looks. The public key of a Sentry address (`https://<key>@host/<project>`) is none. */
function isToken(user: string, rest: string): boolean {
  if (user.length < 20 || user.includes(HOLE) || user.includes('@') || isNoSecret(user)) return false;
  const isPublicKey = /^(?:[\da-f]{32}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/i.test(user);
  if (isPublicKey && /^[^?#]{1,512}\/\d{1,20}(?:[?#]|$)/.test(rest)) return false;
  return looksRandom(user);
}
