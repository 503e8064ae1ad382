import type { Found, Recognizer } from './found.ts';
import { isInWord } from './word-boundary.ts';

const DASHES = '-----';
const LONGEST_LABEL = 40;
/** The shortest key there is (Ed25519 in PKCS #8) has 64 characters; less is a hint at where one belongs. */
const SHORTEST_BODY = 40;
const FEWEST_DIFFERENT = 12;

/** The labels of RFC 7468, of OpenSSL's older files, OpenSSH, OpenPGP (RFC 9580) and SSH2, with the name of what follows. */
const labels: Readonly<Record<string, string>> = {
  'PRIVATE KEY': 'a private key',
  'RSA PRIVATE KEY': 'an RSA private key',
  'EC PRIVATE KEY': 'an EC private key',
  'DSA PRIVATE KEY': 'a DSA private key',
  'OPENSSH PRIVATE KEY': 'an OpenSSH private key',
  'PGP PRIVATE KEY BLOCK': 'an OpenPGP private key',
  'ENCRYPTED PRIVATE KEY': 'an encrypted private key',
  'SSH2 ENCRYPTED PRIVATE KEY': 'an encrypted SSH2 private key',
};

/** OpenSSH names the cipher at the beginning: this is `openssh-key-v1`, then `none`. */
const OPENSSH = 'b3BlbnNzaC1rZXktdjEA';
const OPENSSH_PLAIN = `${OPENSSH}AAAABG5vbmU`;

/** A private key between `-----BEGIN … PRIVATE KEY-----` and its end, also with `\n` for its line ends, or cut short. */
const armoured: Recognizer = {
  literals: ['-----BEGIN ', '---- BEGIN SSH2'],
  isInner: true,
  recognize(text, at) {
    const dashes = text.startsWith(DASHES, at) ? DASHES : ' ----';
    const labelAt = text.indexOf('BEGIN', at) + 'BEGIN '.length;
    const labelEnd = text.slice(labelAt, labelAt + LONGEST_LABEL).indexOf(dashes);
    const label = text.slice(labelAt, labelAt + Math.max(labelEnd, 0));
    const name = Object.hasOwn(labels, label) ? labels[label] : undefined;
    if (name === undefined) return null;
    const bodyAt = labelAt + label.length + dashes.length;
    const next = text.indexOf('----', bodyAt);
    const isClosed = next !== -1 && /^-{4,5} ?END /.test(text.slice(next, next + 10));
    const bodyEnd = isClosed ? next : endOfBody(text, bodyAt);
    const body = lettersOf(text.slice(bodyAt, bodyEnd));
    if (body.length < SHORTEST_BODY || new Set(body).size < FEWEST_DIFFERENT) return null;
    const isEncrypted = /ENCRYPTED/.test(label) || isSealed(text.slice(bodyAt, bodyEnd), body);
    return found(at, isClosed ? endOfFooter(text, next) : bodyEnd, name, isEncrypted);
  },
};

/** The same as a whole in base64, as environment variables like to hold it. */
const encoded: Recognizer = {
  literals: [Buffer.from('-----BEGIN ').toString('base64').slice(0, 14)],
  recognize(text, at) {
    if (isInWord(text, at, '+/')) return null;
    const rest = text.slice(at, at + LONGEST_ENCODED);
    const end = at + (/^[A-Za-z0-9+/]*={0,2}/.exec(rest)?.[0].length ?? 0);
    const inner = Buffer.from(text.slice(at, end), 'base64').toString('latin1');
    const key = armoured.recognize(inner, 0);
    return key === null ? null : { ...key, start: at, end };
  },
};
const LONGEST_ENCODED = 20_000;

/** PuTTY's own file (the.earth.li/~sgtatham/putty/latest/htmldoc/AppendixC.html). */
const putty: Recognizer = {
  literals: ['PuTTY-User-Key-File-'],
  recognize(text, at) {
    const next = text.indexOf('PuTTY-User-Key-File-', at + 1);
    const file = text.slice(at, Math.min(next === -1 ? text.length : next, at + LONGEST_ENCODED));
    const parts = /Private-Lines: \d{1,3}([^:]*?)(?:Private-(?:MAC|Hash): ?[\da-f]{40,64}|$)/.exec(file);
    if (parts === null || lettersOf(parts[1] ?? '').length < SHORTEST_BODY) return null;
    const end = at + parts.index + parts[0].length;
    return found(at, end, 'a PuTTY private key', !/Encryption: none/.test(file));
  },
};

export const privateKeys: readonly Recognizer[] = [armoured, encoded, putty];

function found(start: number, end: number, name: string, isEncrypted: boolean): Found {
  const messageId = isEncrypted ? 'encrypted-private-key' : 'private-key';
  const shown = isEncrypted && !/encrypted/.test(name) ? `${name} behind a passphrase` : name;
  return { start, end, messageId, name: shown, docs: '', confidence: isEncrypted ? 'medium' : 'high' };
}

/** What is left of a key's lines without line ends, escapes, quotes and the code that joins them. */
function lettersOf(body: string): string {
  return body.replace(/\\[nrt]|^[\w-]+: [^\n\\]*/gm, '').replace(/[^A-Za-z0-9+/=]/g, '');
}

function isSealed(body: string, letters: string): boolean {
  if (letters.startsWith(OPENSSH)) return !letters.startsWith(OPENSSH_PLAIN);
  return /Proc-Type: ?4,ENCRYPTED/.test(body);
}

/** The end of a key whose footer is missing: of the last line that is nothing but base64. */
function endOfBody(text: string, start: number): number {
  const body = /^(?:\s|\\[nr]|[A-Za-z0-9+/=])*/.exec(text.slice(start, start + LONGEST_ENCODED))?.[0] ?? '';
  let end = body.length;
  // Backwards by hand: a pattern would try every run of white space from each of its characters.
  for (let at = end; at > 0; end = at) {
    if (/\s/.test(body.charAt(at - 1))) at -= 1;
    else if (/^\\[nr]$/.test(body.slice(Math.max(0, at - 2), at))) at -= 2;
    else break;
  }
  return start + end;
}

function endOfFooter(text: string, start: number): number {
  const footer = /^-{4,5} ?END [A-Z\d ]{0,40}-{4,5}/.exec(text.slice(start, start + 64));
  return start + (footer?.[0].length ?? 0);
}
