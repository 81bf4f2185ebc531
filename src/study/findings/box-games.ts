// The games of a box that a reader should open: one that is like most that end as asked, and one that does not end so.
import type { Plan } from '../plan/manifest.ts';
import { type Games, outcomeOf } from './games.ts';
import { distancesOf } from './typical.ts';

/** A game as a search for boxes looks at it. */
export interface Case {
  readonly cell: number;
  /** Position of the seed. */
  readonly seed: number;
  readonly values: readonly number[];
}

export interface BoxGame {
  readonly cell: number;
  readonly name: string;
  readonly seed: number;
  /** Hash of its world at the end: a replay has to come to it. */
  readonly hash: string;
  readonly outcomes: readonly number[];
}

export interface BoxGames {
  /** Of the box's games of interest the one nearest to all others, over all outcomes. */
  readonly typical: BoxGame | undefined;
  /**
   * A game of the box that is not of interest: nearest to all such games of the typical one's cell, or of the box where
   * that cell has none. Undefined where every game of the box is of interest.
   */
  readonly counter: BoxGame | undefined;
}

/** `inside` are positions of the box's rows; hits by row. */
export function gamesOf(
  plan: Plan,
  games: Games,
  rows: readonly Case[],
  { inside, hits }: { readonly inside: readonly number[]; readonly hits: readonly boolean[] },
): BoxGames {
  const [hit, missed] = [true, false].map((wanted) =>
    inside.flatMap((index) => (hits[index] === wanted ? (rows[index] ?? []) : [])),
  );
  const typical = medoidOf(plan, games, hit ?? []);
  const near = missed?.filter(({ cell }) => cell === typical?.cell) ?? [];
  return { typical, counter: medoidOf(plan, games, near.length > 0 ? near : (missed ?? [])) };
}

function medoidOf({ manifest }: Plan, games: Games, among: readonly Case[]): BoxGame | undefined {
  const columns = manifest.outcomes.map((_, outcome) =>
    among.map(({ cell, seed }) => outcomeOf(games, cell, outcome, seed)),
  );
  const distances = distancesOf(columns, among.length);
  let least = 0;
  distances.forEach((distance, at) => {
    if (distance < (distances[least] ?? 0)) least = at;
  });
  const found = among[least];
  if (found === undefined) return undefined;
  const { cell, seed } = found;
  return {
    cell,
    name: manifest.cells[cell]?.name ?? '',
    seed: games.seeds[seed] ?? 0,
    hash: games.cells[cell]?.hashes[seed] ?? '',
    outcomes: columns.map((column) => column[least] ?? 0),
  };
}
