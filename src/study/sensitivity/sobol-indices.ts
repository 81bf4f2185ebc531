// Which factor an outcome's variance comes from: alone (first order) and with all its interactions (total order).
import { invariant } from '../../kit/never.ts';
import { saltelliWidth } from '../design/saltelli.ts';
import type { Interval } from '../statistics/interval.ts';
import { skewedInterval, studentInterval } from '../statistics/mean-interval.ts';
import type { Moments } from '../statistics/moments.ts';
import { jackknifed } from './jackknife.ts';
import type { Estimate } from './resample.ts';

export interface SobolIndex {
  /** The share of the variance that would go if this factor alone were known. Near 0 it may come out below 0. */
  readonly first: Estimate;
  /** The share that would be left if all other factors were known. */
  readonly total: Estimate;
}

/**
 * The indices of each factor from outcomes of the rows of `saltelliRows`, in their order, with 95 % intervals over base
 * rows. First order: the estimator (b) of Saltelli and others (2010), table 2, mean f(B)(f(ABi) - f(A)); total
 * order: the one of Jansen (1999), mean (f(A) - f(ABi))^2 / 2; both over the variance of f(A) and f(B) together, all
 * outcomes first moved by their mean, which changes no index and steadies the first.
 * Intervals leave each base row out in turn: Student's for the first order, and for the total order, whose terms are
 * squares, Hall's, which bends with their skew. In 10,000 experiments each with rows drawn by chance (Ishigami's function
 * and the g-function of eight factors) they hold the truth in 94 to 96 % from 512 base rows on, of 256 in 93.8 to 95.6,
 * of 64 in 91 to 95; percentile intervals of a bootstrap did in 92 to 94.5 of 256. Rows that fill the space evenly, as
 * Sobol's do, err less, and the interval is then on the safe side.
 * Undefined where the outcome never differs in A and B: nothing has a share of nothing.
 * Pre: outcomes.length is (factors + 2) times the number of base rows, and there are two base rows or more.
 */
export function sobolIndices(outcomes: ArrayLike<number>, factors: number): SobolIndex[] | undefined {
  const width = saltelliWidth(factors);
  const groups = outcomes.length / width;
  invariant(Number.isInteger(groups) && groups >= 2, 'there is an outcome for every row of the design');
  const moved = movedByMean(outcomes, width);
  if (isLevel(moved, width)) return undefined;
  const all = sumsOf(moved, width);
  return Array.from({ length: factors }, (_, factor) => ({
    first: estimateOf(moved, width, all, firstOf(factor), studentInterval),
    total: estimateOf(moved, width, all, totalOf(factor), skewedInterval),
  }));
}

/** Whether all outcomes of A and B are the same, so that there is no variance to share. */
function isLevel(outcomes: Float64Array, width: number): boolean {
  return outcomes.every((outcome, at) => at % width > 1 || outcome === outcomes[0]);
}

/** All outcomes less the mean of those of A and B. */
function movedByMean(outcomes: ArrayLike<number>, width: number): Float64Array {
  let sum = 0;
  for (let at = 0; at < outcomes.length; at += width) {
    sum += (outcomes[at] as number) + (outcomes[at + 1] as number);
  }
  const mean = sum / (2 * (outcomes.length / width));
  return Float64Array.from(outcomes, (outcome) => outcome - mean);
}

/** What the variance is made of: sums over rows of A and B. */
interface Sums {
  readonly rows: number;
  readonly sum: number;
  readonly squares: number;
}

function sumsOf(outcomes: Float64Array, width: number): Sums {
  let [sum, squares] = [0, 0];
  for (let at = 0; at < outcomes.length; at += width) {
    const [a, b] = [outcomes[at] as number, outcomes[at + 1] as number];
    sum += a + b;
    squares += a * a + b * b;
  }
  return { rows: (2 * outcomes.length) / width, sum, squares };
}

/** What one base row, from its place on, adds to the index before it is shared out. */
type Term = (outcomes: Float64Array, at: number) => number;

function firstOf(factor: number): Term {
  return (outcomes, at) =>
    (outcomes[at + 1] as number) * ((outcomes[at + 2 + factor] as number) - (outcomes[at] as number));
}

function totalOf(factor: number): Term {
  return (outcomes, at) => ((outcomes[at + 2 + factor] as number) - (outcomes[at] as number)) ** 2 / 2;
}

/** Beside the squares a smaller variance is but their rounding. */
const ROUNDING = 1e-12;

/** The mean term over the variance; not a number where there is no variance. */
function indexOf(terms: number, { rows, sum, squares }: Sums): number {
  const [mean, square] = [sum / rows, squares / rows];
  const variance = square - mean * mean;
  return variance > ROUNDING * square ? (2 * terms) / rows / variance : Number.NaN;
}

function estimateOf(
  outcomes: Float64Array,
  width: number,
  all: Sums,
  term: Term,
  intervalOf: (moments: Moments) => Interval,
): Estimate {
  let terms = 0;
  for (let at = 0; at < outcomes.length; at += width) terms += term(outcomes, at);
  const value = indexOf(terms, all);
  const without = new Float64Array(outcomes.length / width);
  for (const place of without.keys()) {
    const at = place * width;
    const [a, b] = [outcomes[at] as number, outcomes[at + 1] as number];
    without[place] = indexOf(terms - term(outcomes, at), {
      rows: all.rows - 2,
      sum: all.sum - a - b,
      squares: all.squares - a * a - b * b,
    });
  }
  const moments = jackknifed(value, without);
  // All of the variance hangs on one row: of a share nothing is known but that it is one.
  return { value, ...(moments === undefined ? { low: 0, high: 1 } : intervalOf(moments)) };
}
