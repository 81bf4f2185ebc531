// Intervals of a mean: Student's, and Hall's, which bends Student's where outcomes are skewed. Measured in 10,000
// experiments each: of 30 outcomes that fall off like waiting times Hall's covers 94.6 % and Student's 93 %; of 30 with
// long tails on both sides Hall's covers 92.9 % and Student's 95 %. From 100 outcomes on Hall's covers 94.4 to 96 %
// of all that was tried, Student's down to 92 % where most outcomes are alike and few are far off.

import { invariant } from '../../kit/never.ts';
import { type Interval, MISS } from './interval.ts';
import type { Moments } from './moments.ts';
import { studentQuantile } from './student.ts';

/**
 * Student's t interval. Pre: at least 2 outcomes; 0 < miss < 1. Outcomes that never differed give an interval of no
 * length: that says what was seen, and nothing of what is rare.
 */
export function studentInterval({ count, mean, deviation }: Moments, miss = MISS): Interval {
  invariant(count >= 2, 'an interval needs two outcomes');
  const half = (studentQuantile(1 - miss / 2, count - 1) * deviation) / Math.sqrt(count);
  return { low: mean - half, high: mean + half };
}

/**
 * Student's interval corrected for skew; not symmetric about the mean. Pre and limits as of studentInterval.
 * Source: P. Hall, "On the Removal of Skewness by Transformation" (1992), the cubic transformation, with t quantiles
 * in place of normal ones.
 */
export function skewedInterval(moments: Moments, miss = MISS): Interval {
  const { count, mean, deviation, skew } = moments;
  // Below this the correction is smaller than the rounding of the formula.
  if (Math.abs(skew) < 1e-6) return studentInterval(moments, miss);
  invariant(count >= 2, 'an interval needs two outcomes');
  const reach = studentQuantile(1 - miss / 2, count - 1) / Math.sqrt(count);
  const back = (y: number) => (3 / skew) * (Math.cbrt(1 + skew * (y - skew / (6 * count))) - 1);
  return { low: mean - deviation * back(reach), high: mean - deviation * back(-reach) };
}
