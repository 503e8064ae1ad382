import { Buffer } from 'node:buffer';
import { reveal } from '../secret.ts';
import type { Span } from '../span.ts';
import type { ListValue, TextValue, Value } from '../value.ts';
import { type Run, unknownAt } from './run.ts';
import { makeText, partsOf, textOf } from './text.ts';

const encodings: ReadonlySet<string> = new Set([
  'utf8',
  'utf-8',
  'ascii',
  'latin1',
  'binary',
  'base64',
  'base64url',
  'hex',
  'ucs2',
  'utf16le',
]);

function isEncoding(name: string): name is BufferEncoding {
  return encodings.has(name);
}

/** `Buffer.from(text, encoding)` as a text in which every character is one byte. */
export function decodeBytes(run: Run, span: Span, value: Value, encoding: string): Value {
  const text = textOf(value);
  const name = encoding.toLowerCase();
  if (text === null || !isEncoding(name)) return unknownAt(span);
  return asBytes(run, span, Buffer.from(text, name).toString('latin1'), partsOf(value));
}

/** The bytes that a list of numbers spells. */
export function bytesOfList(run: Run, span: Span, list: ListValue): Value {
  const codes = list.items.map((item) => (item.kind === 'number' ? item.number & 0xff : -1));
  if (list.open || codes.includes(-1)) return unknownAt(span);
  return asBytes(run, span, Buffer.from(codes).toString('latin1'), list.items.flatMap(partsOf));
}

/** One byte string of several. */
export function concatenateBytes(run: Run, span: Span, values: readonly Value[]): Value {
  if (!values.every((value) => run.buffers.has(value))) return unknownAt(span);
  const text = values.map((value) => textOf(value) ?? '').join('');
  return asBytes(run, span, text, values.flatMap(partsOf));
}

function asBytes(run: Run, span: Span, text: string, parts: readonly Span[]): Value {
  const bytes = makeText(run, text, parts, span);
  run.buffers.add(bytes);
  return bytes;
}

/** What `buffer.toString(encoding)` gives for such a text. */
export function encodeBytes(run: Run, span: Span, value: TextValue, encoding: string): Value {
  const name = encoding.toLowerCase();
  if (!isEncoding(name)) return unknownAt(span);
  const bytes = Buffer.from(reveal(value.secret), 'latin1');
  return makeText(run, bytes.toString(name), value.parts, span);
}
