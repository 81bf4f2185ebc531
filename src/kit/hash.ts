// A fast 128-bit fingerprint of integers or text, the same bits on every machine. It finds differences;
// it is not a lock: anyone can forge it. The function is MurmurHash3 x86-128 with seed 0, so that any
// other implementation of it, in any language, can check our numbers.
import { invariant } from './never.ts';

const C1 = 0x239b961b;
const C2 = 0xab0e9789 | 0;
const C3 = 0x38b34ae5;
const C4 = 0xa1e38b93 | 0;

/** The four lanes of a hash as 32 hex digits: lane 0 first, each lane most significant digit first. */
export function hashHex(lanes: Uint32Array): string {
  let text = '';
  for (let i = 0; i < 4; i++) text += (lanes[i] ?? 0).toString(16).padStart(8, '0');
  return text;
}

/**
 * Hash of the first `length` cells (all, if not given), read as little-endian int32 bytes.
 * Post: 32 lower-case hex digits. Two arrays that differ in length differ in hash input, also by zeros.
 */
export function hashInts(ints: Int32Array, length = ints.length): string {
  const out = new Uint32Array(4);
  hashIntsInto(ints, length, out);
  return hashHex(out);
}

/**
 * As hashInts, written into `out` (four lanes) and allocating nothing: for loops over whole games.
 * Pre: 0 <= length <= ints.length < 2^29, out.length >= 4.
 */
export function hashIntsInto(ints: Int32Array, length: number, out: Uint32Array): void {
  invariant(length >= 0 && length <= ints.length && out.length >= 4, 'hash needs its cells and four lanes');
  mix(ints, length * 4, out);
}

/**
 * Hash of a text, read as its UTF-16 code units, little-endian: every JavaScript string has its own
 * input, lone surrogates included. Post: 32 lower-case hex digits.
 */
export function hashText(text: string): string {
  const out = new Uint32Array(4);
  hashTextInto(text, out);
  return hashHex(out);
}

/** As hashText, written into `out`. Pre: out.length >= 4. */
export function hashTextInto(text: string, out: Uint32Array): void {
  invariant(out.length >= 4, 'hash needs four lanes');
  const words = new Int32Array((text.length + 1) >> 1);
  for (let i = 0; i < text.length; i++) {
    const shift = (i & 1) << 4;
    words[i >> 1] = (words[i >> 1] ?? 0) | (text.charCodeAt(i) << shift);
  }
  mix(words, text.length * 2, out);
}

// A last block of fewer than sixteen bytes is filled up with zeros: a zero word leaves its lane as it is,
// and the number of bytes goes in at the end, so that the filling cannot be taken for content.
function mix(words: Int32Array, bytes: number, out: Uint32Array): void {
  let h1 = 0;
  let h2 = 0;
  let h3 = 0;
  let h4 = 0;
  const whole = (bytes >> 4) << 2;
  for (let i = 0; i < whole; i += 4) {
    h1 ^= scramble(words[i] as number, C1, 15, C2);
    h1 = (Math.imul((((h1 << 19) | (h1 >>> 13)) + h2) | 0, 5) + 0x561ccd1b) | 0;
    h2 ^= scramble(words[i + 1] as number, C2, 16, C3);
    h2 = (Math.imul((((h2 << 17) | (h2 >>> 15)) + h3) | 0, 5) + 0x0bcaa747) | 0;
    h3 ^= scramble(words[i + 2] as number, C3, 17, C4);
    h3 = (Math.imul((((h3 << 15) | (h3 >>> 17)) + h4) | 0, 5) + 0x96cd1c35) | 0;
    h4 ^= scramble(words[i + 3] as number, C4, 18, C1);
    h4 = (Math.imul((((h4 << 13) | (h4 >>> 19)) + h1) | 0, 5) + 0x32ac3b17) | 0;
  }
  const rest = ((bytes + 3) >> 2) - whole;
  if (rest > 3) h4 ^= scramble(words[whole + 3] as number, C4, 18, C1);
  if (rest > 2) h3 ^= scramble(words[whole + 2] as number, C3, 17, C4);
  if (rest > 1) h2 ^= scramble(words[whole + 1] as number, C2, 16, C3);
  if (rest > 0) h1 ^= scramble(words[whole] as number, C1, 15, C2);
  finish(h1 ^ bytes, h2 ^ bytes, h3 ^ bytes, h4 ^ bytes, out);
}

function scramble(word: number, before: number, turn: number, after: number): number {
  const k = Math.imul(word, before);
  return Math.imul((k << turn) | (k >>> (32 - turn)), after);
}

function finish(a: number, b: number, c: number, d: number, out: Uint32Array): void {
  const sum = (a + b + c + d) | 0;
  const h1 = avalanche(sum);
  const h2 = avalanche((b + sum) | 0);
  const h3 = avalanche((c + sum) | 0);
  const h4 = avalanche((d + sum) | 0);
  const total = (h1 + h2 + h3 + h4) | 0;
  out[0] = total;
  out[1] = h2 + total;
  out[2] = h3 + total;
  out[3] = h4 + total;
}

function avalanche(value: number): number {
  let h = value ^ (value >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}
