// Which factor an outcome's variance comes from: alone (first order) and with all its interactions (total order).
import { invariant } from '../../kit/never.ts';
import { saltelliWidth } from '../design/saltelli.ts';
import { bootstrap, type Estimate, type Resampling } from './resample.ts';

export interface SobolIndex {
  /** The share of the variance that would go if this factor alone were known. Near 0 it may come out below 0. */
  readonly first: Estimate;
  /** The share that would be left if all other factors were known. */
  readonly total: Estimate;
}

/**
 * The indices of each factor from outcomes of the rows of `saltelliRows`, in their order, with bootstrap intervals over
 * base rows. First order: the estimator (b) of Saltelli and others (2010), table 2, mean f(B)(f(ABi) - f(A)); total
 * order: the one of Jansen (1999), mean (f(A) - f(ABi))^2 / 2; both over the variance of f(A) and f(B) together, all
 * outcomes first moved by their mean, which changes no index and steadies the first.
 * Undefined where the outcome never differs in A and B: nothing has a share of nothing.
 * Pre: outcomes.length is (factors + 2) times the number of base rows, and there are two base rows or more.
 */
export function sobolIndices(
  outcomes: ArrayLike<number>,
  factors: number,
  resampling: Resampling,
): SobolIndex[] | undefined {
  const width = saltelliWidth(factors);
  const groups = outcomes.length / width;
  invariant(Number.isInteger(groups) && groups >= 2, 'there is an outcome for every row of the design');
  const moved = movedByMean(outcomes, width);
  if (isLevel(moved, width)) return undefined;
  const estimates = bootstrap(groups, (picked) => indicesOf(moved, factors, picked), resampling);
  return Array.from({ length: factors }, (_, factor) => ({
    first: estimates[2 * factor] as Estimate,
    total: estimates[2 * factor + 1] as Estimate,
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

/** First and total index of factor 0, of factor 1, and so on, over the picked base rows. */
function indicesOf(outcomes: Float64Array, factors: number, picked: Int32Array): number[] {
  const width = saltelliWidth(factors);
  const sums = new Float64Array(2 * factors);
  let sum = 0;
  let squares = 0;
  for (const group of picked) {
    const at = group * width;
    const a = outcomes[at] as number;
    const b = outcomes[at + 1] as number;
    sum += a + b;
    squares += a * a + b * b;
    for (let factor = 0; factor < factors; factor++) {
      const mixed = (outcomes[at + 2 + factor] as number) - a;
      sums[2 * factor] = (sums[2 * factor] as number) + b * mixed;
      sums[2 * factor + 1] = (sums[2 * factor + 1] as number) + (mixed * mixed) / 2;
    }
  }
  const count = picked.length;
  const mean = sum / (2 * count);
  const variance = squares / (2 * count) - mean * mean;
  return Array.from(sums, (total) => total / count / variance);
}
