// Gathering outcomes: exact, and the same in whatever order parts arrive.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { histogramOf, mergeHistograms, quantileOf, sizeOf } from '../../../src/study/statistics/histogram.ts';
import { momentsOf } from '../../../src/study/statistics/moments.ts';
import { mergePairs, pairsOf } from '../../../src/study/statistics/pairs.ts';

const outcome = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.maxSafeInteger());
const shuffledParts = <T>(part: fc.Arbitrary<T>) =>
  fc
    .array(part, { maxLength: 6 })
    .chain((parts) => fc.tuple(fc.constant(parts), fc.shuffledSubarray(parts, { minLength: parts.length })));

describe('a histogram', () => {
  it('counts each value once, in rising order', () => {
    expect(histogramOf([3, -1, 3, 0, 3])).toEqual([
      [-1, 1],
      [0, 1],
      [3, 3],
    ]);
  });

  it('merges to the same whatever the order and grouping of its parts', () => {
    fc.assert(
      fc.property(shuffledParts(fc.array(outcome)), ([parts, shuffled]) => {
        const whole = histogramOf(parts.flat());
        const [head = [], ...tail] = shuffled.map(histogramOf);
        expect(mergeHistograms([head, ...tail])).toEqual(whole);
        expect(mergeHistograms([head, mergeHistograms(tail)])).toEqual(whole);
        expect(sizeOf(whole)).toBe(parts.flat().length);
      }),
    );
  });

  it('gives quantiles that came: the place in the sorted list', () => {
    fc.assert(
      fc.property(fc.array(outcome, { minLength: 1 }), fc.integer({ min: 0, max: 20 }), (values, part) => {
        const sorted = values.toSorted((a, b) => a - b);
        const place = Math.max(0, Math.ceil((sorted.length * part) / 20) - 1);
        expect(quantileOf(histogramOf(values), part, 20) === sorted[place]).toBe(true);
      }),
    );
  });

  it('refuses what is not a whole number', () => {
    expect(() => histogramOf([1.5])).toThrow('whole number');
    expect(() => quantileOf([], 1, 2)).toThrow('asked of something');
  });
});

describe('moments', () => {
  it('are those worked by hand: 2, 4, 4, 4, 5, 5, 7, 9 has mean 5, squares 32, cubes 42', () => {
    const found = momentsOf(histogramOf([2, 4, 4, 4, 5, 5, 7, 9]));
    expect(found).toMatchObject({ count: 8, mean: 5 });
    expect(found.variance).toBeCloseTo(32 / 7, 13);
    expect(found.deviation).toBeCloseTo(Math.sqrt(32 / 7), 13);
    expect(found.skew).toBeCloseTo(42 / 8 / 4 ** 1.5, 13);
  });

  it('lose nothing of a small spread about a huge mean', () => {
    const huge = 9_007_199_254_740_000;
    expect(momentsOf(histogramOf([huge, huge + 1, huge + 2])).variance).toBe(1);
  });

  it('of a single outcome have no spread', () => {
    expect(momentsOf(histogramOf([7]))).toEqual({ count: 1, mean: 7, variance: 0, deviation: 0, skew: 0 });
  });
});

describe('pairs', () => {
  it('merge to the same whatever the order of their parts', () => {
    const pair = fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 }));
    fc.assert(
      fc.property(shuffledParts(fc.array(pair)), ([parts, shuffled]) => {
        expect(mergePairs(shuffled.map(pairsOf))).toEqual(pairsOf(parts.flat()));
      }),
    );
  });

  it('take the difference as second minus first', () => {
    expect(pairsOf([[2, 5]]).difference).toEqual([[3, 1]]);
  });
});
