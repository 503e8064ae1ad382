import type * as yamlPackage from 'yaml';
import type { CST } from 'yaml';

import { MAX_DATA_DEPTH, MAX_DATA_WEIGHT, TOO_DEEP, TOO_MANY, VALUE_WEIGHT } from '../data-limits.ts';

/** The parts of the `yaml` package that the reader uses; it is imported only when a YAML file is read. */
export type Yaml = typeof yamlPackage;

/** What is known of a YAML text before its nodes are composed. */
export interface YamlScan {
  readonly tokens: readonly CST.Token[];
  /** Comments, without the hash. */
  readonly comments: ReadonlyArray<{ readonly start: number; readonly end: number }>;
  /** Why the text is too complex to be composed, and where. */
  readonly excess: { readonly at: number; readonly message: string } | null;
}

/** How many lexical pieces are read: a line of a mapping has seven; a million take about a second. */
const MAX_LEXEMES = 1_000_000;

/** Marks of the lexer that stand for no character of the text (`yaml` docs, “Lexer”). */
const SCALAR_FOLLOWS = '\u001F';
const ZERO_WIDTH = new Set(['\u0002', '\u0018', SCALAR_FOLLOWS]);

/**
 * Cuts `text` into concrete syntax tokens and measures them: composing nodes recurses, so nesting and size are
 * bounded here, with loops.
 */
export function scanYaml(yaml: Yaml, text: string): YamlScan {
  const parser = new yaml.Parser();
  const tokens: CST.Token[] = [];
  const comments: Array<{ start: number; end: number }> = [];
  let at = 0;
  let lexemes = 0;
  let previous = '';
  for (const lexeme of new yaml.Lexer().lex(text)) {
    tokens.push(...parser.next(lexeme));
    const isScalar = previous === SCALAR_FOLLOWS;
    if (!isScalar && lexeme.startsWith('#')) comments.push({ start: at + 1, end: at + trimReturn(lexeme) });
    if (isScalar || !ZERO_WIDTH.has(lexeme)) at += lexeme.length;
    previous = isScalar ? '' : lexeme;
    lexemes += 1;
    if (lexemes > MAX_LEXEMES) return { tokens, comments, excess: { at, message: TOO_MANY } };
  }
  tokens.push(...parser.end());
  return { tokens, comments, excess: measure(tokens) };
}

function trimReturn(comment: string): number {
  return comment.endsWith('\r') ? comment.length - 1 : comment.length;
}

function measure(tokens: readonly CST.Token[]): YamlScan['excess'] {
  const open = tokens.map((token) => ({ token, depth: 0, isKey: false }));
  let weight = 0;
  for (let next = open.pop(); next; next = open.pop()) {
    const { token, depth, isKey } = next;
    // A name is part of its property, which its value stands for.
    if (!isKey) weight += VALUE_WEIGHT + depth;
    if (depth > MAX_DATA_DEPTH) return { at: token.offset, message: TOO_DEEP };
    if (weight > MAX_DATA_WEIGHT) return { at: token.offset, message: TOO_MANY };
    if (token.type === 'document') {
      if (token.value) open.push({ token: token.value, depth, isKey });
    } else if ('items' in token) {
      for (const { key, value } of token.items) {
        if (key) open.push({ token: key, depth: depth + 1, isKey: true });
        if (value) open.push({ token: value, depth: depth + 1, isKey: false });
      }
    }
  }
  return null;
}
