import type { ParsedSource } from '../../src/syntax/document.ts';
import { reveal } from '../../src/syntax/secret.ts';
import type { Span } from '../../src/syntax/span.ts';
import type { Value } from '../../src/syntax/value.ts';

/** A value tree as plain data: records as lists of pairs, so that repeated and prototype-like names show. */
export function toPlain(value: Value): unknown {
  switch (value.kind) {
    case 'text':
      return reveal(value.secret);
    case 'number':
      return value.number;
    case 'boolean':
      return value.boolean;
    case 'null':
      return null;
    case 'list':
      return value.items.map(toPlain);
    case 'record':
      return { pairs: value.properties.map(({ key, value: inner }) => [key, toPlain(inner)]) };
    case 'reference':
      return `<${value.to}:${value.name}>`;
    case 'choice':
      return { choice: value.options.map(toPlain) };
    case 'template':
      return { template: value.parts.map(toPlain) };
    default:
      return `<${value.kind}>`;
  }
}

/** Plain data in the form of `toPlain`. */
export function asPairs(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(asPairs);
  if (typeof data !== 'object' || data === null) return data;
  return { pairs: Object.entries(data).map(([key, value]) => [key, asPairs(value)]) };
}

/** Each literal as `path=text`, with `:role` where it is not a value. */
export function listLiterals({ literals }: ParsedSource): string[] {
  return literals.map(({ path, secret, role }) => {
    return `${path.join('.')}=${reveal(secret)}${role === 'value' ? '' : `:${role}`}`;
  });
}

/** Each problem as `code at 'the text it points at': message`. */
export function listProblems({ problems }: ParsedSource, text: string): string[] {
  return problems.map(({ code, span, message }) => `${code} at '${slice(text, span)}': ${message}`);
}

export function slice(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

/** All spans of a tree, shared nodes once. */
export function listSpans(root: Value): Span[] {
  const spans: Span[] = [];
  const seen = new Set<Value>();
  const open: Value[] = [root];
  for (let value = open.pop(); value; value = open.pop()) {
    if (seen.has(value)) continue;
    seen.add(value);
    spans.push(value.span);
    if (value.kind === 'text') spans.push(...value.parts);
    if (value.kind === 'list') open.push(...value.items);
    if (value.kind === 'template') open.push(...value.parts);
    if (value.kind === 'choice') open.push(...value.options);
    if (value.kind === 'record') {
      for (const property of value.properties) {
        spans.push(property.keySpan);
        open.push(property.value);
      }
    }
  }
  return spans;
}

/**
 * What no reader may return for `text`: spans outside the text or of another file, messages that end as a sentence.
 */
export function findUnsound(parsed: ParsedSource, path: string, text: string): unknown[] {
  const { tree, literals, comments, problems } = parsed;
  const spans = [...listSpans(tree), ...[...literals, ...comments, ...problems].map(({ span }) => span)];
  const outside = spans.filter(({ file, start, end }) => {
    return file !== path || !Number.isInteger(start) || start < 0 || end < start || end > text.length;
  });
  return [...outside, ...problems.filter(({ message }) => message.endsWith('.'))];
}
