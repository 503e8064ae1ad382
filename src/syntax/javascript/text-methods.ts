import { Buffer } from 'node:buffer';
import { reveal } from '../secret.ts';
import type { Span } from '../span.ts';
import type { ListValue, TextValue, Value } from '../value.ts';
import { limits, type Run, unknownAt } from './run.ts';
import { concatenateAll, listOfTexts, makeNumber, makeText, partsOf, textOf } from './text.ts';

/** A regular expression as it is written. */
export interface PatternText {
  readonly pattern: string;
  readonly flags: string;
}

/** What to search for: a text, or a pattern simple enough to run without any risk of backtracking. */
type Needle = string | RegExp;

/** One character, escape or class, perhaps with `+`: the patterns people clean texts with, all of linear time. */
const SIMPLE_PATTERN = /^(?:\^)?(?:\\?[^\\[\](){}*+?.|^$]|\\[sdwnrt./+*?|-]|\[(?:\\.|[^\\\]])*\])\+?(?:\$)?$/;

const encodings = new Set(['utf8', 'utf-8', 'ascii', 'latin1', 'binary', 'base64', 'base64url', 'hex']);

/** Calls a method of a known text; null when the method is not one that is followed. */
export function callTextMethod(
  run: Run,
  span: Span,
  text: TextValue,
  method: string,
  args: readonly Value[],
  pattern: PatternText | null,
): Value | null {
  const own = reveal(text.secret);
  const first = args[0] === undefined ? null : textOf(args[0]);
  const make = (result: string): Value => makeText(run, result, text.parts, span);
  const index = (at: number): number | undefined =>
    args[at]?.kind === 'number' ? args[at].number : undefined;
  switch (method) {
    case 'toString':
    case 'valueOf':
    case 'normalize':
      return make(own);
    case 'trim':
    case 'trimStart':
    case 'trimEnd':
    case 'toLowerCase':
    case 'toUpperCase':
      return make(own[method]());
    case 'concat':
      return concatenateAll(run, span, [text, ...args]);
    case 'slice':
    case 'substring':
      return args.some((argument) => argument.kind !== 'number')
        ? null
        : make(own[method](index(0) ?? 0, index(1)));
    case 'substr':
      return index(0) === undefined ? null : make(own.slice(index(0)).slice(0, index(1)));
    case 'charAt':
      return make(own.charAt(index(0) ?? 0));
    case 'padStart':
    case 'padEnd':
    case 'repeat': {
      const size = index(0);
      if (size === undefined || !(size >= 0)) return null;
      const length = method === 'repeat' ? size * own.length : size;
      if (length > run.text || length > 1_000_000) return unknownAt(span);
      return make(method === 'repeat' ? own.repeat(size) : own[method](size, first ?? ' '));
    }
    case 'split': {
      const needle = needleOf(first, pattern);
      if (needle === null) return null;
      const pieces = own.split(needle, limits.width * 16);
      return listOfTexts(run, pieces, text);
    }
    case 'replace':
    case 'replaceAll': {
      const needle = needleOf(first, pattern);
      const second = args[1] === undefined ? null : textOf(args[1]);
      if (needle === null || second === null) return null;
      if (second.length * own.length > 1_000_000) return unknownAt(span);
      const all = method === 'replaceAll' || (needle instanceof RegExp && needle.global);
      const result = all ? own.replaceAll(globally(needle), () => second) : own.replace(needle, () => second);
      return makeText(run, result, [...text.parts, ...(args[1] === undefined ? [] : partsOf(args[1]))], span);
    }
    case 'length':
      return makeNumber(run, own.length, span);
    default:
      return null;
  }
}

function needleOf(text: string | null, pattern: PatternText | null): Needle | null {
  if (pattern === null) return text;
  const { pattern: body, flags } = pattern;
  if (body.length > 80 || !SIMPLE_PATTERN.test(body)) return null;
  try {
    return new RegExp(body, flags.replace('y', ''));
  } catch {
    return null;
  }
}

function globally(needle: Needle): Needle {
  return typeof needle === 'string' || needle.global ? needle : new RegExp(needle.source, `${needle.flags}g`);
}

/** Calls a method of a known list; null when the method is not one that is followed. */
export function callListMethod(
  run: Run,
  span: Span,
  list: ListValue,
  method: string,
  args: readonly Value[],
): Value | null {
  switch (method) {
    case 'join': {
      const glue = args[0] === undefined ? ',' : textOf(args[0]);
      if (glue === null || list.open) return null;
      if (glue.length * list.items.length > 1_000_000) return unknownAt(span);
      const glueValue = makeText(run, glue, [], span);
      return concatenateAll(
        run,
        span,
        list.items.flatMap((item, at) => (at > 0 && glue !== '' ? [glueValue, item] : [item])),
      );
    }
    case 'reverse':
      return { ...list, items: list.items.toReversed() };
    case 'slice':
    case 'filter':
    case 'flat':
    case 'sort':
      return list;
    case 'concat':
      return { ...list, items: [...list.items, ...args.flatMap(itemsOf)].slice(0, 10_000) };
    default:
      return null;
  }
}

function itemsOf(value: Value): readonly Value[] {
  return value.kind === 'list' ? value.items : [value];
}

/** `Buffer.from(text, encoding)` as a text in which every character is one byte. */
export function decodeBytes(run: Run, span: Span, value: Value, encoding: string): Value {
  const text = textOf(value);
  if (text === null || !encodings.has(encoding)) return unknownAt(span);
  // The name is checked against the set above; Node's own type lists the same names.
  const bytes = Buffer.from(text, encoding as BufferEncoding);
  return makeText(run, bytes.toString('latin1'), partsOf(value), span);
}

/** What `buffer.toString(encoding)` gives for such a text. */
export function encodeBytes(run: Run, span: Span, value: TextValue, encoding: string): Value {
  if (!encodings.has(encoding)) return unknownAt(span);
  const bytes = Buffer.from(reveal(value.secret), 'latin1');
  return makeText(run, bytes.toString(encoding as BufferEncoding), value.parts, span);
}
