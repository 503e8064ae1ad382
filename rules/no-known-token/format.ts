/** What a provider's token looks like, as data: scanned for, matched and (in tests) generated from the same words. */
export interface TokenFormat {
  readonly id: string;
  /** As it stands in a message, with its article. */
  readonly name: string;
  /** The provider's page about it: where the token is made and revoked. */
  readonly docs: string;
  readonly form: Form;
  /** Whether the token's own check digits fit. A token that fails is still reported, with low confidence. */
  readonly checksum?: (token: string) => boolean;
  /** The public half of a pair, worth nothing without the other half, which is rarely far away. */
  readonly isHalf?: true;
  /** Its beginning is found in ordinary names too: only a body of small and capital letters and digits counts. */
  readonly isVaried?: true;
}

/**
 * The parts of a token, in order: a literal, one of several literals, or a run of characters. Matched greedily and
 * without going back, so no run of variable length stands before a part that could begin with one of its characters.
 */
export type Form = readonly Part[];

export type Part = string | readonly string[] | Run;

/** Between `min` and `max` characters of an alphabet. */
export interface Run {
  readonly characters: string;
  readonly min: number;
  readonly max: number;
}

/** Makes the runs of one alphabet: `hex(40)`, `base62(20, 24)`. */
export function runsOf(characters: string): (min: number, max?: number) => Run {
  return (min, max = min) => ({ characters, min, max });
}

const DIGITS = '0123456789';
const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const UPPER = LOWER.toUpperCase();

export const digits = runsOf(DIGITS);
export const hex = runsOf(`${DIGITS}abcdef`);
export const anyHex = runsOf(`${DIGITS}abcdefABCDEF`);
export const letters = runsOf(UPPER + LOWER);
/** Small letters and digits. */
export const base36 = runsOf(DIGITS + LOWER);
/** Capital letters and digits. */
export const capitals = runsOf(DIGITS + UPPER);
/** RFC 4648, section 6. */
export const base32 = runsOf(`${UPPER}234567`);
export const base62 = runsOf(DIGITS + UPPER + LOWER);
/** RFC 4648, section 4, without padding. */
export const base64 = runsOf(`${DIGITS}${UPPER}${LOWER}+/`);
/** RFC 4648, section 5. */
export const base64url = runsOf(`${DIGITS}${UPPER}${LOWER}_-`);
/** Bech32 in capitals (BIP 173). */
export const bech32 = runsOf('QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L');
/** The padding of base64. */
export const padding: Run = { characters: '=', min: 0, max: 2 };

/** Exactly one of these characters. */
export function oneOf(characters: string): Run {
  return { characters, min: 1, max: 1 };
}

/** A UUID in small letters, as a part of something longer. */
export const uuid: Form = [hex(8), '-', hex(4), '-', hex(4), '-', hex(4), '-', hex(12)];
