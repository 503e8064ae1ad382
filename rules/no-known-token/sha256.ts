/** The first 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4, section 4.2.2). */
const findRoundConstants = (): readonly number[] => findPrimes(64).map((prime) => fraction(Math.cbrt(prime)));
/** The same of the square roots of the first eight (section 5.3.3). */
const findStart = (): readonly number[] => findPrimes(8).map((prime) => fraction(Math.sqrt(prime)));

/**
 * SHA-256 of a short text in ASCII, as 32 bytes (FIPS 180-4). Here because `node:crypto` takes longer to load than most
 * runs take, and one check digit in a thousand files asks for it.
 */
export function sha256(text: string): Uint8Array {
  const state = Int32Array.from(findStart());
  const constants = findRoundConstants();
  const padded = new DataView(new ArrayBuffer(Math.ceil((text.length + 9) / 64) * 64));
  for (let at = 0; at < text.length; at++) padded.setUint8(at, text.charCodeAt(at));
  padded.setUint8(text.length, 0x80);
  padded.setUint32(padded.byteLength - 4, text.length * 8);
  for (let at = 0; at < padded.byteLength; at += 64) mixBlock(state, padded, at, constants);
  const digest = new DataView(new ArrayBuffer(32));
  state.forEach((word, at) => digest.setInt32(at * 4, word));
  return new Uint8Array(digest.buffer);
}

function mixBlock(state: Int32Array, block: DataView, start: number, constants: readonly number[]): void {
  const words = new Int32Array(64);
  const word = (at: number): number => words[at] ?? 0;
  for (let at = 0; at < 16; at++) words[at] = block.getInt32(start + at * 4);
  for (let at = 16; at < 64; at++) {
    const a = word(at - 15);
    const b = word(at - 2);
    const low = rotate(a, 7) ^ rotate(a, 18) ^ (a >>> 3);
    const high = rotate(b, 17) ^ rotate(b, 19) ^ (b >>> 10);
    words[at] = word(at - 16) + low + word(at - 7) + high;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let at = 0; at < 64; at++) {
    const high = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const first = (h + high + ((e & f) ^ (~e & g)) + (constants[at] ?? 0) + word(at)) | 0;
    const low = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const second = (low + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((value, at) => (state[at] = (state[at] ?? 0) + value));
}

function rotate(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

function fraction(root: number): number {
  return Math.floor((root - Math.floor(root)) * 2 ** 32) | 0;
}

function findPrimes(count: number): readonly number[] {
  const primes: number[] = [];
  for (let number = 2; primes.length < count; number++) {
    if (primes.every((prime) => number % prime !== 0)) primes.push(number);
  }
  return primes;
}
