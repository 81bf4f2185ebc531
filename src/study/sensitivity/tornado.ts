// What each factor does from its one end to its other with all else at the base: the bars of a tornado chart, widest
// first. It is read by everybody, and blind to interactions; the Sobol indices are beside it for that.
import { invariant } from '../../kit/never.ts';
import type { Scale } from '../statistics/cells.ts';
import { differenceInterval } from '../statistics/comparison.ts';
import { histogramOf } from '../statistics/histogram.ts';
import type { Estimate } from './resample.ts';

export interface Bar {
  /** Position of the factor. */
  readonly factor: number;
  /** The outcome at the factor's lowest and highest level less the outcome at the base, over the same seeds. */
  readonly low: Estimate;
  readonly high: Estimate;
  /** How far apart base, low and high are at most: a factor whose ends pull the same way has a bar too. */
  readonly reach: number;
}

/**
 * The bars, longest reach first, ties in the order of the factors. `outcomes` holds for every row of `lowAndHigh` the
 * outcome of each seed, the same seeds in the same order in each row; intervals are those of paired differences
 * (95 %): Student's, or the score interval where all outcomes are 0 or 1 and the scale is yes-no.
 * Pre: outcomes are whole numbers; 1 + 2 * factors rows, as many seeds in each, two or more.
 */
export function tornado(outcomes: readonly (readonly number[])[], scale: Scale = 'amount'): Bar[] {
  const [base = [], ...ends] = outcomes;
  invariant(ends.length % 2 === 0 && base.length >= 2, 'there is a base row of two seeds, and pairs of ends');
  invariant(
    ends.every((row) => row.length === base.length),
    'every row was played with the same seeds',
  );
  const effects = ends.map((row) => effectOf(base, row, scale));
  const bars = Array.from({ length: ends.length / 2 }, (_, factor) => {
    const low = effects[2 * factor] as Estimate;
    const high = effects[2 * factor + 1] as Estimate;
    const reach = Math.max(0, low.value, high.value) - Math.min(0, low.value, high.value);
    return { factor, low, high, reach };
  });
  return bars.sort((a, b) => b.reach - a.reach || a.factor - b.factor);
}

function effectOf(base: readonly number[], row: readonly number[], scale: Scale): Estimate {
  const differences = base.map((from, seed) => (row[seed] as number) - from);
  const value = differences.reduce((sum, difference) => sum + difference, 0) / differences.length;
  return { value, ...differenceInterval(histogramOf(differences), scale) };
}
