// Paired comparisons against numbers worked by hand and printed ones.
import { describe, expect, it } from 'vitest';
import { compareAmounts, compareShares } from '../../../src/study/statistics/comparison.ts';
import { histogramOf } from '../../../src/study/statistics/histogram.ts';
import { halfWidth } from '../../../src/study/statistics/interval.ts';
import { skewedInterval, studentInterval } from '../../../src/study/statistics/mean-interval.ts';
import { momentsOf } from '../../../src/study/statistics/moments.ts';
import { pairsOf } from '../../../src/study/statistics/pairs.ts';
import { compareRanks } from '../../../src/study/statistics/ranks.ts';
import { shareInterval } from '../../../src/study/statistics/share-interval.ts';
import { turnedInterval } from '../../../src/study/statistics/turned-interval.ts';

const times = (count: number, pair: readonly [number, number]) => Array.from({ length: count }, () => pair);

describe('a comparison of amounts', () => {
  // Differences 1, 3, 2, 2: mean 2, variance 2/3, standard error 0.408248; t with 3 degrees of freedom is 3.182446.
  const found = compareAmounts(
    pairsOf([
      [10, 11],
      [20, 23],
      [30, 32],
      [40, 42],
    ]),
  );

  it('has the t interval of the differences', () => {
    expect(found).toMatchObject({ pairs: 4, firstMean: 25, secondMean: 27, difference: 2, changed: 4 });
    expect(found.interval.low).toBeCloseTo(2 - 3.182446 * 0.408248, 5);
    expect(found.interval.high).toBeCloseTo(2 + 3.182446 * 0.408248, 5);
  });

  it('measures the effect in the outcome, and the gain of pairing in runs', () => {
    expect(found.effect).toBeCloseTo(2 / Math.sqrt((500 / 3 + 522 / 3) / 2), 12);
    expect(found.pairingGain).toBeCloseTo((500 / 3 + 522 / 3) / (2 / 3), 10);
  });

  it('says of a lever that changed nothing what is still open', () => {
    const same = compareAmounts(pairsOf(Array.from({ length: 30 }, (_, i) => [i, i] as const)));
    expect(same).toMatchObject({ difference: 0, interval: { low: 0, high: 0 }, changed: 0 });
    expect(same).toMatchObject({ pairingGain: undefined, effect: 0 });
    // Half of (1 - p)^30 is 2.5 %: p = 1 - 0.05^(1/30).
    expect(same.changedShare.low).toBe(0);
    expect(same.changedShare.high).toBeCloseTo(1 - 0.05 ** (1 / 30), 10);
  });
});

describe('the interval of a mean', () => {
  it("is Student's where outcomes are symmetric, however it is asked for", () => {
    const moments = momentsOf(histogramOf([1, 2, 3, 4, 5]));
    expect(skewedInterval(moments)).toEqual(studentInterval(moments));
  });

  it('reaches out to the long tail where they are skewed', () => {
    const moments = momentsOf(histogramOf([0, 0, 0, 1, 1, 2, 3, 9]));
    const { low, high } = skewedInterval(moments);
    expect(high - moments.mean).toBeGreaterThan(moments.mean - low);
    const mirrored = skewedInterval(momentsOf(histogramOf([0, 0, 0, -1, -1, -2, -3, -9])));
    expect(mirrored.low).toBeCloseTo(-high, 12);
    expect(mirrored.high).toBeCloseTo(-low, 12);
  });

  it("is where the cubic of the mean's error, solved elsewhere, meets the t quantile", () => {
    const { low, high } = skewedInterval(momentsOf(histogramOf([0, 0, 0, 1, 1, 2, 3, 9])));
    expect(low).toBeCloseTo(0.246018, 5);
    expect(high).toBeCloseTo(11.350222, 5);
  });

  it('is longer the less it may miss', () => {
    const moments = momentsOf(histogramOf([0, 0, 0, 1, 1, 2, 3, 9]));
    for (const of of [studentInterval, skewedInterval]) {
      expect(halfWidth(of(moments, 0.01))).toBeGreaterThan(halfWidth(of(moments, 0.05)));
    }
  });
});

