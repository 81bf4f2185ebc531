// Planned looks against printed group-sequential bounds, and what a look says.
import { describe, expect, it } from 'vitest';
import { histogramOf } from '../../../src/study/statistics/histogram.ts';
import { judgeLook, missPerLook, planLooks } from '../../../src/study/statistics/looks.ts';
import { skewedInterval } from '../../../src/study/statistics/mean-interval.ts';
import { momentsOf } from '../../../src/study/statistics/moments.ts';
import { normalQuantile } from '../../../src/study/statistics/normal.ts';

const evenly = (looks: number) => Array.from({ length: looks }, (_, i) => i + 1);
const bound = (miss: number) => normalQuantile(1 - miss / 2);

describe('the chance of missing at each look', () => {
  // Pocock's constants for equal steps, as C. Jennison and B. W. Turnbull (2000) print them in table 2.1.
  it.each([
    [2, 0.05, 2.178],
    [3, 0.05, 2.289],
    [4, 0.05, 2.361],
    [5, 0.05, 2.413],
    [10, 0.05, 2.555],
    [5, 0.1, 2.122],
    [5, 0.01, 2.986],
  ])('of %d even looks with %d over all is that of %d deviations', (looks, miss, printed) => {
    expect(bound(missPerLook(evenly(looks), miss))).toBeCloseTo(printed, 3);
  });

  it('is all of it where there is one look', () => {
    expect(missPerLook([7], 0.05)).toBe(0.05);
  });

  it('lies between sharing out evenly and spending all at each look', () => {
    const { prefixes, missEach } = planLooks(1000);
    expect(missEach).toBeGreaterThan(0.05 / prefixes.length);
    expect(missEach).toBeLessThan(0.05);
  });
});

describe('a plan of looks', () => {
  it.each([
    [1, [1]],
    [2, [1, 2]],
    [8, [1, 2, 4, 8]],
    [9, [1, 2, 4, 9]],
    [12, [1, 2, 4, 8, 12]],
  ])('over %d shards is %j', (shards, prefixes) => {
    expect(planLooks(shards).prefixes).toEqual(prefixes);
  });
});

describe('a look', () => {
  const plan = planLooks(4);
  const prefix = momentsOf(histogramOf([1, 2, 2, 3, 3, 3, 4, 4, 5]));
  const at = (look: number, goal: number) =>
    judgeLook(plan, look, goal, (miss) => skewedInterval(prefix, miss));

  it('stops where the goal is reached, and reports the interval of its own confidence', () => {
    const found = at(1, 2);
    expect(found).toMatchObject({ look: 1, shards: 2, met: true, stop: true });
    expect(found.interval).toEqual(skewedInterval(prefix, plan.missEach));
    expect(found.halfWidth).toBeCloseTo((found.interval.high - found.interval.low) / 2, 12);
  });

  it('goes on where it is not, up to the last, which stops without it', () => {
    expect(at(0, 0.01)).toMatchObject({ met: false, stop: false });
    expect(at(2, 0.01)).toMatchObject({ shards: 4, met: false, stop: true });
    expect(() => at(3, 1)).toThrow('planned');
  });
});
