import fc from 'fast-check';
import seedrandom from 'seedrandom';
import { describe, expect, it } from 'vitest';
import { createDice, diceFrom, MOST_SIDES } from '../../src/dice/dice.ts';
import { PURPOSES } from '../../src/dice/purposes.ts';
import { hashInts, hashText } from '../../src/kit/hash.ts';

const NAMES = ['north', 'south', 'guild'];
const NEWS = PURPOSES.indexOf('news');
const CONSENT = PURPOSES.indexOf('consent');

const lanes = (hex: string) => [0, 8, 16, 24].map((at) => Number.parseInt(hex.slice(at, at + 8), 16));

/** A stream's key, written once more from its description. */
function keyFor(seed: string, turn: number, purpose: string, who: string): string {
  const texts = [seed, purpose, who].flatMap((text) => lanes(hashText(text)));
  const [first = 0, second = 0] = lanes(hashInts(Int32Array.from([...texts, turn])));
  return String.fromCharCode(first & 0xffff, first >>> 16, second & 0xffff, second >>> 16);
}

const address = fc.record({
  seed: fc.string({ maxLength: 12 }),
  turn: fc.nat({ max: 40 }),
  purpose: fc.nat({ max: PURPOSES.length - 1 }),
  who: fc.integer({ min: -1, max: NAMES.length - 1 }),
  slot: fc.nat({ max: 30 }),
});

describe('dice', () => {
  it("are seedrandom's alea, at the slot's position in the stream of the key", () => {
    fc.assert(
      fc.property(address, ({ seed, turn, purpose, who, slot }) => {
        const rng = seedrandom.alea(keyFor(seed, turn, PURPOSES[purpose] as string, NAMES[who] ?? ''));
        for (let i = 0; i < slot; i++) rng();
        expect(createDice(seed, NAMES).u32(turn, purpose, who, slot)).toBe(rng() * 2 ** 32);
      }),
    );
  });

  // A photograph: these values were taken, not derived. Change them and every old record is another game.
  it('show what they always showed', () => {
    const dice = createDice('heartland', NAMES);
    const row = (turn: number, purpose: number, who: number) =>
      [0, 1, 2, 3, 4, 5, 6, 7].map((slot) => dice.d100(turn, purpose, who, slot));
    expect(row(0, NEWS, -1)).toEqual([32, 57, 18, 25, 23, 46, 64, 27]);
    expect(row(1, NEWS, -1)).toEqual([58, 65, 79, 43, 89, 41, 50, 44]);
    expect(row(1, CONSENT, 0)).toEqual([19, 88, 73, 51, 42, 70, 14, 81]);
    expect(row(1, CONSENT, 1)).toEqual([75, 5, 93, 72, 36, 71, 3, 47]);
    expect(row(9, CONSENT, 2)).toEqual([79, 81, 98, 71, 84, 36, 15, 62]);
    expect(createDice('', []).u32(0, 0, -1, 0)).toBe(365_484_579);
  });

  it('answer the same whatever was asked before', () => {
    fc.assert(
      fc.property(fc.array(address, { minLength: 1, maxLength: 30 }), (asked) => {
        const dice = createDice('same', NAMES);
        for (const { turn, purpose, who, slot } of asked) {
          const fresh = createDice('same', NAMES).u32(turn, purpose, who, slot);
          expect(dice.u32(turn, purpose, who, slot)).toBe(fresh);
        }
      }),
    );
  });

  it('give slot 7 alike when it is asked first and when it is asked last', () => {
    const first = createDice('slots', NAMES).d100(2, CONSENT, 1, 7);
    const dice = createDice('slots', NAMES);
    for (let slot = 0; slot < 7; slot++) dice.d100(2, CONSENT, 1, slot);
    expect(dice.d100(2, CONSENT, 1, 7)).toBe(first);
  });

  it('still answer for an older turn', () => {
    const dice = createDice('back', NAMES);
    const early = dice.u32(1, NEWS, -1, 3);
    dice.u32(2, NEWS, -1, 0);
    expect(dice.u32(1, NEWS, -1, 3)).toBe(early);
  });

  it('do not move when another name joins or names change places', () => {
    const before = createDice('names', ['north', 'south']);
    const after = createDice('names', ['east', 'south', 'north']);
    expect(after.u32(4, CONSENT, 2, 5)).toBe(before.u32(4, CONSENT, 0, 5));
    expect(after.u32(4, CONSENT, -1, 5)).toBe(before.u32(4, CONSENT, -1, 5));
  });

  it('give every part of the address a say', () => {
    const dice = createDice('parts', NAMES);
    const base = dice.u32(1, CONSENT, 0, 0);
    const others = [
      createDice('Parts', NAMES).u32(1, CONSENT, 0, 0),
      dice.u32(2, CONSENT, 0, 0),
      dice.u32(1, NEWS, 0, 0),
      dice.u32(1, CONSENT, 1, 0),
      dice.u32(1, CONSENT, -1, 0),
      dice.u32(1, CONSENT, 0, 1),
    ];
    expect(new Set([base, ...others]).size).toBe(7);
  });

  it.each([
    ['a negative turn', -1, 0, 0, 0],
    ['half a turn', 0.5, 0, 0, 0],
    ['an unknown purpose', 1, PURPOSES.length, 0, 0],
    ['an unknown name', 1, 1, NAMES.length, 0],
    ['a name before nobody', 1, 1, -2, 0],
    ['a negative slot', 1, 0, 0, -1],
    ['a slot out of reach', 1, 0, 0, 1e6],
  ])('refuse %s', (_what, turn, purpose, who, slot) => {
    const dice = createDice('bad', NAMES);
    for (const p of PURPOSES.keys()) for (const w of [-1, 0, 1, 2]) dice.u32(1, p, w, 0);
    expect(() => dice.u32(turn, purpose, who, slot)).toThrow('Heartland is wrong');
  });

  it('refuse names that cannot be told apart', () => {
    expect(() => createDice('bad', ['a', 'a'])).toThrow('distinct');
    expect(() => createDice('bad', [''])).toThrow('name');
  });
});