describe('the interval of a share', () => {
  // R. G. Newcombe, "Two-sided Confidence Intervals for the Single Proportion" (1998), table I, method 6 (mid-P).
  it.each([
    [81, 263, 0.2544, 0.3658],
    [15, 148, 0.0601, 0.1581],
    [0, 20, 0, 0.1391],
    [1, 29, 0.0017, 0.1585],
  ])('of %d in %d is %d to %d', (yes, of, low, high) => {
    expect(shareInterval(yes, of).low).toBeCloseTo(low, 4);
    expect(shareInterval(yes, of).high).toBeCloseTo(high, 4);
    expect(shareInterval(of - yes, of).high).toBeCloseTo(1 - low, 4);
  });
});

describe('a comparison of shares', () => {
  // M. W. Fagerland, S. Lydersen, P. Laake (2014), airway reactivity of 21 children before and after: Tango's score
  // interval of 1/21 - 7/21 turned is -0.517 to -0.026.
  const found = compareShares(
    pairsOf([...times(1, [1, 1]), ...times(7, [1, 0]), ...times(1, [0, 1]), ...times(12, [0, 0])]),
  );

  it('has the score interval of the printed example', () => {
    expect(found).toMatchObject({ pairs: 21, gained: 1, lost: 7, firstShare: 8 / 21, secondShare: 2 / 21 });
    expect(found.interval.low).toBeCloseTo(-0.517, 3);
    expect(found.interval.high).toBeCloseTo(-0.026, 3);
  });

  it('leaves something open where no pair turned, and nothing beyond certainty', () => {
    const { low, high } = turnedInterval(0, 0, 30);
    // z^2 / (n + z^2), both ways.
    expect(high).toBeCloseTo(3.841459 / 33.841459, 6);
    expect(low).toBeCloseTo(-high, 12);
    expect(turnedInterval(30, 0, 30).high).toBe(1);
  });

  it('refuses outcomes other than no and yes', () => {
    expect(() => compareShares(pairsOf(times(3, [0, 2])))).toThrow('0 or 1');
  });
});

describe('a comparison of ranks', () => {
  const rise = (...steps: readonly number[]) => compareRanks(pairsOf(steps.map((step) => [0, step])));

  it('counts who came out higher, ties half', () => {
    expect(rise(2, 1, 0, -1)).toMatchObject({ pairs: 4, higher: 2, same: 1, lower: 1, superiority: 0.625 });
  });

  it('has an interval about that chance, the score interval cut to 0 to 1', () => {
    const { interval } = rise(2, 1, 0, -1);
    const turned = turnedInterval(2, 1, 4);
    expect(interval).toEqual({ low: (1 + turned.low) / 2, high: (1 + turned.high) / 2 });
  });

  it('counts out the sign test: 8 of 9 one way are 20 in 512', () => {
    expect(rise(5, 1, 1, 3, 2, 2, 1, 4, -1).signTest).toBeCloseTo(20 / 512, 12);
    expect(rise(1, -1, 0).signTest).toBe(1);
  });

  it("counts out the signed ranks: a sum of 8 in 10 pairs is the table's 5 % point, 50 in 1024", () => {
    // Ranks 1 and 7 fall.
    expect(rise(-1, 2, 3, 4, 5, 6, -7, 8, 9, 10).signedRankTest).toBeCloseTo(50 / 1024, 12);
  });

  it('ties get their mean rank: of 1, 1, -1 the lone fall has rank 2 of 2, 2, 2', () => {
    // Sums of 2, 2, 2: at least 4 in 4 of 8 patterns, doubled and held to 1.
    expect(rise(1, 1, -1).signedRankTest).toBe(1);
    expect(rise(1, 1, 1).signedRankTest).toBe(0.25);
  });

  it('comes within a thousandth of counting out where pairs are too many for it', () => {
    // 41 differences 1 to 41, every third one a fall: counted out elsewhere, p is 0.063442.
    const steps = Array.from({ length: 41 }, (_, i) => (i % 3 === 0 ? -i - 1 : i + 1));
    expect(Math.abs(rise(...steps).signedRankTest - 0.063442)).toBeLessThan(0.001);
  });
});
