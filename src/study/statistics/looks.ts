// When to look at a run that is still going, and how sure to be at each look, so that stopping at the first good
// look is honest. Looking often at plain 95 % intervals and stopping at a lucky one covers the truth too seldom; here
// the intervals of all planned looks hold together with 95 %. Looks are at prefixes of the shards, never at whatever
// happens to be finished: the answer does not depend on how many workers there were.

import { invariant } from '../../kit/never.ts';
import { halfWidth, type Interval, MISS } from './interval.ts';
import { normalCdf, normalDensity } from './normal.ts';
import { crossing } from './root.ts';

export interface LookPlan {
  /** Shards 0 up to (not including) this many are looked at, look by look; the last is all of them. */
  readonly prefixes: readonly number[];
  /** The chance of missing that each look's interval may take, so that all of them miss with the plan's. */
  readonly missEach: number;
}

/**
 * Looks at 1, 2, 4, 8 … shards and at all of them. The last but one is left out if it is more than two thirds of all:
 * it would cost precision and save little. Pre: shards is an integer >= 1; 0 < miss < 1, for all looks together.
 */
export function planLooks(shards: number, miss = MISS): LookPlan {
  invariant(Number.isInteger(shards) && shards >= 1, `there can be ${shards} shards`);
  const prefixes: number[] = [];
  for (let prefix = 1; prefix * 3 <= shards * 2; prefix *= 2) prefixes.push(prefix);
  prefixes.push(shards);
  return { prefixes, missEach: missPerLook(prefixes, miss) };
}

export interface Look {
  /** Position in the plan, from 0. */
  readonly look: number;
  /** Shards it looked at. */
  readonly shards: number;
  /** The interval to report if the run stops here; with all other looks' it holds with the plan's confidence. */
  readonly interval: Interval;
  readonly halfWidth: number;
  /** The goal is reached. */
  readonly met: boolean;
  /** Stop here: the goal is reached, or there is no further look. */
  readonly stop: boolean;
}

/**
 * Judges one look. `intervalOf` gives the interval of the prefix's outcomes at a chance of missing (for example
 * `(miss) => skewedInterval(momentsOf(prefix), miss)`). Pre: 0 <= look < plan.prefixes.length; goal >= 0, in units of
 * the outcome; the first look holds some 30 outcomes or more; looks are judged in order and the first `stop` is obeyed.
 */
export function judgeLook(
  plan: LookPlan,
  look: number,
  goal: number,
  intervalOf: (miss: number) => Interval,
): Look {
  const shards = plan.prefixes[look];
  invariant(shards !== undefined, `look ${look} is planned`);
  const interval = intervalOf(plan.missEach);
  const half = halfWidth(interval);
  const met = half <= goal;
  return { look, shards, interval, halfWidth: half, met, stop: met || look === plan.prefixes.length - 1 };
}

/**
 * The chance of missing at each of several looks (the same at each: Pocock's rule), so that at least one of them
 * misses with chance `miss`, for a mean of outcomes whose number grows as `prefixes`. Exact for the normal
 * distribution; each look then uses it with its own t or score interval.
 * Pre: prefixes rise, each at least a tenth above the one before; 0 < miss < 1.
 * Source: P. Armitage, C. K. McPherson, B. C. Rowe, "Repeated Significance Tests on Accumulating Data" (1969);
 * S. J. Pocock, "Group Sequential Methods in the Design and Analysis of Clinical Trials" (1977).
 */
export function missPerLook(prefixes: readonly number[], miss: number): number {
  invariant(miss > 0 && miss < 1, `an interval can miss with chance ${miss}`);
  if (prefixes.length === 1) return miss;
  const bound = crossing((z) => 1 - miss - stayWithin(z, prefixes), 0, 8);
  return 2 * normalCdf(-bound);
}

/** Points of Simpson's rule from 0 to the bound: even, so that it applies. */
const POINTS = 60;

/**
 * Chance that the standardised mean stays within -bound to bound at every look. From look to look it is a Gauss-Markov
 * chain with correlation sqrt(earlier / later); its density is carried along on the upper half, being symmetric.
 */
function stayWithin(bound: number, prefixes: readonly number[]): number {
  const step = bound / POINTS;
  const places = Array.from({ length: POINTS + 1 }, (_, i) => i * step);
  const weights = places.map((_, i) => ((i === 0 || i === POINTS ? 1 : i % 2 === 1 ? 4 : 2) * step) / 3);
  let density = places.map(normalDensity);
  for (let look = 1; look < prefixes.length; look++) {
    const kept = (prefixes[look - 1] ?? 0) / (prefixes[look] ?? 1);
    const slope = Math.sqrt(kept);
    const noise = Math.sqrt(1 - kept);
    const before = density.map((value, i) => value * (weights[i] ?? 0));
    density = places.map((z) =>
      before.reduce((sum, mass, i) => {
        const mean = slope * (places[i] ?? 0);
        return sum + (mass / noise) * (normalDensity((z - mean) / noise) + normalDensity((z + mean) / noise));
      }, 0),
    );
  }
  return 2 * density.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0);
}
