// Rank correlations against numbers worked out by hand.
import { describe, expect, it } from 'vitest';
import { openDraws } from '../../../src/study/design/draws.ts';
import { rankCorrelations } from '../../../src/study/sensitivity/rank-correlation.ts';

const resampling = () => ({ draws: openDraws('1', 'test') });

describe('rank correlations', () => {
  it('ask for the order alone, and share the rank of equals', () => {
    // Ranks of the third column are 0.5 0.5 2 3 4 against 0 1 2 3 4: 9.5 / sqrt(10 * 9.5).
    const values = [
      [1, 50, 7, 3],
      [2, 40, 7, 3],
      [30, 30, 8, 3],
      [400, 20, 9, 3],
      [5000, 10, 11, 3],
    ];
    const found = rankCorrelations(values, [1, 2, 3, 4, 9], resampling()).map(({ value }) => value);
    expect(found[0]).toBeCloseTo(1, 12);
    expect(found[1]).toBeCloseTo(-1, 12);
    expect(found[2]).toBeCloseTo(Math.sqrt(0.95), 12);
    expect(found[3]).toBe(0);
  });

  it('are less sure of few points than of many', () => {
    const width = (points: number) => {
      const values = Array.from({ length: points }, (_, at) => [(at * 7919) % points]);
      const outcomes = values.map(([value = 0], at) => value + ((at * 104_729) % points));
      const [found] = rankCorrelations(values, outcomes, resampling());
      return (found?.high ?? 0) - (found?.low ?? 0);
    };
    expect(width(400)).toBeLessThan(width(40) / 2);
  });
});
