// The sums of many imagined futures: what each decision changed for each seat, with intervals, and which decisions
// stand out.
import { canStandOut } from '../statistics/few.ts';
import { type Histogram, histogramOf } from '../statistics/histogram.ts';
import { MISS } from '../statistics/interval.ts';
import { skewedInterval, studentInterval } from '../statistics/mean-interval.ts';
import { momentsOf } from '../statistics/moments.ts';
import type { Crossroads, Deed, Future } from './impact.ts';

export interface Effect {
  /** Change of progress, 0 to 10 an objective: with the decision less without it. */
  readonly difference: number;
  /** 95 % interval of its mean. */
  readonly low: number;
  readonly high: number;
  /** Futures in which it changed anything. */
  readonly changed: number;
}

export interface SeatEffect extends Effect {
  readonly actor: string;
  /**
   * The interval leaves out zero even where all comparisons of the table are allowed one mistake in twenty together, and
   * enough futures changed to say so at all.
   */
  readonly clear: boolean;
  readonly objectives: readonly (Effect & { readonly id: string })[];
}

export interface Impact {
  readonly deed: Deed;
  /** In the order of the scenario's seats. */
  readonly seats: readonly SeatEffect[];
  /** The greatest clear change of any seat's progress, as a distance; 0 where none is clear. */
  readonly weight: number;
}

/** A seat and its objectives, as `outcome` lists them. */
export interface Scored {
  readonly actor: string;
  readonly objectives: readonly { readonly id: string }[];
}

/** Futures of one crossroads, put together deed by deed. Pre: at least two futures. */
export function impactsOf(
  { deeds }: Pick<Crossroads, 'deeds'>,
  futures: readonly Future[],
  scored: readonly Scored[],
  comparisons: number,
): readonly Impact[] {
  return deeds.map(({ take: _, ...deed }, place) => {
    const seats = scored.map(({ actor, objectives }, seat) => {
      const changes = objectives.map((_objective, goal) =>
        futures.map((future) => changeIn(future, place, seat, goal)),
      );
      const totals = futures.map((_future, i) => changes.reduce((sum, list) => sum + (list[i] ?? 0), 0));
      const shared = MISS / Math.max(1, comparisons);
      const strict = intervalOf(histogramOf(totals), shared);
      const effect = effectOf(totals);
      return {
        actor,
        ...effect,
        clear: canStandOut(effect.changed, shared) && (strict.low > 0 || strict.high < 0),
        objectives: objectives.map(({ id }, goal) => ({ id, ...effectOf(changes[goal] ?? []) })),
      };
    });
    const clear = seats.filter((seat) => seat.clear).map(({ difference }) => Math.abs(difference));
    return { deed, seats, weight: Math.max(0, ...clear) };
  });
}

function changeIn(future: Future, deed: number, seat: number, goal: number): number {
  return (future.with[seat]?.[goal] ?? 0) - (future.without[deed]?.[seat]?.[goal] ?? 0);
}

function effectOf(changes: readonly number[]): Effect {
  const histogram = histogramOf(changes);
  const { low, high } = intervalOf(histogram, MISS);
  const { mean } = momentsOf(histogram);
  return { difference: mean, low, high, changed: changes.filter((change) => change !== 0).length };
}

/** From so many futures on Hall's interval holds the truth as often as it says; below it is too short. */
const ENOUGH_FOR_SKEW = 100;

function intervalOf(histogram: Histogram, miss: number) {
  const moments = momentsOf(histogram);
  return moments.count < ENOUGH_FOR_SKEW ? studentInterval(moments, miss) : skewedInterval(moments, miss);
}

/** Turning points first: the greatest clear change; then the order of the game. */
export function ranked(impacts: readonly Impact[]): readonly Impact[] {
  return [...impacts].sort((a, b) => b.weight - a.weight);
}
