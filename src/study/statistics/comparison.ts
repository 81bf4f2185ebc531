// What a lever changed: two variants over the same seeds, their means, the paired difference and what pairing was
// worth. For outcomes that are amounts, and for yes-or-no outcomes as 0 and 1; ranks have their own file.

import { invariant } from '../../kit/never.ts';
import type { Scale } from './cells.ts';
import { countOf, type Histogram, sizeOf } from './histogram.ts';
import { type Interval, MISS } from './interval.ts';
import { skewedInterval, studentInterval } from './mean-interval.ts';
import { momentsOf } from './moments.ts';
import type { Pairs } from './pairs.ts';
import { shareInterval } from './share-interval.ts';
import { turnedInterval } from './turned-interval.ts';

export interface PairedDifference {
  readonly pairs: number;
  readonly firstMean: number;
  readonly secondMean: number;
  /** Mean of second minus first. */
  readonly difference: number;
  /** Student's t interval of the mean difference. */
  readonly interval: Interval;
  /** The same, corrected for skew: the better one where few pairs changed or changes are lopsided, of 100 or more. */
  readonly corrected: Interval;
  /**
   * The difference in units of the outcome's own spread (root of the mean of both variances, Cohen's d_av: Lakens
   * 2013), so that it does not grow with pairing; undefined if neither variant varies.
   */
  readonly effect: number | undefined;
  /** How many times more runs unpaired seeds would need for the same precision; undefined if all pairs differ alike. */
  readonly pairingGain: number | undefined;
  /** Pairs whose outcome differed at all, and the interval of their share: what is left open where none did. */
  readonly changed: number;
  readonly changedShare: Interval;
}

/** Compares amounts. Pre: at least 2 pairs; 0 < miss < 1. */
export function compareAmounts(pairs: Pairs, miss = MISS): PairedDifference {
  const first = momentsOf(pairs.first);
  const second = momentsOf(pairs.second);
  const difference = momentsOf(pairs.difference);
  const { count } = difference;
  const changed = count - countOf(pairs.difference, 0);
  const spread = Math.sqrt((first.variance + second.variance) / 2);
  return {
    pairs: count,
    firstMean: first.mean,
    secondMean: second.mean,
    difference: difference.mean,
    interval: studentInterval(difference, miss),
    corrected: skewedInterval(difference, miss),
    effect: spread === 0 ? undefined : difference.mean / spread,
    pairingGain:
      difference.variance === 0 ? undefined : (first.variance + second.variance) / difference.variance,
    changed,
    changedShare: shareInterval(changed, count, miss),
  };
}

/** How an interval of a difference is found: Student's t of the mean, or Tango's score interval of two shares. */
export const METHODS = ['student', 'score'] as const;
export type Method = (typeof METHODS)[number];

/** Amounts have Student's, outcomes of no and yes the score interval, which also says something where few pairs turned. */
export function methodFor(scale: Scale): Method {
  return scale === 'yes-no' ? 'score' : 'student';
}

/**
 * The interval of the mean of paired differences. Pre: at least 2 of them; each -1, 0 or 1 if the scale is yes-no;
 * 0 < miss < 1.
 */
export function differenceInterval(difference: Histogram, scale: Scale, miss = MISS): Interval {
  if (methodFor(scale) === 'student') return studentInterval(momentsOf(difference), miss);
  const [up, down] = [countOf(difference, 1), countOf(difference, -1)];
  const all = sizeOf(difference);
  invariant(up + down + countOf(difference, 0) === all, 'a yes-or-no outcome turns by 1 or not at all');
  return turnedInterval(up, down, all, miss);
}

export interface PairedShares {
  readonly pairs: number;
  readonly firstShare: number;
  readonly secondShare: number;
  /** Second share minus first. */
  readonly difference: number;
  readonly interval: Interval;
  /** Pairs that were no and became yes, and the other way round. */
  readonly gained: number;
  readonly lost: number;
  /** As of PairedDifference. */
  readonly pairingGain: number | undefined;
}

/** Compares yes-or-no outcomes. Pre: every outcome is 0 or 1; at least 2 pairs; 0 < miss < 1. */
export function compareShares(pairs: Pairs, miss = MISS): PairedShares {
  for (const [value] of [...pairs.first, ...pairs.second]) {
    invariant(value === 0 || value === 1, `a yes-or-no outcome is 0 or 1, not ${value}`);
  }
  const { pairs: count, firstMean, secondMean, difference, pairingGain } = compareAmounts(pairs, miss);
  const gained = countOf(pairs.difference, 1);
  const lost = countOf(pairs.difference, -1);
  return {
    pairs: count,
    firstShare: firstMean,
    secondShare: secondMean,
    difference,
    interval: differenceInterval(pairs.difference, 'yes-no', miss),
    gained,
    lost,
    pairingGain,
  };
}
