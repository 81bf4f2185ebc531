// The games a reader should open: of each cell the most typical one, and the ones farthest from all others.
import type { Plan } from '../plan/manifest.ts';
import { histogramOf } from '../statistics/histogram.ts';
import { momentsOf } from '../statistics/moments.ts';
import type { Games } from './games.ts';

export interface Chosen {
  readonly seed: number;
  /** Hash of its world at the end: a replay has to come to it. */
  readonly hash: string;
  readonly outcomes: readonly number[];
  /** Mean distance to the cell's other games, in standard deviations summed over the outcomes. */
  readonly distance: number;
}

export interface TypicalGames {
  readonly cell: number;
  readonly name: string;
  readonly games: number;
  /** Standard deviation of each outcome over them: what distances are counted in. */
  readonly spread: readonly number[];
  /** The medoid: the game with the least distance to all others. */
  readonly typical: Chosen;
  /** The farthest first. */
  readonly outliers: readonly Chosen[];
}

const OUTLIERS = 3;

/** More cells than these are left to queries. */
const MOST_CELLS = 200;

export function typicalGames({ manifest }: Plan, { seeds, cells }: Games): readonly TypicalGames[] {
  return cells.slice(0, MOST_CELLS).flatMap(({ played, hashes, outcomes }, cell) => {
    const places = seeds.flatMap((_, place) => (played[place] === true ? [place] : []));
    const columns = outcomes.map((column) => places.map((place) => column[place] ?? 0));
    const spread = columns.map((column) => momentsOf(histogramOf(column)).deviation);
    const distances = distancesOf(columns, places.length);
    // Of hundreds of thousands of games only these few become more than a place in a column.
    const chosen = (at: number): Chosen => ({
      seed: seeds[places[at] ?? 0] ?? 0,
      hash: hashes[places[at] ?? 0] ?? '',
      outcomes: columns.map((column) => column[at] ?? 0),
      distance: distances[at] ?? 0,
    });
    const [near, far] = nearAndFar(distances);
    if (near === undefined) return [];
    const [typical, outliers] = [chosen(near), far.map(chosen)];
    const name = manifest.cells[cell]?.name ?? '';
    return [{ cell, name, games: places.length, spread, typical, outliers }];
  });
}

/** Places of the least distance, and of the few greatest that are above it; of equal ones the first. */
function nearAndFar(
  distances: readonly number[],
): readonly [near: number | undefined, far: readonly number[]] {
  let near: number | undefined;
  const far: number[] = [];
  const above = (a: number, b: number) => (distances[a] ?? 0) > (distances[b] ?? 0);
  for (let at = 0; at < distances.length; at++) {
    if (near === undefined || above(near, at)) near = at;
    const place = far.findIndex((other) => above(at, other));
    if (place >= 0) far.splice(place, 0, at);
    else if (far.length < OUTLIERS) far.push(at);
    if (far.length > OUTLIERS) far.pop();
  }
  return [near, far.filter((at) => near !== undefined && above(at, near))];
}

/**
 * Mean distance of each game to all others: over the outcomes, the sum of how far apart two games are in standard
 * deviations. Sorted sums make it exact without looking at every pair. Pre: each column has `games` values.
 */
export function distancesOf(columns: readonly (readonly number[])[], games: number): readonly number[] {
  const totals = new Array<number>(games).fill(0);
  for (const column of columns) {
    if (games < 2) break;
    const histogram = histogramOf(column);
    const { deviation } = momentsOf(histogram);
    if (deviation === 0) continue;
    const all = column.reduce((sum, value) => sum + value, 0);
    let [below, sumBelow] = [0, 0];
    const reach = new Map<number, number>();
    for (const [value, count] of histogram) {
      const above = games - below - count;
      const sumAbove = all - sumBelow - value * count;
      reach.set(value, value * below - sumBelow + (sumAbove - value * above));
      below += count;
      sumBelow += value * count;
    }
    column.forEach((value, at) => {
      totals[at] = (totals[at] ?? 0) + (reach.get(value) ?? 0) / (deviation * (games - 1));
    });
  }
  return totals;
}
