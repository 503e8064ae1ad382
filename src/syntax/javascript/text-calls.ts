import { reveal } from '../secret.ts';
import type { Span } from '../span.ts';
import type { TextValue, Value } from '../value.ts';
import { bytesOfList, concatenateBytes, decodeBytes, encodeBytes } from './bytes.ts';
import { mapOptions } from './choose.ts';
import { type Run, unknownAt } from './run.ts';
import { concatenateAll, makeText, partsOf, textOf } from './text.ts';

type Args = readonly Value[];

/** `String.fromCharCode(104, 105)`, also of a list spread into its arguments. */
export function fromCharCodes(run: Run, span: Span, args: Args): Value {
  const items = args.flatMap((argument) => (argument.kind === 'list' ? argument.items : [argument]));
  const codes = items.map((item) => (item.kind === 'number' ? item.number : Number.NaN));
  if (codes.some((code) => !(code >= 0 && code <= 0x10ffff))) return unknownAt(span);
  const chars = codes.map((code) => String.fromCodePoint(Math.trunc(code)));
  return makeText(run, chars.join(''), items.flatMap(partsOf), span);
}

/** `Buffer.from(text, encoding)`, `Buffer.from([104, 105])`, `new Uint8Array([…])`. */
export function bytesOf(run: Run, span: Span, [value, encoding]: Args): Value | null {
  if (value === undefined) return null;
  const name = encoding === undefined ? 'utf8' : (textOf(encoding) ?? '');
  return mapOptions(span, value, (option) => {
    if (option.kind === 'list') return bytesOfList(run, span, option);
    return run.buffers.has(option) ? option : decodeBytes(run, span, option, name);
  });
}

export function joinBytes(run: Run, span: Span, [list]: Args): Value | null {
  return list?.kind === 'list' && !list.open ? concatenateBytes(run, span, list.items) : null;
}

export function decodeBase64(run: Run, span: Span, [value]: Args): Value | null {
  if (value === undefined) return null;
  return mapOptions(span, value, (option) => {
    const bytes = decodeBytes(run, span, option, 'base64');
    // A text of its own, which is not bytes.
    return bytes.kind === 'text' ? { ...bytes } : bytes;
  });
}

export function encodeBase64(run: Run, span: Span, [value]: Args): Value | null {
  if (value === undefined) return null;
  return mapText(span, value, (text) => encodeBytes(run, span, text, 'base64'));
}

export function decodeUri(run: Run, span: Span, [value]: Args): Value | null {
  if (value === undefined) return null;
  return mapText(span, value, (text) => recode(run, span, text, decodeURIComponent));
}

export function encodeUri(run: Run, span: Span, [value]: Args): Value | null {
  if (value === undefined) return null;
  return mapText(span, value, (text) => recode(run, span, text, encodeURIComponent));
}

function recode(run: Run, span: Span, text: TextValue, change: (text: string) => string): Value {
  try {
    return makeText(run, change(reveal(text.secret)), text.parts, span);
  } catch {
    // Not a valid sequence: the call would throw.
    return unknownAt(span);
  }
}

function mapText(span: Span, value: Value, change: (text: TextValue) => Value): Value {
  return mapOptions(span, value, (option) => (option.kind === 'text' ? change(option) : unknownAt(span)));
}

/** `new URL('…')`: the address itself. */
export function addressOf(_run: Run, _span: Span, [address, base]: Args): Value | null {
  return base === undefined ? (address ?? null) : null;
}

export function fileAt(_run: Run, span: Span, [path]: Args): Value {
  const name = path === undefined ? null : textOf(path);
  return { kind: 'reference', span, to: 'file', name, becomes: 'text' };
}

export function joinPath(run: Run, span: Span, args: Args): Value {
  const slash = makeText(run, '/', [], span);
  return concatenateAll(
    run,
    span,
    args.flatMap((part, at) => (at > 0 ? [slash, part] : [part])),
  );
}
