import { reveal, Secret } from '../secret.ts';
import type { Span } from '../span.ts';
import type { ListValue, NumberValue, TemplateValue, TextValue, Value } from '../value.ts';
import { chooseBetween, optionsOf } from './choose.ts';
import { newList } from './mutable.ts';
import { exhaust, limits, type Run, spend } from './run.ts';

/** A text that stands in the file as one literal. */
export function literalText(span: Span, text: string): TextValue {
  return { kind: 'text', span, secret: new Secret(text), parts: [span] };
}

/**
 * A text made of the literals at `parts`; `unknown` when the budget for text is used up. `cost` is how much of the
 * text is new: to add to a text costs what is added.
 */
export function makeText(
  run: Run,
  text: string,
  parts: readonly Span[],
  fallback: Span,
  cost = text.length,
): Value {
  run.text -= cost;
  if (run.text < 0) return exhaust(run, fallback, 'text');
  const [only] = parts;
  if (only !== undefined && parts.length === 1)
    return { kind: 'text', span: only, secret: new Secret(text), parts };
  const known: Span[] = [];
  const seen = new Set<string>();
  // Of equally long parts the last: it stands nearest to where the value is used.
  let longest = only ?? fallback;
  for (const part of parts) {
    if (weigh(part, fallback) >= weigh(longest, fallback)) longest = part;
    // A literal that is cut and joined again stands in the file once.
    const place = `${part.start} ${part.file}`;
    if (part.end > part.start && known.length < limits.width && !seen.has(place)) {
      seen.add(place);
      known.push(part);
    }
  }
  return { kind: 'text', span: longest, secret: new Secret(text), parts: known };
}

/** The length of a literal; one that stands in the expression itself counts double, as people look there first. */
function weigh(part: Span, expression: Span): number {
  const isInside = part.start >= expression.start && part.end <= expression.end;
  return (part.end - part.start) * (isInside && part.file === expression.file ? 2 : 1);
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
  if (left.kind === 'choice' || right.kind === 'choice') return concatenateChoices(run, span, left, right);
  const a = textOf(left);
  const b = textOf(right);
  if (a !== null && b !== null) {
    const parts =
      b === '' ? partsOf(left) : a === '' ? partsOf(right) : [...partsOf(left), ...partsOf(right)];
    return makeText(run, a + b, parts, span, Math.min(a.length, b.length) + 1);
  }
  const parts = holesOf(left).slice();
  for (const part of holesOf(right)) {
    const last = parts.at(-1);
    if (last !== undefined && isTextual(last) && isTextual(part)) {
      parts[parts.length - 1] = concatenate(run, span, last, part);
    } else parts.push(part);
  }
  return template(span, parts);
}

function isTextual(value: Value): boolean {
  return value.kind === 'text' || value.kind === 'number' || value.kind === 'boolean';
}

/** Every option with every other; where these are too many, a template with the choices as its holes. */
function concatenateChoices(run: Run, span: Span, left: Value, right: Value): Value {
  const lefts = optionsOf(left);
  const rights = optionsOf(right);
  const product = lefts.length * rights.length;
  // A template that holds choices would be multiplied by every further one.
  const isTooMany = product > limits.width || lefts.some(holdsChoice) || rights.some(holdsChoice);
  if (isTooMany || !spend(run, span, product)) {
    return template(span, [...holesOf(left), ...holesOf(right)]);
  }
  return chooseBetween(
    span,
    lefts.flatMap((a) => rights.map((b) => concatenate(run, span, a, b))),
  );
}

function holdsChoice(value: Value): boolean {
  return value.kind === 'template' && value.parts.some(({ kind }) => kind === 'choice');
}

function holesOf(value: Value): readonly Value[] {
  return value.kind === 'template' ? value.parts : [value];
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
      if (text !== '') parts.push(...partsOf(value));
    }
    if (texts.length > 0) {
      // To add to a long text costs what is added.
      const longest = texts.reduce((most, { length }) => Math.max(most, length), 0);
      // Not `join`, which would copy a long text for every piece that is added to it.
      const text = texts.reduce((sum, piece) => sum + piece, '');
      const known = makeText(run, text, parts, span, text.length - longest + 1);
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

/** A number; `written` is how it stands in the file, where it does. */
export function makeNumber(number: number, span: Span, written = String(number)): NumberValue {
  return { kind: 'number', span, number, secret: new Secret(written) };
}

/** A list of texts that were all cut from one text. */
export function listOfTexts(run: Run, texts: readonly string[], from: TextValue): ListValue {
  const items = texts.map((text) => makeText(run, text, from.parts, from.span));
  return newList(run, from.span, items);
}
