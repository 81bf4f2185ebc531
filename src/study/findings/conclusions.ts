// What each lever changed, and under which readings of the rules it does: a conclusion that holds in one reading only
// is a conclusion about that reading.
import { type Comparison, comparisonsOf } from '../compare.ts';
import type { Ensemble } from '../run/ensemble.ts';
import { pairsIn } from '../run/tally.ts';
import { compareAmounts } from '../statistics/comparison.ts';
import { isFew } from '../statistics/few.ts';

/** Which way an outcome goes: its interval lies above nought, below it, or neither is said. */
export const SIGNS = ['up', 'down', 'none'] as const;
export type Sign = (typeof SIGNS)[number];

export interface Conclusion extends Comparison {
  /** The difference in standard deviations of the outcome; undefined where it never varies. */
  readonly effect: number | undefined;
  /** Share of the pairs that differ at all, 0 to 1. */
  readonly changedShare: number;
  /** Fewer pairs changed than an interval can rest on: no sign is said. */
  readonly few: boolean;
  readonly sign: Sign;
}

export function conclusionsOf(ensemble: Ensemble): readonly Conclusion[] {
  const { plan, tally } = ensemble;
  const { layout, study } = plan;
  return comparisonsOf(ensemble).map((row) => {
    const contrast = tally.contrasts.find(
      ({ lens, variant }) =>
        layout.variants[variant]?.name === row.variant &&
        (row.lens === undefined || layout.lenses[lens] === row.lens),
    );
    const outcome = study.outcomes.findIndex(({ name }) => name === row.outcome);
    const effect = contrast === undefined ? undefined : compareAmounts(pairsIn(contrast, outcome)).effect;
    const few = isFew(row.changed);
    return { ...row, effect, changedShare: row.changed / row.pairs, few, sign: signOf(row, few) };
  });
}

function signOf({ low, high }: Comparison, few: boolean): Sign {
  if (few) return 'none';
  if (low > 0) return 'up';
  return high < 0 ? 'down' : 'none';
}

/** `all`: the same sign under every reading; `some`: one sign where there is one; `flips`: both; `none`: nowhere a sign. */
export const HOLDINGS = ['all', 'some', 'flips', 'none'] as const;

export interface Holding {
  readonly variant: string;
  readonly outcome: string;
  readonly title: string;
  readonly holds: (typeof HOLDINGS)[number];
  /** Each reading's answer, in the order of the study. */
  readonly readings: readonly (Pick<Conclusion, 'difference' | 'low' | 'high' | 'sign'> & {
    readonly lens: string;
  })[];
}

/** Every lever and outcome across the readings; [] for a study under one reading. */
export function holdingsOf(conclusions: readonly Conclusion[]): readonly Holding[] {
  const groups = Map.groupBy(
    conclusions.filter(({ lens }) => lens !== undefined),
    ({ variant, outcome }) => JSON.stringify([variant, outcome]),
  );
  return [...groups.values()].flatMap((rows) => {
    const [first] = rows;
    if (first === undefined) return [];
    const { variant, outcome, title } = first;
    const readings = rows.map(({ lens = '', difference, low, high, sign }) => {
      return { lens, difference, low, high, sign };
    });
    return [{ variant, outcome, title, holds: holdingOf(readings.map(({ sign }) => sign)), readings }];
  });
}

function holdingOf(signs: readonly Sign[]): Holding['holds'] {
  const [up, down] = [signs.includes('up'), signs.includes('down')];
  if (up && down) return 'flips';
  if (!up && !down) return 'none';
  return signs.includes('none') ? 'some' : 'all';
}
