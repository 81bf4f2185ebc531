// What each design promises, over any factors.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openDraws, shuffled } from '../../../src/study/design/draws.ts';
import { fractionsOf, levelsOf } from '../../../src/study/design/factor.ts';
import { factorialCount, factorialRow, fullFactorial } from '../../../src/study/design/factorial.ts';
import { latinHypercube } from '../../../src/study/design/latin.ts';
import { morrisRows } from '../../../src/study/design/morris.ts';
import { lowAndHigh, oneAtATime } from '../../../src/study/design/one-at-a-time.ts';
import { saltelliRows, saltelliWidth } from '../../../src/study/design/saltelli.ts';

const seeds = fc.integer({ min: 0, max: 1_000_000 }).map(String);
const sizes = fc.array(fc.integer({ min: 2, max: 7 }), { minLength: 1, maxLength: 6 });

describe('a full factorial', () => {
  it('turns the last factor fastest', () => {
    expect(fullFactorial([2, 3])).toEqual([
      [0, 0],
      [0, 1],
      [0, 2],
      [1, 0],
      [1, 1],
      [1, 2],
    ]);
  });

  it('holds every combination once, each row to be had alone', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 5 }), (some) => {
        const rows = fullFactorial(some);
        expect(new Set(rows.map(String)).size).toBe(factorialCount(some));
        expect(rows.every((row) => row.every((level, i) => level < (some[i] ?? 0)))).toBe(true);
        expect(factorialRow(some, rows.length - 1)).toEqual(rows.at(-1));
      }),
    );
  });

  it('can be looked into where it is too long to be made', () => {
    expect(factorialRow(Array(20).fill(6), 6 ** 19 + 5)).toEqual([1, ...Array(18).fill(0), 5]);
    expect(() => factorialRow([2, 2], 4)).toThrow('row 4');
  });
});

describe('one factor at a time', () => {
  it('gives the base, then every other level of each factor', () => {
    expect(oneAtATime([3, 2], [1, 0])).toEqual([
      { factor: -1, levels: [1, 0] },
      { factor: 0, levels: [0, 0] },
      { factor: 0, levels: [2, 0] },
      { factor: 1, levels: [1, 1] },
    ]);
  });

  it('gives a tornado both ends of every factor, also where the base is one', () => {
    expect(lowAndHigh([3, 2], [1, 0])).toEqual([
      [1, 0],
      [0, 0],
      [2, 0],
      [1, 0],
      [1, 1],
    ]);
    expect(() => lowAndHigh([3, 2], [1, 2])).toThrow('within the factors');
  });
});

describe('a Latin hypercube', () => {
  it('puts one row into each part of every factor', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 200 }), (seed, k, n) => {
        const rows = latinHypercube(k, n, openDraws(seed, 'latin'));
        for (let factor = 0; factor < k; factor++) {
          const parts = rows.map((row) => Math.floor(((row[factor] ?? 0) * n) / 2 ** 32));
          expect(parts.sort((a, b) => a - b)).toEqual(Array.from({ length: n }, (_, i) => i));
        }
      }),
    );
  });

  it('keeps to its part at the very edge of it', () => {
    const lowest = { u32: () => 0, below: () => 0 };
    const highest = { u32: () => 2 ** 32 - 1, below: (n: number) => n - 1 };
    for (const draws of [lowest, highest]) {
      const parts = latinHypercube(1, 7, draws).map(([unit = 0]) => Math.floor((unit * 7) / 2 ** 32));
      expect(parts.sort()).toEqual([0, 1, 2, 3, 4, 5, 6]);
    }
  });

  it('fills the parts and matches them by lot: another seed, another design; the same, the same', () => {
    const of = (seed: string) => latinHypercube(2, 500, openDraws(seed, 'latin'));
    expect(of('1')).toEqual(of('1'));
    expect(of('1')).not.toEqual(of('2'));
    const within = of('1').map((row) => ((row[0] ?? 0) / 2 ** 32) * 500);
    const offsets = within.map((place) => place - Math.floor(place));
    expect(Math.min(...offsets)).toBeLessThan(0.05);
    expect(Math.max(...offsets)).toBeGreaterThan(0.95);
    const [x, y] = [0, 1].map((factor) => of('1').map((row) => (row[factor] ?? 0) / 2 ** 32 - 0.5));
    const together = (x ?? []).reduce((sum, value, i) => sum + value * (y?.[i] ?? 0), 0) / 500;
    // Of 500 independent pairs, the correlation stays within 0.18 but for once in 10,000.
    expect(Math.abs(together * 12)).toBeLessThan(0.18);
  });
});

