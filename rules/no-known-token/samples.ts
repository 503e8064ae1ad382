import {
  crc32,
  fitsCrc32Base36,
  fitsCrc32Base62,
  fitsCrc32Hex,
  fitsHashDigits,
  toBase62,
  toHashDigits,
} from './checksums.ts';
import { tokenFormats } from './formats.ts';
import type { TokenFormat } from './format.ts';
import { isRun, literalsOf } from './compile-format.ts';

/** A number from 0 up to and without `below`. */
export type Draw = (below: number) => number;

/** An invented token of this format, its check digits right, made when it is needed so that none stands in a file. */
export function makeToken(format: TokenFormat, draw: Draw): string {
  const parts = format.form.map((part) => {
    if (!isRun(part)) return literalsOf(part)[draw(literalsOf(part).length)] ?? '';
    const length = part.min + draw(part.max - part.min + 1);
    return Array.from({ length }, () => part.characters.charAt(draw(part.characters.length))).join('');
  });
  return putCheckDigits(format, parts.join(''));
}

function putCheckDigits({ checksum }: TokenFormat, token: string): string {
  switch (checksum) {
    case fitsCrc32Base62:
      return token.slice(0, -6) + toBase62(crc32(token.slice(4, -6)));
    case fitsCrc32Base36:
      return token.slice(0, -7) + crc32(token.slice(0, -7)).toString(36).padStart(7, '0');
    case fitsCrc32Hex:
      return token.slice(0, -8) + crc32(token.slice(5, -9)).toString(16).padStart(8, '0');
    case fitsHashDigits:
      return token.slice(0, -16) + toHashDigits(token.slice(0, -16)) + token.slice(-8);
    default:
      return token;
  }
}

/** A source of numbers that follow no pattern, the same every time (Knuth's linear congruential generator). */
export function drawFrom(seed: number): Draw {
  let state = BigInt(seed) * 2_654_435_761n + 1n;
  return (below) => {
    state = BigInt.asUintN(64, state * 6_364_136_223_846_793_005n + 1_442_695_040_888_963_407n);
    return Number(state >> 33n) % below;
  };
}

/** The sample token of a format, by its id. */
export function sampleOf(id: string, seed = 1): string {
  const format = tokenFormats.find((candidate) => candidate.id === id);
  if (format === undefined) throw new Error(`No format has the id ${id}`);
  return makeToken(format, drawFrom(seed));
}

/** What stands between the lines of a sample private key: `length` characters of base64. */
export function sampleBody(length: number): string {
  const draw = drawFrom(7);
  const characters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  return Array.from({ length }, () => characters.charAt(draw(64))).join('');
}
