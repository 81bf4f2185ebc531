// When enough is known: looked at only at planned moments, after so many shards in their order, each with its part of the
// allowed error, so that stopping early does not make an interval say more than it may.
import type { Plan } from '../plan/manifest.ts';
import { pairScale } from '../plan/scale.ts';
import { differenceInterval, methodFor } from '../statistics/comparison.ts';
import { isFew } from '../statistics/few.ts';
import { countOf, sizeOf } from '../statistics/histogram.ts';
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
  /** Comparisons of an amount in which too few pairs changed for their interval to be believed, however short it is. */
  readonly few: number;
  /** The widest half is as short as wanted, and every interval is to be believed. */
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
  const few = fewIn(plan, tally, outcome);
  const enough = few === 0 && widest <= Number(precision.half_width);
  return { shards: tally.shards, halfWidth: widest, miss: missEach, few, enough };
}

/**
 * Student's interval is short where hardly a pair changed yet, and has no length where none did: that is no knowledge.
 * The score interval of no and yes stays open there, and is believed.
 */
function fewIn(plan: Plan, tally: Tally, outcome: number): number {
  if (methodFor(pairScale(plan, outcome)) === 'score') return 0;
  return tally.contrasts.filter((contrast) => {
    const { difference } = pairsIn(contrast, outcome);
    return isFew(sizeOf(difference) - countOf(difference, 0));
  }).length;
}

/** The widest half of an interval of a mean paired difference, over all comparisons; Infinity with too few pairs. */
export function widestHalf(plan: Plan, tally: Tally, outcome: number, miss: number): number {
  const points = plan.layout.points.length;
  const scale = pairScale(plan, outcome);
  const halves = tally.contrasts.map((contrast) => {
    const { difference } = pairsIn(contrast, outcome);
    if (sizeOf(difference) < 2) return Number.POSITIVE_INFINITY;
    return halfWidth(differenceInterval(difference, scale, miss)) / points;
  });
  return halves.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...halves);
}
