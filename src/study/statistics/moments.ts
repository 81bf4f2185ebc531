// Mean, spread and skew of a histogram, from exact sums: floats enter at the last division only, so that a large mean
// never eats a small spread.

import { invariant } from '../../kit/never.ts';
import type { Histogram } from './histogram.ts';

export interface Moments {
  readonly count: number;
  readonly mean: number;
  /** Sample variance, divided by count - 1; 0 of a single outcome. */
  readonly variance: number;
  /** Square root of the variance. */
  readonly deviation: number;
  /** Third central moment over the second to the power 3/2, both divided by count; 0 where all outcomes are equal. */
  readonly skew: number;
}

/** Pre: the histogram is not empty. */
export function momentsOf(histogram: Histogram): Moments {
  let count = 0n;
  let sum = 0n;
  for (const [value, times] of histogram) {
    count += BigInt(times);
    sum += BigInt(value) * BigInt(times);
  }
  invariant(count > 0n, 'a mean is asked of something');
  // Deviations from the mean, times the count: whole numbers.
  let squares = 0n;
  let cubes = 0n;
  for (const [value, times] of histogram) {
    const off = BigInt(value) * count - sum;
    const square = off * off * BigInt(times);
    squares += square;
    cubes += square * off;
  }
  const n = Number(count);
  const variance = n === 1 ? 0 : Number(squares) / (n * n * (n - 1));
  const second = Number(squares) / (n * n * n);
  return {
    count: n,
    mean: Number(sum) / n,
    variance,
    deviation: Math.sqrt(variance),
    skew: squares === 0n ? 0 : Number(cubes) / (n * n * n * n) / (second * Math.sqrt(second)),
  };
}
