import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashHex, hashInts, hashIntsInto, hashText } from '../../src/kit/hash.ts';

/** The same function written the long way: over bytes, in 64-bit whole numbers cut to 32 bits. */
function murmur3x86128(bytes: Uint8Array, seed = 0): string {
  const M = 0xffffffffn;
  const mul = (a: bigint, b: bigint) => (a * b) & M;
  const rot = (a: bigint, r: bigint) => ((a << r) | (a >> (32n - r))) & M;
  const c = [0x239b961bn, 0xab0e9789n, 0x38b34ae5n, 0xa1e38b93n] as const;
  const lane = [
    { c1: c[0], r: 15n, c2: c[1], turn: 19n, add: 0x561ccd1bn },
    { c1: c[1], r: 16n, c2: c[2], turn: 17n, add: 0x0bcaa747n },
    { c1: c[2], r: 17n, c2: c[3], turn: 15n, add: 0x96cd1c35n },
    { c1: c[3], r: 18n, c2: c[0], turn: 13n, add: 0x32ac3b17n },
  ] as const;
  const h = [0, 1, 2, 3].map(() => BigInt(seed));
  const at = (i: number) => h[i % 4] as bigint;
  const word = (p: number) => {
    let w = 0n;
    for (let i = 3; i >= 0; i--) w = (w << 8n) | BigInt(bytes[p + i] ?? 0);
    return w;
  };
  const blocks = Math.floor(bytes.length / 16);
  for (let b = 0; b <= blocks; b++) {
    for (const [i, l] of lane.entries()) {
      h[i] = at(i) ^ mul(rot(mul(word(b * 16 + i * 4), l.c1), l.r), l.c2);
      if (b < blocks) h[i] = (((rot(at(i), l.turn) + at(i + 1)) & M) * 5n + l.add) & M;
    }
  }
  const gather = () => {
    h[0] = (at(0) + at(1) + at(2) + at(3)) & M;
    for (const i of [1, 2, 3]) h[i] = (at(i) + at(0)) & M;
  };
  for (const i of [0, 1, 2, 3]) h[i] = at(i) ^ BigInt(bytes.length);
  gather();
  for (const i of [0, 1, 2, 3]) {
    let v = at(i);
    v = mul(v ^ (v >> 16n), 0x85ebca6bn);
    v = mul(v ^ (v >> 13n), 0xc2b2ae35n);
    h[i] = v ^ (v >> 16n);
  }
  gather();
  return h.map((v) => v.toString(16).padStart(8, '0')).join('');
}

const lanesOf = (hex: string) => [0, 8, 16, 24].map((at) => Number.parseInt(hex.slice(at, at + 8), 16));

describe('hash', () => {
  it('has a reference that passes the self-test published with the function', () => {
    // Hash the keys (), (0), (0 1) … with seeds 256, 255 …, then hash those 256 hashes; the first lane is known.
    const results = new Uint32Array(256 * 4);
    const keys = Uint8Array.from({ length: 256 }, (_, i) => i);
    for (let i = 0; i < 256; i++) results.set(lanesOf(murmur3x86128(keys.subarray(0, i), 256 - i)), i * 4);
    const verification = murmur3x86128(new Uint8Array(results.buffer)).slice(0, 8);
    expect(verification).toBe('b3ece62a');
  });

  it('agrees with the reference on any cells and any length of them', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), { maxLength: 40 }), (cells) => {
        const ints = Int32Array.from(cells);
        expect(hashInts(ints)).toBe(murmur3x86128(new Uint8Array(ints.buffer)));
        const part = cells.length >> 1;
        expect(hashInts(ints, part)).toBe(hashInts(ints.slice(0, part)));
      }),
    );
  });

  it('agrees with the reference on any text, as UTF-16 units', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(hashText(text)).toBe(murmur3x86128(new Uint8Array(Buffer.from(text, 'utf16le'))));
      }),
    );
    expect(hashText('\ud800')).not.toBe(hashText('\ud801'));
  });

  it('writes the same lanes into a given array', () => {
    const ints = Int32Array.from([1, -2, 3, 40, 5]);
    const out = new Uint32Array(4);
    hashIntsInto(ints, 5, out);
    expect(hashHex(out)).toBe(hashInts(ints));
    expect(hashHex(out)).toHaveLength(32);
  });

  it('tells trailing zeros from nothing, and refuses lengths it cannot read', () => {
    expect(hashInts(new Int32Array(1))).not.toBe(hashInts(new Int32Array(2)));
    expect(() => hashInts(new Int32Array(1), 2)).toThrow(/hash needs/);
  });

  it('spreads one changed bit over about half of the result', () => {
    let changed = 0;
    for (let bit = 0; bit < 320; bit++) {
      const ints = new Int32Array(10).fill(7);
      const before = lanes(ints);
      ints[bit >> 5] = (ints[bit >> 5] ?? 0) ^ (1 << (bit & 31));
      const after = lanes(ints);
      for (let i = 0; i < 4; i++) changed += ones((before[i] ?? 0) ^ (after[i] ?? 0));
    }
    expect(changed / 320).toBeGreaterThan(62);
    expect(changed / 320).toBeLessThan(66);
  });
});

function lanes(ints: Int32Array): Uint32Array {
  const out = new Uint32Array(4);
  hashIntsInto(ints, ints.length, out);
  return out;
}

function ones(value: number): number {
  let count = 0;
  for (let v = value >>> 0; v !== 0; v = (v & (v - 1)) >>> 0) count++;
  return count;
}
