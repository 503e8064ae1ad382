import type { PayloadFact, PayloadObject, PayloadShape } from './fact.ts';
import { isPlaceholder } from './placeholder.ts';

/** KMS seals at most 4,096 bytes; a stand-in may answer with more. */
const longestBytes = 65_536;
const deepest = 64;
const mostValues = 10_000;

/** What is left to spend on one payload; counted down while it is described. */
interface Budget {
  values: number;
}

/**
 * Describes a decrypted payload by its keys and types, without any of its values, and overwrites `plaintext` with
 * zeros. Reads it as the application does: as ASCII, then as JSON. Bounded in size and depth; never throws.
 */
export function describePayload(plaintext: Uint8Array): PayloadFact {
  try {
    if (plaintext.length > longestBytes) return { status: 'too-complex' };
    if (plaintext.some((byte) => byte > 0x7f)) return { status: 'not-ascii' };
    const parsed = parseJson(plaintext);
    if (parsed === undefined) return { status: 'not-json' };
    if (!isRecord(parsed)) return { status: 'not-object', type: nameType(parsed) };
    const shape = describeObject(parsed, 0, { values: mostValues });
    return shape === null ? { status: 'too-complex' } : { status: 'object', shape };
  } finally {
    plaintext.fill(0);
  }
}

/** undefined where it is no JSON. The parser's own message quotes the text, so it goes nowhere. */
function parseJson(plaintext: Uint8Array): unknown {
  try {
    return JSON.parse(
      Buffer.from(plaintext.buffer, plaintext.byteOffset, plaintext.length).toString('latin1'),
    );
  } catch {
    return undefined;
  }
}

/** null where the budget is spent. */
function describeObject(
  record: Record<string, unknown>,
  depth: number,
  budget: Budget,
): PayloadObject | null {
  const properties = new Map<string, PayloadShape>();
  for (const [key, value] of Object.entries(record)) {
    const shape = describeValue(value, depth + 1, budget);
    if (shape === null) return null;
    properties.set(key, shape);
  }
  return { type: 'object', properties };
}

function describeValue(value: unknown, depth: number, budget: Budget): PayloadShape | null {
  budget.values--;
  if (depth > deepest || budget.values < 0) return null;
  if (typeof value === 'string') {
    return { type: 'string', empty: value.trim() === '', placeholder: isPlaceholder(value) };
  }
  if (typeof value === 'number') return { type: 'number' };
  if (typeof value === 'boolean') return { type: 'boolean' };
  if (isRecord(value)) return describeObject(value, depth, budget);
  if (!Array.isArray(value)) return { type: 'null' };
  const items: PayloadShape[] = [];
  for (const item of value) {
    const shape = describeValue(item, depth + 1, budget);
    if (shape === null) return null;
    items.push(shape);
  }
  return { type: 'array', items };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function nameType(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
