// How sure a figure is that is no plain mean: each group of rows is left out once, and how the figure moves without it
// says what the group adds (M. H. Quenouille 1949, J. W. Tukey 1958). No draws: the same games, the same interval.
import { invariant } from '../../kit/never.ts';
import type { Moments } from '../statistics/moments.ts';

/**
 * The moments of a figure's pseudo-values, with the figure in place of their mean: what an interval of a mean asks for.
 * `without` holds the figure with each group left out in turn. Undefined where one of them cannot be said, so that the
 * figure hangs on a single group. Pre: two groups or more.
 */
export function jackknifed(value: number, without: Float64Array): Moments | undefined {
  const count = without.length;
  invariant(count >= 2, 'there are groups to leave out');
  let sum = 0;
  for (const one of without) sum += one;
  const mean = sum / count;
  if (!Number.isFinite(mean)) return undefined;
  let [squares, cubes] = [0, 0];
  for (const one of without) {
    // A pseudo-value less the mean of all: count - 1 times what the figure lost without its group.
    const off = (count - 1) * (mean - one);
    squares += off * off;
    cubes += off * off * off;
  }
  const variance = squares / (count - 1);
  const second = squares / count;
  const skew = squares === 0 ? 0 : cubes / count / (second * Math.sqrt(second));
  return { count, mean: value, variance, deviation: Math.sqrt(variance), skew };
}
