import { isPlaceholder } from '../../src/kms/placeholder.ts';
import type { Recognizer } from './found.ts';
import { isStandIn } from './stand-in.ts';

const LONGEST = 2048;
const SHORTEST_BEARER = 20;
/** The example of RFC 7617. */
const SAMPLE = 'Aladdin:open sesame';

/** `Basic` and a user name with a password in base64 (RFC 7617). */
const basic: Recognizer = {
  literals: ['Basic ', 'basic '],
  recognize(text, at) {
    const start = at + 'Basic '.length;
    const end =
      start + (/^[A-Za-z0-9+/]{4,}={0,2}/.exec(text.slice(start, start + LONGEST))?.[0].length ?? 0);
    const pair = Buffer.from(text.slice(start, end), 'base64').toString();
    const password = pair.slice(pair.indexOf(':') + 1);
    if (!/^[^\p{Cc}\uFFFD:]*:[^\p{Cc}\uFFFD]+$/u.test(pair) || pair === SAMPLE || isPlaceholder(password))
      return null;
    const name = 'a user name and a password';
    return { start, end, messageId: 'authorization', name, docs: '', confidence: 'high' };
  },
};

/** `Bearer` and a token (RFC 6750) long and mixed enough to be one. */
const bearer: Recognizer = {
  literals: ['Bearer ', 'bearer '],
  recognize(text, at) {
    const start = at + 'Bearer '.length;
    const token = /^[\w.~+/-]+=*/.exec(text.slice(start, start + LONGEST))?.[0].replace(/\.$/, '') ?? '';
    const isMixed = /\d/.test(token) && /[A-Za-z]/.test(token) && !/^[a-z]+(?:[-_./][a-z\d]+)*$/i.test(token);
    if (token.length < SHORTEST_BEARER || isPlaceholder(token) || isStandIn(token, false)) return null;
    if (!isMixed && !/^[\da-f]+$/i.test(token) && !/^[A-Za-z\d]*\d[A-Za-z\d]*$/.test(token)) return null;
    const name = 'a bearer token';
    return {
      start,
      end: start + token.length,
      messageId: 'authorization',
      name,
      docs: '',
      confidence: 'medium',
    };
  },
};

export const authorizations: readonly Recognizer[] = [basic, bearer];
