// When enough is known: looked at only at planned moments, after shard 1, 2, 4, 8 and so on in their order, with a part
// of the allowed error for each look, so that stopping early does not make an interval say more than it may.

import type { Plan } from '../plan/manifest.ts';
import { halfWidth, MISS } from '../statistics/interval.ts';
import { studentInterval } from '../statistics/mean-interval.ts';
import { momentsOf } from '../statistics/moments.ts';
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

/** Which look it is after so many shards, from 1; undefined between looks. The last shard is always looked at. */
export function lookAfter(shards: number, all: number): number | undefined {
  if (shards === 0) return undefined;
  const power = 31 - Math.clz32(shards);
  if (shards === 2 ** power) return power + 1;
  return shards === all ? power + 2 : undefined;
}

/** The part of the allowed error that one of any number of looks may use: 1/2, 1/6, 1/12 and so on, in all 1. */
export function missOf(look: number): number {
  return MISS / (look * (look + 1));
}

/** A planned look at the precision so far; undefined without a precision, or between looks. */
export function lookAt(plan: Plan, tally: Tally): Look | undefined {
  const { precision } = plan.study;
  const look = lookAfter(tally.shards, plan.shards);
  if (precision === undefined || look === undefined) return undefined;
  const miss = missOf(look);
  const outcome = plan.manifest.outcomes.findIndex(({ name }) => name === precision.outcome);
  const widest = widestHalf(plan, tally, outcome, miss);
  return { shards: tally.shards, halfWidth: widest, miss, enough: widest <= precision.half_width };
}

/** The widest half of an interval of a mean paired difference, over all comparisons; Infinity with too few pairs. */
export function widestHalf(plan: Plan, tally: Tally, outcome: number, miss: number): number {
  const points = plan.layout.points.length;
  const halves = tally.contrasts.map((contrast) => {
    const { difference } = pairsIn(contrast, outcome);
    const seen = difference.reduce((sum, [, times]) => sum + times, 0);
    if (seen < 2) return Number.POSITIVE_INFINITY;
    return halfWidth(studentInterval(momentsOf(difference), miss)) / points;
  });
  return Math.max(0, ...halves);
}
