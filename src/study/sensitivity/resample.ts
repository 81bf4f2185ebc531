// How sure an estimate is: the bootstrap of B. Efron (1979). Whole groups of rows that belong together are drawn
// again and again with replacement, by seeded draws, so that the same study always states the same interval.
import { invariant } from '../../kit/never.ts';
import type { Draws } from '../design/draws.ts';

/** A figure and its 95 % interval. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface Resampling {
  readonly draws: Draws;
  /** How often the groups are drawn anew; 1,000 if not given. */
  readonly resamples?: number;
}

/** The share of resamples left out at either end. */
const TAIL = 0.025;

/**
 * Figures of all groups, each with the interval between the 2.5 % and 97.5 % points of the same figure over resampled
 * groups. `figures` reads the groups it is given (positions, repeated ones included) and gives always as many numbers;
 * numbers that are not finite are left out of their interval.
 * Pre: groups >= 2. Post: an interval can lie beside its value if the figure is badly skewed; it is not moved.
 */
export function bootstrap(
  groups: number,
  figures: (picked: Int32Array) => readonly number[],
  { draws, resamples = 1_000 }: Resampling,
): Estimate[] {
  invariant(groups >= 2, 'there are groups to draw from');
  const picked = Int32Array.from({ length: groups }, (_, group) => group);
  const values = figures(picked);
  const found = values.map(() => new Float64Array(resamples));
  for (let round = 0; round < resamples; round++) {
    for (let i = 0; i < groups; i++) picked[i] = draws.below(groups);
    for (const [figure, value] of figures(picked).entries()) {
      const column = found[figure];
      if (column !== undefined) column[round] = value;
    }
  }
  return values.map((value, figure) => {
    const sorted = (found[figure] as Float64Array).filter(Number.isFinite).sort();
    return { value, low: pointOf(sorted, TAIL), high: pointOf(sorted, 1 - TAIL) };
  });
}

/** The value below which this share of the sorted values lies, between neighbours in proportion (Hyndman's type 7). */
function pointOf(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}
