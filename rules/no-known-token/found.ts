import type { Confidence } from '../../src/rules/finding.ts';
import type { messages } from './messages.ts';

/**
 * A credential in a text: where it stands (offsets in UTF-16 units, the end exclusive) and what it is. Nothing of the
 * text is in it: the names come from the tables.
 */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly messageId: keyof typeof messages;
  /** As it stands in a message, with its article. */
  readonly name: string;
  /** The page where it can be revoked; empty where there is none. */
  readonly docs: string;
  readonly confidence: Confidence;
}

/** Looks at the places where one of its literals stands. Pure; the time it takes does not grow with the text. */
export interface Recognizer {
  readonly literals: readonly string[];
  /** Whether the literal may stand within a word; else it must begin one. */
  readonly isInner?: boolean;
  readonly recognize: (text: string, at: number) => Found | null;
}
