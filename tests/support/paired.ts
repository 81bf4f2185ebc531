// Pairs that tests count by hand, whole numbers or not: the mean of their differences with Student's interval.

import { studentInterval } from '../../src/study/statistics/mean-interval.ts';

export interface Difference {
  readonly pairs: number;
  readonly baseMean: number;
  readonly mean: number;
  /** Mean of second minus first, and its 95 % interval. */
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  /** Pairs that differ at all. */
  readonly changed: number;
}

/** Pre: at least two pairs. */
export function pairedDifference(pairs: readonly (readonly [number, number])[]): Difference {
  const differences = pairs.map(([a, b]) => b - a);
  const difference = meanOf(differences);
  const squares = differences.reduce((sum, value) => sum + (value - difference) ** 2, 0);
  const variance = squares / (differences.length - 1);
  const moments = {
    count: pairs.length,
    mean: difference,
    variance,
    deviation: Math.sqrt(variance),
    skew: 0,
  };
  return {
    pairs: pairs.length,
    baseMean: meanOf(pairs.map(([a]) => a)),
    mean: meanOf(pairs.map(([, b]) => b)),
    difference,
    ...studentInterval(moments),
    changed: differences.filter((value) => value !== 0).length,
  };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
