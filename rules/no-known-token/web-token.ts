import type { Recognizer } from './found.ts';
import { isInWord } from './word-boundary.ts';

const LONGEST_PART = 8192;
/** The token that jwt.io opens with, which stands in countless examples. */
const SAMPLE_SUBJECT = '1234567890';

/** A JSON Web Token (RFC 7519): a header that names an algorithm, a payload, and a signature unless that is `none`. */
export const webTokens: readonly Recognizer[] = [
  {
    literals: ['eyJ'],
    recognize(text, at) {
      if (isInWord(text, at, '-')) return null;
      const headerEnd = endOfPart(text, at);
      const payloadEnd = text.charAt(headerEnd) === '.' ? endOfPart(text, headerEnd + 1) : headerEnd;
      if (payloadEnd <= headerEnd + 1 || text.charAt(payloadEnd) !== '.') return null;
      const end = endOfPart(text, payloadEnd + 1);
      const header = readRecord(text.slice(at, headerEnd));
      if (header === null || typeof header['alg'] !== 'string') return null;
      const payload = readRecord(text.slice(headerEnd + 1, payloadEnd));
      const isUnsigned = header['alg'].toLowerCase() === 'none';
      if (payload === null || isSample(payload) || (end === payloadEnd + 1 && !isUnsigned)) return null;
      const name = isUnsigned ? 'an unsigned JSON Web Token' : 'a JSON Web Token';
      return { start: at, end, messageId: 'jwt', name, docs: '', confidence: isUnsigned ? 'medium' : 'high' };
    },
  },
];

function endOfPart(text: string, start: number): number {
  return start + (/^[\w-]*/.exec(text.slice(start, start + LONGEST_PART))?.[0].length ?? 0);
}

function readRecord(part: string): Readonly<Record<string, unknown>> | null {
  const text = Buffer.from(part, 'base64url').toString();
  // What is no record is told without an exception, which would take a hundred times as long.
  if (!text.startsWith('{') || !text.endsWith('}')) return null;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : null;
  } catch {
    return null;
  }
}

/** The sample of jwt.io, and the keys of Supabase that every browser gets to see. */
function isSample({ sub, iss, role }: Readonly<Record<string, unknown>>): boolean {
  return sub === SAMPLE_SUBJECT || (iss === 'supabase' && role === 'anon');
}
