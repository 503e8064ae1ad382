const PRIMES = [597399067, 2869860233, 951274213, 2716044179] as const;

/**
 * 128 bits over a text as 32 hexadecimal digits: four 32-bit lanes of multiply and xor, each fed every UTF-16 unit
 * and mixed with its neighbours at the end. It tells texts apart, it protects nothing; `node:crypto` would take 5 ms to
 * load, a tenth of what a commit may notice.
 */
export function hashText(text: string): string {
  const lanes: [number, number, number, number] = [1779033703, 3144134277, 1013904242, 2773480762];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const [a, b, c, d] = lanes;
    lanes[0] = b ^ Math.imul(a ^ unit, PRIMES[0]);
    lanes[1] = c ^ Math.imul(b ^ unit, PRIMES[1]);
    lanes[2] = d ^ Math.imul(c ^ unit, PRIMES[2]);
    lanes[3] = a ^ Math.imul(d ^ unit, PRIMES[3]);
  }
  for (let round = 0; round < 2; round += 1) {
    const [a, b, c, d] = lanes;
    lanes[0] = Math.imul(c ^ (a >>> 18), PRIMES[0]);
    lanes[1] = Math.imul(d ^ (b >>> 22), PRIMES[1]);
    lanes[2] = Math.imul(a ^ (c >>> 17), PRIMES[2]);
    lanes[3] = Math.imul(b ^ (d >>> 19), PRIMES[3]);
  }
  return lanes.map((lane) => (lane >>> 0).toString(16).padStart(8, '0')).join('');
}
