// The finished games of a study's folder, column by column, for figures that need single games and not only sums.
import type { Plan } from '../plan/manifest.ts';
import { type Ensemble, readEnsemble } from '../run/ensemble.ts';
import { PLAYED } from '../run/game.ts';
import { readShard } from '../store/shard-file.ts';

/** Games of one cell, in the order of the seeds. */
export interface CellGames {
  readonly played: readonly boolean[];
  /** Hash of the world at the end. */
  readonly hashes: readonly string[];
  /** One list for each outcome. */
  readonly outcomes: readonly (readonly number[])[];
}

export interface Games {
  readonly seeds: readonly number[];
  readonly cells: readonly CellGames[];
}

/**
 * What lies in a folder, up to its first gap or damaged shard: nothing is played, and no file is touched. Pre: the folder
 * is the plan's. Throws a Halt where a shard is of another study. Memory grows with games, about 60 bytes and 8 for each outcome.
 */
export async function readGames(
  plan: Plan,
  folder: string,
): Promise<{ readonly ensemble: Ensemble; readonly games: Games }> {
  const ensemble = await readEnsemble(plan, folder);
  const { cells, outcomes } = plan.manifest;
  const seeds: number[] = [];
  const columns = cells.map(() => ({
    played: [] as boolean[],
    hashes: [] as string[],
    outcomes: outcomes.map(() => [] as number[]),
  }));
  for (let shard = 0; shard < ensemble.tally.shards; shard++) {
    const rows = await readShard(folder, plan, shard);
    if (rows === undefined) throw new Error(`shard ${shard} of ${folder} was taken away while it was read`);
    const count = rows.seed.length / cells.length;
    seeds.push(...rows.seed.subarray(0, count));
    for (const [cell, column] of columns.entries()) {
      const [from, to] = [cell * count, (cell + 1) * count];
      for (let row = from; row < to; row++) column.played.push(rows.status[row] === PLAYED);
      column.hashes.push(...rows.hash.slice(from, to));
      for (const [place, list] of column.outcomes.entries()) {
        list.push(...(rows.outcomes[place]?.subarray(from, to) ?? []));
      }
    }
  }
  return { ensemble, games: { seeds, cells: columns } };
}

/** Positions of the seeds that were played to their end in all of these cells. */
export function wholeSeeds({ seeds, cells }: Games, among: readonly number[]): readonly number[] {
  return seeds.flatMap((_, place) =>
    among.every((cell) => cells[cell]?.played[place] === true) ? [place] : [],
  );
}

/** One outcome of one game. */
export function outcomeOf({ cells }: Games, cell: number, outcome: number, place: number): number {
  return cells[cell]?.outcomes[outcome]?.[place] ?? 0;
}
