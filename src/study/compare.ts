// What a study found: each outcome's mean by variant, and the paired difference to the first variant with its
// interval. Floats live here, on finished integer outcomes, and go nowhere near a world.

import { pairScale } from './plan/scale.ts';
import type { Ensemble } from './run/ensemble.ts';
import { pairsIn } from './run/tally.ts';
import { compareAmounts, differenceInterval, type Method, methodFor } from './statistics/comparison.ts';
import { MISS } from './statistics/interval.ts';

export interface Comparison {
  readonly outcome: string;
  readonly title: string;
  readonly variant: string;
  /** The reading of the rules, where a study plays under several. */
  readonly lens?: string;
  readonly pairs: number;
  readonly baseMean: number;
  readonly mean: number;
  /** Mean of the paired differences, and its interval: 95 %, or what the last look of a precision is allowed. */
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  /** How the interval was found: `score` for outcomes of no and yes. */
  readonly method: Method;
  /** Pairs in which the outcome differed at all. */
  readonly changed: number;
  /** How many times more games unpaired seeds would need for the same precision; undefined if no pair differed. */
  readonly pairingGain: number | undefined;
}

/**
 * Compares every variant with the first under the same reading, outcome by outcome; over several points of a design a
 * pair is the mean over them, so that one seed counts once. A comparison of fewer than two pairs is left out.
 */
export function comparisonsOf({
  plan,
  tally,
  look,
}: Pick<Ensemble, 'plan' | 'tally' | 'look'>): readonly Comparison[] {
  const miss = look?.miss ?? MISS;
  const { layout, study } = plan;
  const points = layout.points.length;
  return tally.contrasts.flatMap((contrast) =>
    study.outcomes.flatMap((outcome, place) => {
      const pairs = pairsIn(contrast, place);
      if (pairs.difference.reduce((sum, [, times]) => sum + times, 0) < 2) return [];
      const found = compareAmounts(pairs, miss);
      const scale = pairScale(plan, place);
      const { low, high } = differenceInterval(pairs.difference, scale, miss);
      const lens = layout.lenses[contrast.lens];
      const comparison = {
        outcome: outcome.name,
        title: outcome.title,
        variant: layout.variants[contrast.variant]?.name ?? '',
        ...(layout.lenses.length > 1 && lens !== undefined ? { lens } : {}),
        pairs: found.pairs,
        baseMean: found.firstMean / points,
        mean: found.secondMean / points,
        difference: found.difference / points,
        low: low / points,
        high: high / points,
        method: methodFor(scale),
        changed: found.changed,
        pairingGain: found.pairingGain,
      };
      return [comparison];
    }),
  );
}
