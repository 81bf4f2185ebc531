// What is kept of all games while shards are read in order: histograms and counts, whatever number of games there is.
// Sums of whole numbers only, so that no order of adding can change them.

import type { Plan } from '../plan/manifest.ts';
import type { Bin, Histogram } from '../statistics/histogram.ts';
import type { Pairs } from '../statistics/pairs.ts';
import { PLAYED } from './game.ts';
import type { Shard } from './shard.ts';

/** How often each value came. */
type Counts = Map<number, number>;

interface PairCounts {
  readonly first: Counts;
  readonly second: Counts;
  readonly difference: Counts;
}

/** Games of one cell. */
export interface CellTally {
  games: number;
  failed: number;
  /** Games that parted from the base cell's game of their seed. */
  diverged: number;
  /** Sum of each outcome over the games that were played. */
  readonly sums: number[];
}

/** One variant against the first, under one reading, seed by seed: each outcome summed over the points of the design. */
export interface Contrast {
  readonly lens: number;
  readonly variant: number;
  readonly pairs: readonly PairCounts[];
  /** Seeds left out, since a game of theirs was not played to its end. */
  lost: number;
}

export interface Tally {
  /** Shards taken in: always 0 up to (not including) this one. */
  shards: number;
  games: number;
  failed: number;
  readonly cells: readonly CellTally[];
  readonly contrasts: readonly Contrast[];
}

export function newTally({ manifest, layout }: Plan): Tally {
  const counts = (): PairCounts => ({ first: new Map(), second: new Map(), difference: new Map() });
  return {
    shards: 0,
    games: 0,
    failed: 0,
    cells: manifest.cells.map(() => ({
      games: 0,
      failed: 0,
      diverged: 0,
      sums: manifest.outcomes.map(() => 0),
    })),
    contrasts: layout.lenses.flatMap((_, lens) =>
      layout.variants
        .slice(1)
        .map((_v, index) => ({ lens, variant: index + 1, pairs: manifest.outcomes.map(counts), lost: 0 })),
    ),
  };
}

/** Takes the next shard in. Pre: `rows.shard` is `tally.shards`. */
export function addShard(tally: Tally, plan: Plan, rows: Shard): void {
  const games = rows.seed.length;
  for (let row = 0; row < games; row++) {
    const cell = tally.cells[rows.cell[row] ?? 0];
    if (cell === undefined) continue;
    cell.games += 1;
    if (rows.diverged[row] !== 0) cell.diverged += 1;
    if (rows.status[row] !== PLAYED) {
      cell.failed += 1;
      tally.failed += 1;
      continue;
    }
    for (const [index, column] of rows.outcomes.entries()) {
      cell.sums[index] = (cell.sums[index] ?? 0) + (column[row] ?? 0);
    }
  }
  for (const contrast of tally.contrasts) addPairs(contrast, plan, rows);
  tally.games += games;
  tally.shards += 1;
}

function addPairs(contrast: Contrast, { layout, manifest }: Plan, rows: Shard): void {
  const seeds = rows.seed.length / manifest.cells.length;
  const width = layout.variants.length;
  const start = contrast.lens * layout.points.length * width;
  for (let seed = 0; seed < seeds; seed++) {
    let whole = true;
    const sums = contrast.pairs.map(() => [0, 0] as [number, number]);
    for (let point = 0; point < layout.points.length; point++) {
      const base = (start + point * width) * seeds + seed;
      const other = base + contrast.variant * seeds;
      whole &&= rows.status[base] === PLAYED && rows.status[other] === PLAYED;
      for (const [index, sum] of sums.entries()) {
        sum[0] += rows.outcomes[index]?.[base] ?? 0;
        sum[1] += rows.outcomes[index]?.[other] ?? 0;
      }
    }
    if (!whole) contrast.lost += 1;
    else
      sums.forEach(([first, second], index) => {
        addPair(contrast.pairs[index], first, second);
      });
  }
}

function addPair(counts: PairCounts | undefined, first: number, second: number): void {
  if (counts === undefined) return;
  addOne(counts.first, first);
  addOne(counts.second, second);
  addOne(counts.difference, second - first);
}

function addOne(counts: Counts, value: number): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}

/** What one contrast has seen of an outcome. */
export function pairsIn(contrast: Contrast, outcome: number): Pairs {
  const { first, second, difference } = contrast.pairs[outcome] ?? {};
  return { first: binsOf(first), second: binsOf(second), difference: binsOf(difference) };
}

function binsOf(counts: Counts | undefined): Histogram {
  const bins: Bin[] = [...(counts ?? [])];
  return bins.sort(([a], [b]) => a - b);
}
