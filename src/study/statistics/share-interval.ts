// The interval of a share: how often a yes-or-no outcome was yes. Unlike one built from a mean and a spread it says
// something where nothing, or everything, was a yes. Chosen by exact coverage: at 100 and 1000 runs it stays within
// 94 to 96 % where Wilson's falls to 93.6 %, and over shares near 10 % it covers 95 to 96.5 % on average. With 30 runs
// counts are so coarse that no interval can come near 95 % at every share.

import { invariant } from '../../kit/never.ts';
import { betaCdf } from './beta.ts';
import { type Interval, MISS } from './interval.ts';
import { crossing } from './root.ts';

/**
 * The mid-P interval of `yes` in `of`; within 0 to 1. Pre: integers, 0 <= yes <= of, of >= 1; 0 < miss < 1.
 * Source: H. O. Lancaster, "Significance Tests in Discrete Distributions" (1961); G. Berry and P. Armitage, "Mid-P
 * Confidence Intervals" (1995).
 */
export function shareInterval(yes: number, of: number, miss = MISS): Interval {
  invariant(of >= 1 && yes >= 0 && yes <= of, `${yes} in ${of} is a share`);
  return { low: lowEnd(yes, of, miss / 2), high: 1 - lowEnd(of - yes, of, miss / 2) };
}

/** The share at which this many or more, this many counting half, come with chance `miss`. */
function lowEnd(yes: number, of: number, miss: number): number {
  if (yes === 0) return 0;
  return crossing((share) => 2 * miss - atLeast(yes, of, share) - atLeast(yes + 1, of, share), 0, 1);
}

/** Chance of `yes` or more in `of`. Source: Abramowitz and Stegun 26.5.24. */
function atLeast(yes: number, of: number, share: number): number {
  return yes > of ? 0 : betaCdf(share, yes, of - yes + 1);
}
