// What turning a number to either end did to each outcome, over games that share their luck with the games as they are.
import { type Games, outcomeOf, wholeSeeds } from '../findings/games.ts';
import type { Plan } from '../plan/manifest.ts';
import { scaleOf } from '../plan/scale.ts';
import type { Scale } from '../statistics/cells.ts';
import { differenceInterval } from '../statistics/comparison.ts';
import { canStandOut } from '../statistics/few.ts';
import { histogramOf } from '../statistics/histogram.ts';
import type { Interval } from '../statistics/interval.ts';
import { momentsOf } from '../statistics/moments.ts';
import type { Doubt, Question } from './question.ts';

/** Mean change at one end over the seeds, with its 95 % interval: Student's, or of a yes or no the score interval. */
export interface Effect extends Interval {
  readonly value: number;
  /** Seeds on which it changed at all. */
  readonly changed: number;
}

/** What a number does to one target. */
export interface Pull {
  readonly low: Effect;
  readonly high: Effect;
  /** How far apart base, low and high are at most, in standard deviations of the outcome over the base's games. */
  readonly reach: number;
  /** Stands out even though so many are looked at: one end leaves out nought with the 5 % shared among all comparisons. */
  readonly clear: boolean;
}

export interface Weighed {
  readonly doubt: Doubt;
  readonly seeds: number;
  /** Games without the lever that are not, to the last hash, what they are without the number turned: of 2 a seed. */
  readonly parted: number;
  /** In the order of the question's targets. */
  readonly pulls: readonly Pull[];
}

const MISS = 0.05;

/**
 * The numbers of one piece; a number with fewer than two seeds that were played to their end is left out.
 * `comparisons` are all that the round makes.
 */
export function weigh(
  { targets, variants }: Question,
  { plan, doubts, games }: { readonly plan: Plan; readonly doubts: readonly Doubt[]; readonly games: Games },
  comparisons: number,
): readonly Weighed[] {
  const width = variants.length;
  const { outcomes } = plan.manifest;
  return doubts.flatMap((doubt, at) => {
    const [low, high] = [1 + 2 * at, 2 + 2 * at].map((point) => point * width) as [number, number];
    const used = [0, low, high].flatMap((cell) => variants.map((_, lever) => cell + lever));
    const seeds = wholeSeeds(games, used);
    if (seeds.length < 2) return [];
    const pulls = targets.map(({ outcome, of }): Pull => {
      const column = outcomes.findIndex(({ name }) => name === outcome);
      const level = (cell: number, seed: number) => outcomeOf(games, cell, column, seed);
      const found = (cell: number, seed: number) =>
        of === 'base' ? level(cell, seed) : level(cell + 1, seed) - level(cell, seed);
      const moved = (cell: number) => seeds.map((seed) => found(cell, seed) - found(0, seed));
      const { deviation } = momentsOf(histogramOf(seeds.map((seed) => level(0, seed))));
      // A yes or no turns by one or not at all; what a lever does to one may turn by two, and is an amount.
      const scale = of === 'base' ? scaleOf(plan, column) : 'amount';
      return pullOf({ ends: [moved(low), moved(high)], scale, deviation, comparisons });
    });
    return [{ doubt, seeds: seeds.length, parted: partedAt(games, seeds, [low, high]), pulls }];
  });
}

interface Moved {
  /** What changed on each seed, at the low and at the high end. */
  readonly ends: readonly [readonly number[], readonly number[]];
  readonly scale: Scale;
  readonly deviation: number;
  readonly comparisons: number;
}

function pullOf({ ends: moved, scale, deviation, comparisons }: Moved): Pull {
  const ends = [effectOf(moved[0], scale), effectOf(moved[1], scale)] as const;
  const values = [0, ...ends.map(({ value }) => value)];
  // An outcome that never varies in the base counts in its own units.
  const reach = (Math.max(...values) - Math.min(...values)) / (deviation === 0 ? 1 : deviation);
  const clear = moved.some((values, end) => {
    const shared = MISS / comparisons;
    const strict = differenceInterval(histogramOf(values), scale, shared);
    return (strict.low > 0 || strict.high < 0) && canStandOut(ends[end]?.changed ?? 0, shared);
  });
  return { low: ends[0], high: ends[1], reach, clear };
}

function effectOf(values: readonly number[], scale: Scale): Effect {
  const histogram = histogramOf(values);
  const changed = values.filter((value) => value !== 0).length;
  return { value: momentsOf(histogram).mean, ...differenceInterval(histogram, scale, MISS), changed };
}

function partedAt({ cells }: Games, seeds: readonly number[], at: readonly number[]): number {
  return at.reduce(
    (sum, cell) => sum + seeds.filter((seed) => cells[cell]?.hashes[seed] !== cells[0]?.hashes[seed]).length,
    0,
  );
}
