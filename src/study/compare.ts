// What a study found: each outcome's mean by variant, and the paired difference to the first variant with a 95 %
// interval. Floats live here, on finished integer outcomes, and go nowhere near a world.

import type { Ensemble } from './run/ensemble.ts';
import { pairsIn } from './run/tally.ts';
import type { Row } from './run.ts';
import { compareAmounts } from './statistics/comparison.ts';
import { MISS } from './statistics/interval.ts';
import { type Study, variantsOf } from './study.ts';

/** The 97.5 % point of the normal distribution: with 30 seeds or more the t distribution is within 5 % of it. */
const NORMAL_975 = 1.959963984540054;

export interface Comparison {
  readonly outcome: string;
  readonly title: string;
  readonly variant: string;
  /** The reading of the rules, where a study plays under several. */
  readonly lens?: string;
  readonly pairs: number;
  readonly baseMean: number;
  readonly mean: number;
  /** Mean of the paired differences, and its 95 % interval. */
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  /** Pairs in which the outcome differed at all. */
  readonly changed: number;
  /** How many times more games unpaired seeds would need for the same precision; undefined if no pair differed. */
  readonly pairingGain: number | undefined;
}

/**
 * Compares every variant with the first under the same reading, outcome by outcome; over several points of a design a
 * pair is the mean over them, so that one seed counts once. A comparison of fewer than two pairs is left out.
 */
export function comparisonsOf({ plan, tally, look }: Ensemble): readonly Comparison[] {
  const { layout, study } = plan;
  const points = layout.points.length;
  return tally.contrasts.flatMap((contrast) =>
    study.outcomes.flatMap((outcome, place) => {
      const pairs = pairsIn(contrast, place);
      if (pairs.difference.reduce((sum, [, times]) => sum + times, 0) < 2) return [];
      const found = compareAmounts(pairs, look?.miss ?? MISS);
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
        low: found.interval.low / points,
        high: found.interval.high / points,
        changed: found.changed,
        pairingGain: found.pairingGain,
      };
      return [comparison];
    }),
  );
}

/** Compares every variant with the first, outcome by outcome. Rows come from `runSeeds`, whole seeds only. */
export function compare(study: Study, rows: readonly Row[]): readonly Comparison[] {
  const base = valuesOf(rows, 0);
  return variantsOf(study)
    .slice(1)
    .flatMap((variant, index) => {
      const other = valuesOf(rows, index + 1);
      return study.outcomes.map((outcome, place) => {
        const pairs = [...base].flatMap(([seed, values]) => {
          const twin = other.get(seed);
          return twin === undefined ? [] : [[values[place] ?? 0, twin[place] ?? 0] as const];
        });
        return {
          outcome: outcome.name,
          title: outcome.title,
          variant: variant.name,
          ...pairedDifference(pairs),
        };
      });
    });
}

function valuesOf(rows: readonly Row[], variant: number): ReadonlyMap<number, readonly number[]> {
  return new Map(rows.filter((row) => row.variant === variant).map((row) => [row.seed, row.outcomes]));
}

type Numbers = Omit<Comparison, 'outcome' | 'title' | 'variant' | 'lens'>;

/** The paired difference (second minus first) of at least two pairs. */
export function pairedDifference(pairs: readonly (readonly [number, number])[]): Numbers {
  const first = pairs.map(([a]) => a);
  const second = pairs.map(([, b]) => b);
  const differences = pairs.map(([a, b]) => b - a);
  const difference = mean(differences);
  const spread = variance(differences);
  const half = NORMAL_975 * Math.sqrt(spread / pairs.length);
  return {
    pairs: pairs.length,
    baseMean: mean(first),
    mean: mean(second),
    difference,
    low: difference - half,
    high: difference + half,
    changed: differences.filter((value) => value !== 0).length,
    pairingGain: spread === 0 ? undefined : (variance(first) + variance(second)) / spread,
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Sample variance, divided by n - 1. */
function variance(values: readonly number[]): number {
  const centre = mean(values);
  return values.reduce((sum, value) => sum + (value - centre) * (value - centre), 0) / (values.length - 1);
}
