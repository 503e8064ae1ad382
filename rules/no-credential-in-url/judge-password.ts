import { isPlaceholder, looksRandom } from '../no-plaintext-credential/values.ts';
import { references } from '../no-plaintext-credential/value-table.ts';
import { decode, knownPart, type Stretch, textOf } from './found.ts';

/** What stands around a password in an address. */
export interface Surroundings {
  readonly user: string;
  /** Host, port, path and query: all after the `@`. */
  readonly rest: string;
}

/** `${NAME:-text}`: the text is in force when the variable is not set. */
const fallback = /^(\$\{\w{1,64}:?[-=])([^${}]+)\}$/;
/** A place that is filled in later, in the notation of shells, templates, routes or `printf`. */
const filledIn = /\$\{|\$\(|\{\{|^\$\w+$|^\$\d|^%\w+%$|^%[sdv]$|^:\w+$|^\?$/;
const shouting = /^[A-Z_]*(?:PASS|PWD|SECRET|TOKEN|KEY)[A-Z_]*$/;

const templateUser = /^(?:(?:my|db|database)[-_]?)?(?:user|username|usr|name|login|account)$/i;
const templatePassword = /^(?:(?:my|db|database|user)[-_]?)?(?:pass|passwd|password|pwd|secret)$/i;
const templateHost =
  /^(?:(?:my|db|redis|mongo)?[-_]?(?:host|hostname|server|servername|server[-_]?name|address|ip|ip[-_]?address|domain|url|endpoint)|your.*|example|(?:.*\.)?example(?:\.(?:com|org|net))?)$/i;
const templatePort = /^(?:port|\d*[nx]{3,}|your.*)$/i;
const templatePath = /^(?:your.*|(?:database|db)[-_]?(?:name|number))$/i;

/** What of a stretch is a password in force: all of it, a part of it, or null for none. */
export function judgePassword(text: string, stretch: Stretch, around: Surroundings): Stretch | null {
  const whole = textOf(text, stretch);
  const standIn = fallback.exec(whole);
  if (standIn !== null) {
    const start = stretch.start + (standIn[1]?.length ?? 0);
    const inner = { start, end: start + (standIn[2]?.length ?? 0) };
    return judgePassword(text, inner, around);
  }
  const known = knownPart(text, stretch);
  if (known === null) return null;
  const password = decode(textOf(text, known));
  if (known.end - known.start < stretch.end - stretch.start) return isStrong(password) ? known : null;
  if (filledIn.test(password) || isNoSecret(password) || shouting.test(password)) return null;
  if (password === 'x-oauth-basic' || isTemplate(password, around)) return null;
  return known;
}

/** A text that stands for a credential, or is where one is kept. */
export function isNoSecret(text: string): boolean {
  return text.trim() === '' || isPlaceholder(text) || references.some((form) => form.test(text));
}

/** Known text beside a hole: the strength that it has by itself. */
export function isStrong(text: string): boolean {
  return looksRandom(text.replaceAll(/^\W+|\W+$/g, ''));
}

/**
 * `user:password@host:port/database`: the words of a manual. The word `password` alone is a weak password that someone
 * uses; it takes a second word of a manual, in a place where nothing would work with it, to make it an example.
 */
function isTemplate(password: string, { user, rest }: Surroundings): boolean {
  if (!templatePassword.test(password)) return false;
  if (/^(?:db|your|my)?[-_]?username$/i.test(user)) return true;
  const [, host = '', port = '', path = ''] =
    /^([^:/?#,]{0,255})(?::([^/?#,]{0,64}))?(?:,[^/?#]{0,512})?(?:\/([^?#]{0,128}))?/.exec(rest) ?? [];
  return templateHost.test(host) || templatePort.test(port) || templatePath.test(path);
}

/** `user:password` before any host: in a comment these two words are a manual's, whatever follows. */
export function isTemplatePair(user: string, password: string): boolean {
  return templateUser.test(user) && templatePassword.test(password);
}
