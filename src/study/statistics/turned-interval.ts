// How much oftener pairs turn up than down: the one paired interval behind yes-or-no outcomes and ranks. Chosen among
// Wald's, Agresti and Min's, Bonett and Price's and this one by exact coverage: at 30 to 200 pairs it stays nearest to
// 95 % and, with few pairs turned, above it.

import { invariant } from '../../kit/never.ts';
import { type Interval, MISS } from './interval.ts';
import { normalQuantile } from './normal.ts';
import { crossing } from './root.ts';

/**
 * The score interval of (share of pairs that turn up) - (share that turn down); within -1 to 1. For a 0/1 outcome it
 * is the interval of the difference of the two shares. Pre: integers, up and down >= 0, up + down <= of, of >= 1;
 * 0 < miss < 1. Source: T. Tango, "Equivalence test and confidence interval for the difference in proportions for
 * the paired-sample design" (1998).
 */
export function turnedInterval(up: number, down: number, of: number, miss = MISS): Interval {
  invariant(of >= 1 && up >= 0 && down >= 0 && up + down <= of, `${up} up and ${down} down in ${of} pairs`);
  return { low: lowEnd(up, down, of, miss), high: -lowEnd(down, up, of, miss) };
}

/** The smallest difference that what was seen does not reject. */
function lowEnd(up: number, down: number, of: number, miss: number): number {
  const z = normalQuantile(1 - miss / 2);
  return crossing(
    (delta) => up - down - of * delta - z * Math.sqrt(Math.max(0, varianceAt(delta, up, down, of))),
    -1,
    (up - down) / of,
  );
}

/** Variance of up - down if the true difference is `delta`, the share that turns down being what then fits best. */
function varianceAt(delta: number, up: number, down: number, of: number): number {
  const linear = (2 * of - up + down) * delta - up - down;
  const constant = -down * delta * (1 - delta);
  const fit = (Math.sqrt(Math.max(0, linear * linear - 8 * of * constant)) - linear) / (4 * of);
  return of * (2 * fit + delta * (1 - delta));
}
