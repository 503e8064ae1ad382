import { reveal, Secret } from '../secret.ts';
import type { Span } from '../span.ts';
import type { ListValue, NumberValue, TemplateValue, TextValue, Value } from '../value.ts';
import { chooseBetween } from './choose.ts';
import { limits, type Run, unknownAt } from './run.ts';

/** A text made of the literals at `parts`; `unknown` when the budget for text is used up. */
export function makeText(run: Run, text: string, parts: readonly Span[], fallback: Span): Value {
  run.text -= text.length;
  if (run.text < 0) {
    run.exhausted = true;
    return unknownAt(fallback);
  }
  const known = parts.filter((part) => part.end > part.start).slice(0, limits.width);
  let longest = known[0] ?? parts[0] ?? fallback;
  for (const part of known) if (part.end - part.start >= longest.end - longest.start) longest = part;
  return { kind: 'text', span: longest, secret: new Secret(text), parts: known };
}

/** The text of a value as JavaScript would turn it into a string; null where that is not known. */
export function textOf(value: Value): string | null {
  if (value.kind === 'text') return reveal(value.secret);
  if (value.kind === 'number') return String(value.number);
  if (value.kind === 'boolean') return String(value.boolean);
  return null;
}

/** The literals that a value was put together from. */
export function partsOf(value: Value): readonly Span[] {
  if (value.kind === 'text') return value.parts;
  if (value.kind === 'number') return [value.span];
  return [];
}

/** `a + b` for texts: known parts melt together, the rest becomes a template with holes. */
export function concatenate(run: Run, span: Span, left: Value, right: Value): Value {
  if (
    left.kind === 'choice' &&
    right.kind === 'choice' &&
    left.options.length * right.options.length > limits.width
  ) {
    return template(span, [left, right]);
  }
  if (left.kind === 'choice') {
    return chooseBetween(
      span,
      left.options.map((option) => concatenate(run, span, option, right)),
    );
  }
  if (right.kind === 'choice') {
    return chooseBetween(
      span,
      right.options.map((option) => concatenate(run, span, left, option)),
    );
  }
  const a = textOf(left);
  const b = textOf(right);
  if (a !== null && b !== null) return makeText(run, a + b, [...partsOf(left), ...partsOf(right)], span);
  const parts: Value[] = left.kind === 'template' ? [...left.parts] : [left];
  const last = parts.at(-1);
  if (last?.kind === 'text' && b !== null) {
    parts[parts.length - 1] = concatenate(run, span, last, right);
  } else if (right.kind === 'template') {
    const [first, ...rest] = right.parts;
    if (last?.kind === 'text' && first?.kind === 'text') {
      parts[parts.length - 1] = concatenate(run, span, last, first);
      parts.push(...rest);
    } else parts.push(...right.parts);
  } else parts.push(right);
  return template(span, parts);
}

/** Concatenates many values; neighbours that are known are joined at once, so that long sums stay linear. */
export function concatenateAll(run: Run, span: Span, values: readonly Value[]): Value {
  let sum: Value | null = null;
  for (let at = 0; at < values.length;) {
    const texts: string[] = [];
    const parts: Span[] = [];
    for (; at < values.length; at += 1) {
      const value = values[at];
      const text = value === undefined ? null : textOf(value);
      if (value === undefined || text === null) break;
      texts.push(text);
      parts.push(...partsOf(value));
    }
    if (texts.length > 0) {
      const known = makeText(run, texts.join(''), parts, span);
      sum = sum === null ? known : concatenate(run, span, sum, known);
    }
    const hole = values[at];
    if (hole !== undefined) {
      sum ??= hole.kind === 'choice' ? makeText(run, '', [], span) : template(span, []);
      sum = concatenate(run, span, sum, hole);
      at += 1;
    }
  }
  return sum ?? makeText(run, '', [], span);
}

function template(span: Span, parts: readonly Value[]): TemplateValue {
  return { kind: 'template', span, parts: parts.slice(0, limits.width) };
}

export function makeNumber(run: Run, number: number, span: Span): NumberValue {
  const written = run.source.slice(span.start, span.end);
  return {
    kind: 'number',
    span,
    number,
    secret: new Secret(written.length <= 64 ? written : String(number)),
  };
}

/** A list of texts that were all cut from one text. */
export function listOfTexts(run: Run, texts: readonly string[], from: TextValue): ListValue {
  const items = texts.map((text) => makeText(run, text, from.parts, from.span));
  return { kind: 'list', span: from.span, items, open: false };
}
