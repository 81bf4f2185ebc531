// When enough is known: looked at only at planned moments, after so many shards in their order, each with its part of the
// allowed error, so that stopping early does not make an interval say more than it may.
import type { Plan } from '../plan/manifest.ts';
import { pairScale } from '../plan/scale.ts';
import { differenceInterval } from '../statistics/comparison.ts';
import { halfWidth } from '../statistics/interval.ts';
import { type LookPlan, planLooks } from '../statistics/looks.ts';
import { pairsIn, type Tally } from './tally.ts';

export interface Look {
  /** Shards from 0 that were looked at. */
  readonly shards: number;
  /** The widest half of an interval among the comparisons of the outcome. */
  readonly halfWidth: number;
  /** The chance of missing that intervals of this look allow themselves. */
  readonly miss: number;
  readonly enough: boolean;
}

const plans = new WeakMap<Plan, LookPlan>();

function looksOf(plan: Plan): LookPlan {
  const looks = plans.get(plan) ?? planLooks(plan.shards);
  plans.set(plan, looks);
  return looks;
}

/** A planned look at the precision so far; undefined without a precision, or between looks. */
export function lookAt(plan: Plan, tally: Tally): Look | undefined {
  const { precision } = plan.study;
  if (precision === undefined) return undefined;
  const { prefixes, missEach } = looksOf(plan);
  if (!prefixes.includes(tally.shards)) return undefined;
  const outcome = plan.manifest.outcomes.findIndex(({ name }) => name === precision.outcome);
  const widest = widestHalf(plan, tally, outcome, missEach);
  const enough = widest <= Number(precision.half_width);
  return { shards: tally.shards, halfWidth: widest, miss: missEach, enough };
}

/** The widest half of an interval of a mean paired difference, over all comparisons; Infinity with too few pairs. */
export function widestHalf(plan: Plan, tally: Tally, outcome: number, miss: number): number {
  const points = plan.layout.points.length;
  const scale = pairScale(plan, outcome);
  const halves = tally.contrasts.map((contrast) => {
    const { difference } = pairsIn(contrast, outcome);
    const seen = difference.reduce((sum, [, times]) => sum + times, 0);
    if (seen < 2) return Number.POSITIVE_INFINITY;
    return halfWidth(differenceInterval(difference, scale, miss)) / points;
  });
  return halves.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...halves);
}
