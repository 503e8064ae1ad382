import { groupBy } from '../../src/verdicts/group-by.ts';
import { authorizations } from './authorization.ts';
import { tokenFormats } from './formats.ts';
import type { TokenFormat } from './format.ts';
import type { Found, Recognizer } from './found.ts';
import { anchorOf, type CompiledFormat, compileFormat } from './compile-format.ts';
import { matchFormat } from './match-format.ts';
import { privateKeys } from './private-key.ts';
import { webTokens } from './web-token.ts';

/** A literal to look for; where several recognizers see the same characters, the one of the lowest rank speaks. */
interface Entry {
  readonly literal: string;
  readonly rank: number;
  readonly isInner: boolean;
  readonly recognize: Recognizer['recognize'];
}

interface Ranked {
  readonly found: Found;
  readonly rank: number;
}

const entries = listEntries();
/** By their first two characters; no literal is shorter. */
const byBeginning = groupBy(entries, ({ literal }) => literal.slice(0, 2));

const words = toAlternatives(entries.filter(({ isInner }) => !isInner));
const inner = toAlternatives(entries.filter(({ isInner }) => isInner));
/** Every place where a literal stands: at the beginning of a word, or anywhere if it may. */
const places = new RegExp(`\\b(?=${words})|(?=${inner})`, 'g');
/** The same behind an escape, the last character of which is taken for a part of the word. */
const escapedPlaces = new RegExp(`(?<=\\\\[nrt]|%[\\dA-Fa-f]{2})(?=${words})`, 'g');

/**
 * Every credential in `text` that is known by its form, in order, none overlapping another. Pure and linear in the
 * text; one without any of the known beginnings is read twice, by two patterns, and that is all.
 */
export function findTokens(text: string): readonly Found[] {
  const escaped = /[\\%]/.test(text) ? listPlaces(escapedPlaces, text) : [];
  const starts = [...listPlaces(places, text), ...escaped].sort((a, b) => a - b);
  const kept: Ranked[] = [];
  for (const start of starts) {
    for (const entry of byBeginning.get(text.slice(start, start + 2)) ?? []) {
      if (text.startsWith(entry.literal, start)) keep(kept, entry, entry.recognize(text, start));
    }
  }
  return kept.map(({ found }) => found);
}

/** Where the pattern, which takes no characters, holds. */
function listPlaces(pattern: RegExp, text: string): number[] {
  const found: number[] = [];
  for (pattern.lastIndex = 0; pattern.test(text); pattern.lastIndex += 1) found.push(pattern.lastIndex);
  return found;
}

function toAlternatives(some: readonly Entry[]): string {
  const literals = new Set(some.map(({ literal }) => literal.replaceAll(/\W/g, '\\$&')));
  return [...literals].sort().join('|');
}

/** Adds what was found, unless the one before it covers some of it and says more. */
function keep(kept: Ranked[], { rank }: Entry, found: Found | null): void {
  if (found === null) return;
  const last = kept.at(-1);
  if (last !== undefined && last.found.end > found.start) {
    if (last.rank < rank || (last.rank === rank && lengthOf(last.found) >= lengthOf(found))) return;
    kept.pop();
  }
  kept.push({ found, rank });
}

function lengthOf({ start, end }: Found): number {
  return end - start;
}

function listEntries(): readonly Entry[] {
  const ranked = [privateKeys, tokenFormats.map(toRecognizer), webTokens, authorizations];
  return ranked.flatMap((recognizers, rank) =>
    recognizers.flatMap(({ literals, isInner = false, recognize }) =>
      literals.map((literal) => ({ literal, rank, isInner, recognize })),
    ),
  );
}

function toRecognizer(format: TokenFormat): Recognizer {
  const { name, docs, checksum, isHalf } = format;
  const { literals, lead } = anchorOf(format.form);
  // Most formats are met in no run.
  let compiled: CompiledFormat | null = null;
  return {
    literals,
    isInner: lead.length > 0,
    recognize(text, at) {
      compiled ??= compileFormat(format);
      const place = matchFormat(text, at, compiled);
      if (place === null) return null;
      if (checksum !== undefined && !checksum(text.slice(place.start, place.end))) {
        return { ...place, messageId: 'token-checksum', name, docs, confidence: 'low' };
      }
      return { ...place, messageId: isHalf ? 'key-pair-half' : 'token', name, docs, confidence: 'high' };
    },
  };
}