describe('cutting a draw', () => {
  const showing = (u32: number) => diceFrom([], () => u32);
  const HIGHEST = 2 ** 32 - 1;

  it('reaches both ends of a d100 and of any die, and never beyond', () => {
    expect(showing(0).d100(0, 0, -1, 0)).toBe(1);
    expect(showing(HIGHEST).d100(0, 0, -1, 0)).toBe(100);
    for (const n of [1, 2, 6, 100, MOST_SIDES]) {
      expect(showing(0).below(0, 0, -1, 0, n)).toBe(0);
      expect(showing(HIGHEST).below(0, 0, -1, 0, n)).toBe(n - 1);
    }
  });

  it('is exact: it agrees with whole-number division of any size', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: HIGHEST }),
        fc.integer({ min: 1, max: MOST_SIDES }),
        (draw, n) => {
          expect(showing(draw).below(0, 0, -1, 0, n)).toBe(Number((BigInt(draw) * BigInt(n)) >> 32n));
        },
      ),
    );
  });

  it('refuses dice that cannot be', () => {
    for (const n of [0, -1, 1.5, MOST_SIDES + 1, Number.NaN]) {
      expect(() => showing(1).below(0, 0, -1, 0, n)).toThrow('sides');
    }
    expect(() => showing(1).choose(0, 0, -1, 0, [], 0)).toThrow('choose');
    expect(() => showing(1).choose(0, 0, -1, 0, [0, 0], 2)).toThrow('sides');
  });

  it('chooses each option exactly as often as it weighs, and weight 0 never', () => {
    const weights = [0, 3, 0, 1, 5, 0, 1, 0];
    let sum = 0;
    const cumulative = weights.map((weight) => {
      sum += weight;
      return sum;
    });
    const counts = weights.map(() => 0);
    for (let target = 0; target < sum; target++) {
      const draw = Math.ceil((target * 2 ** 32) / sum);
      const chosen = showing(draw).choose(0, 0, -1, 0, cumulative, weights.length);
      counts[chosen] = (counts[chosen] ?? 0) + 1;
    }
    expect(counts).toEqual(weights);
  });

  it('chooses only among the options counted', () => {
    expect(showing(HIGHEST).choose(0, 0, -1, 0, [2, 4, 9, 9], 2)).toBe(1);
  });
});
