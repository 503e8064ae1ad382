import { reveal } from '../secret.ts';
import type { Span } from '../span.ts';
import type { TextValue, Value } from '../value.ts';
import { newList } from './mutable.ts';
import { exhaust, limits, type Run, spend } from './run.ts';
import { concatenateAll, listOfTexts, makeNumber, makeText, partsOf, textOf } from './text.ts';

/** A regular expression as it is written. */
export interface PatternText {
  readonly pattern: string;
  readonly flags: string;
}

/** What to search for: a text, or a pattern simple enough to run without any risk of backtracking. */
type Needle = string | RegExp;

/** One character, escape or class, perhaps with `+`, perhaps at the beginning or end: what people clean texts with. */
const SIMPLE_PATTERN = /^(?:\^)?(?:\\?[^\\[\](){}*+?.|^$]|\\[sdwnrt./+*?|-]|\[(?:\\.|[^\\\]])*\])\+?(?:\$)?$/;

/** A run of characters that must reach the end is tried from each of them: only short texts are. */
const SHORT = 4_000;

interface TextCall {
  readonly run: Run;
  readonly span: Span;
  readonly text: TextValue;
  readonly own: string;
  readonly args: readonly Value[];
  readonly pattern: PatternText | null;
}

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
  const call: TextCall = { run, span, text, own, args, pattern };
  switch (method) {
    case 'toString':
    case 'valueOf':
      return text;
    case 'normalize':
    case 'trim':
    case 'trimStart':
    case 'trimEnd':
    case 'toLowerCase':
    case 'toUpperCase':
      return spendText(call) ? make(call, own[method]()) : exhaust(run, span, 'text');
    case 'concat':
      return concatenateAll(run, span, [text, ...args]);
    case 'slice':
    case 'substring':
    case 'substr':
      return args.some((argument) => argument.kind !== 'number') ? null : cut(call, method);
    case 'charAt':
    case 'at':
      return make(call, own.at(numberAt(call, 0) ?? 0) ?? '', 1);
    case 'charCodeAt':
    case 'codePointAt': {
      const code = own[method](numberAt(call, 0) ?? 0);
      return code === undefined ? null : makeNumber(code, text.span);
    }
    case 'padStart':
    case 'padEnd':
    case 'repeat':
      return lengthen(call, method);
    case 'split':
      return split(call);
    case 'replace':
    case 'replaceAll':
      return replace(call, method === 'replaceAll');
    default:
      return null;
  }
}

function make({ run, span, text }: TextCall, result: string, cost?: number): Value {
  return makeText(run, result, text.parts, span, cost);
}

function numberAt({ args }: TextCall, at: number): number | undefined {
  const argument = args[at];
  return argument?.kind === 'number' ? argument.number : undefined;
}

function cut(call: TextCall, method: 'slice' | 'substring' | 'substr'): Value {
  const start = numberAt(call, 0) ?? 0;
  const end = numberAt(call, 1);
  if (method !== 'substr') return make(call, call.own[method](start, end));
  return make(call, call.own.slice(start).slice(0, end));
}

function lengthen(call: TextCall, method: 'padStart' | 'padEnd' | 'repeat'): Value | null {
  const { run, span, own, args } = call;
  const size = numberAt(call, 0);
  const filler = args[1] === undefined ? ' ' : textOf(args[1]);
  if (size === undefined || !(size >= 0) || filler === null) return null;
  const length = method === 'repeat' ? size * own.length : size;
  if (length > run.text) return exhaust(run, span, 'text');
  return make(call, method === 'repeat' ? own.repeat(size) : own[method](size, filler));
}

function split(call: TextCall): Value | null {
  const { run, span, own, text } = call;
  if (call.args[0] === undefined && call.pattern === null) return newList(run, span, [text]);
  const needle = needleOf(call, 0);
  if (needle === null) return null;
  if (!spendText(call)) return exhaust(run, span, 'text');
  const pieces = own.split(needle, limits.items + 1);
  if (pieces.length > limits.items || !spend(run, span, pieces.length)) return exhaust(run, span, 'text');
  return listOfTexts(run, pieces, text);
}

function replace(call: TextCall, everywhere: boolean): Value | null {
  const { run, span, own, text, args } = call;
  const needle = needleOf(call, 0);
  const [, standIn] = args;
  const by = standIn === undefined ? null : textOf(standIn);
  // A dollar sign may stand for what was found.
  if (needle === null || standIn === undefined || by === null || by.includes('$')) return null;
  if ((by.length + 1) * (own.length + 1) > run.text + own.length || !spendText(call)) {
    return exhaust(run, span, 'text');
  }
  const all = everywhere || (needle instanceof RegExp && needle.global);
  const result = all ? own.replaceAll(globally(needle), by) : own.replace(needle, by);
  return makeText(run, result, [...text.parts, ...partsOf(standIn)], span);
}

/** Pays for one walk through the text. */
function spendText({ run, own }: TextCall): boolean {
  run.text -= own.length;
  return run.text >= 0;
}

function needleOf({ args, pattern, own }: TextCall, at: number): Needle | null {
  if (pattern === null) return args[at] === undefined ? null : textOf(args[at]);
  const { pattern: body, flags } = pattern;
  if (body.length > 80 || !SIMPLE_PATTERN.test(body)) return null;
  if (body.includes('+') && body.endsWith('$') && own.length > SHORT) return null;
  try {
    return new RegExp(body, flags.replace('y', ''));
  } catch {
    return null;
  }
}

function globally(needle: Needle): Needle {
  return typeof needle === 'string' || needle.global ? needle : new RegExp(needle.source, `${needle.flags}g`);
}
