import { isCiphertextBlob } from '../../src/kms/sealed-text.ts';
import type { Document, Literal } from '../../src/syntax/document.ts';
import { leaves } from '../../src/syntax/leaves.ts';
import { Secret } from '../../src/syntax/secret.ts';
import type { Span } from '../../src/syntax/span.ts';
import type { Path, TextValue, Value } from '../../src/syntax/value.ts';
import { findTokens } from './find-tokens.ts';
import type { Found } from './found.ts';
import { indexSpans, type SpanIndex } from './span-index.ts';

/** Something found, with its place in the file, the way to it, and the text around it where one holds it. */
export interface Placed {
  readonly found: Found;
  readonly span: Span;
  readonly path: Path;
  readonly secret?: Secret | undefined;
  /** The literals that the text around it was put together from, where there are several. */
  readonly parts?: readonly Span[];
}

/**
 * The credentials of a document, each once: in its text as it is written, with comments and what does not parse; in the
 * values that the code makes of it, put together or decoded; in literals that spell them with escapes. What reaches
 * from one literal into others counts only where nothing made of them was found.
 */
export function placeTokens(document: Document): readonly Placed[] {
  const literals = indexSpans(document.literals);
  const written = placeWritten(document, literals);
  const placed: Placed[] = [];
  const add = (candidates: Iterable<Placed>): void => {
    const known = indexSpans(placed);
    for (const item of candidates) if (!known.touches(item.span)) placed.push(item);
  };
  add(written.filter(({ span }) => !literals.beginsWithin(span)));
  add(placeMade(document, literals, indexSpans(placed)));
  add(placeSpelt(document));
  add(written.filter(({ span }) => literals.beginsWithin(span)));
  return placed;
}

function placeWritten(document: Document, literals: SpanIndex<Literal>): readonly Placed[] {
  const all = document.text.judge(findTokens);
  if (all.length === 0) return [];
  const paths = listPaths(document);
  return all.flatMap((found): readonly Placed[] => {
    const span = { file: document.path, start: found.start, end: found.end };
    const literal = literals.around(span);
    if (literal?.secret.is(isSealed) === true) return [];
    const path = (literal && paths.byStart.get(literal.span.start)) ?? literal?.path ?? [];
    const secret = literal?.secret ?? findName(document, paths.names, found);
    return [{ found, span, path, secret }];
  });
}

/** The leaf that each literal became, by where that begins, and all names on the way to leaves. */
function listPaths(document: Document): {
  readonly byStart: ReadonlyMap<number, Path>;
  readonly names: ReadonlySet<string>;
} {
  const byStart = new Map<number, Path>();
  const names = new Set<string>();
  for (const { path, value } of leaves(document)) {
    for (const name of path) names.add(name);
    for (const text of textsOf(value)) {
      for (const { start } of partsOf(text)) if (!byStart.has(start)) byStart.set(start, path);
    }
  }
  return { byStart, names };
}

/** A name without quotes that is a credential: it must be taken out of the paths that it stands in. */
function findName(document: Document, names: ReadonlySet<string>, { start, end }: Found): Secret | undefined {
  for (const name of names) {
    if (name.length === end - start && document.text.is((text) => text.startsWith(name, start))) {
      return new Secret(name);
    }
  }
  return undefined;
}

function* placeMade(
  document: Document,
  literals: SpanIndex<Literal>,
  known: SpanIndex<Placed>,
): Generator<Placed> {
  const seen = new Set<Secret>();
  const placed = new Set<string>();
  for (const { path, value } of leaves(document)) {
    for (const text of textsOf(value)) {
      const { span, secret } = text;
      if (seen.has(secret) || secret.length === 0) continue;
      seen.add(secret);
      const parts = partsOf(text);
      if (parts.length === 1 && literals.around(span)?.secret.equals(secret) === true) continue;
      if (parts.some(known.touches) || secret.is(isSealed)) continue;
      for (const found of secret.judge(findTokens)) {
        const place = `${span.start} ${found.name}`;
        if (!placed.has(place)) yield { found, span, path, secret, parts };
        placed.add(place);
      }
    }
  }
}

/** A literal without escapes is as long as it is written; the text of the file was searched for it. */
function* placeSpelt(document: Document): Generator<Placed> {
  for (const { span, path, secret } of document.literals) {
    if (secret.length === span.end - span.start || secret.is(isSealed)) continue;
    for (const found of secret.judge(findTokens)) yield { found, span, path, secret };
  }
}

function textsOf(value: Value): readonly TextValue[] {
  if (value.kind === 'text') return [value];
  return value.kind === 'template' ? value.parts.flatMap(textsOf) : [];
}

function partsOf({ parts, span }: TextValue): readonly Span[] {
  return parts.length > 0 ? parts : [span];
}

/** What is safe to show as a whole, whatever a stretch of it looks like. */
function isSealed(text: string): boolean {
  return /^sha\d{1,3}-[A-Za-z0-9+/]+={0,2}$/.test(text) || isCiphertextBlob(text);
}
