import { createText } from '../data-text.ts';
import type { Literal } from '../document.ts';
import { Secret } from '../secret.ts';
import type { Span } from '../span.ts';
import type { Path, ReferenceValue, Value } from '../value.ts';
import type { Quote } from './scan-dotenv.ts';
import { type ValuePart, splitHoles } from './split-holes.ts';

/**
 * The value of a dotenv variable that stands at `span` as `raw`, and its literals: a text; a reference where it is
 * nothing but a variable (a choice, where that has a fallback); a template where it is both.
 */
export function buildDotenvValue(
  raw: string,
  quote: Quote | null,
  span: Span,
  path: Path,
): { readonly value: Value; readonly literals: readonly Literal[] } {
  const literals: Literal[] = [];
  const parts = splitHoles(raw);
  const isText = parts.every(({ name }) => name === null);
  if (isText) {
    const text = createText(span, resolveEscapes(raw, quote));
    return { value: text, literals: [{ span, secret: text.secret, path, type: 'text', role: 'value' }] };
  }
  // The whole text, holes included, so that a rule sees the URL around them.
  if (parts.length > 1) {
    literals.push({
      span,
      secret: new Secret(resolveEscapes(raw, quote)),
      path,
      type: 'template',
      role: 'value',
    });
  }
  const values = parts.map((part) => buildPart(part));
  const [only] = values;
  return { value: only && values.length === 1 ? only : { kind: 'template', span, parts: values }, literals };

  function buildPart({ start, end, name, fallbackStart }: ValuePart): Value {
    const place = { ...span, start: span.start + start, end: span.start + end };
    if (name === null) return createText(place, resolveEscapes(raw.slice(start, end), quote));
    const reference: ReferenceValue = { kind: 'reference', span: place, to: 'env', name, becomes: 'text' };
    if (fallbackStart === null) return reference;
    const fallbackPlace = { ...span, start: span.start + fallbackStart, end: place.end - 1 };
    const fallback = createText(fallbackPlace, resolveEscapes(raw.slice(fallbackStart, end - 1), quote));
    literals.push({
      span: fallbackPlace,
      secret: fallback.secret,
      path,
      type: 'text',
      role: 'value',
      fallbackFor: name,
    });
    return { kind: 'choice', span: place, options: [reference, fallback] };
  }
}

/** dotenv reads every line end as LF, and `\n` and `\r` in double quotes as what they stand for; nothing else. */
function resolveEscapes(raw: string, quote: Quote | null): string {
  const text = raw.replace(/\r\n?/g, '\n');
  return quote === '"' ? text.replaceAll('\\n', '\n').replaceAll('\\r', '\r') : text;
}