describe('a Saltelli design', () => {
  it('plays A, B, and A with one column of B after another', () => {
    expect(
      saltelliRows([
        [1, 2, 3, 4],
        [5, 6, 7, 8],
      ]),
    ).toEqual([
      [1, 2],
      [3, 4],
      [3, 2],
      [1, 4],
      [5, 6],
      [7, 8],
      [7, 6],
      [5, 8],
    ]);
    expect(saltelliWidth(2)).toBe(4);
  });
});

describe('a Morris design', () => {
  it('walks through all factors, one at a time, each by half the grid', () => {
    fc.assert(
      fc.property(seeds, sizes, fc.constantFrom(2, 4, 6, 8), (seed, some, grid) => {
        const rows = morrisRows(some, { trajectories: 5, grid }, openDraws(seed, 'morris'));
        const length = some.length + 1;
        expect(rows.length).toBe(5 * length);
        for (let walk = 0; walk < 5; walk++) {
          const turned = Array.from({ length: some.length }, (_, i) => {
            const [from = [], to = []] = [rows[walk * length + i], rows[walk * length + i + 1]];
            return some.flatMap((_, factor) => (from[factor] === to[factor] ? [] : [factor])).join();
          });
          expect(turned.sort()).toEqual(some.map((_, factor) => String(factor)).sort());
        }
        expect(rows.every((row) => row.every((level, i) => level >= 0 && level < (some[i] ?? 0)))).toBe(true);
      }),
    );
  });

  it('steps by two thirds of the range on a grid of four, reaches both ends and goes both ways', () => {
    const rows = morrisRows([4, 4, 4], { trajectories: 50 }, openDraws('1', 'morris'));
    const steps = rows.slice(1).flatMap((row, i) => {
      const isWithin = (i + 1) % 4 !== 0;
      return isWithin ? row.map((level, factor) => level - (rows[i]?.[factor] ?? 0)) : [];
    });
    expect(new Set(steps)).toEqual(new Set([-2, 0, 2]));
    expect(new Set(rows.flat())).toEqual(new Set([0, 1, 2, 3]));
  });
});

describe('units', () => {
  it('fall on all levels alike', () => {
    const units = [0, 2 ** 30 - 1, 2 ** 30, 2 ** 31, 2 ** 32 - 1];
    expect(units.map((unit) => levelsOf([unit], [4])[0])).toEqual([0, 0, 1, 2, 3]);
    expect(fractionsOf([0, 2 ** 31])).toEqual([0, 0.5]);
  });
});

describe('draws', () => {
  it('are told by seed and purpose, and go on past one stream', () => {
    const take = (seed: string, purpose: string) => {
      const draws = openDraws(seed, purpose);
      return Array.from({ length: 40_000 }, () => draws.u32());
    };
    const first = take('1', 'a');
    expect(first).toEqual(take('1', 'a'));
    expect(new Set(first).size).toBeGreaterThan(39_990);
    expect(first.slice(0, 100)).not.toEqual(take('1', 'b').slice(0, 100));
    expect(first.slice(0, 100)).not.toEqual(take('2', 'a').slice(0, 100));
  });

  it('shuffle all orders alike', () => {
    const draws = openDraws('1', 'orders');
    const counts = new Map<string, number>();
    for (let i = 0; i < 6_000; i++) {
      const order = shuffled(3, draws).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    // 1,000 of each expected, standard deviation 29.
    expect([...counts.values()].every((count) => Math.abs(count - 1_000) < 130)).toBe(true);
  });
});
