// The games named with a box: the one nearest to all others that end so, and one that does not, of the same cell if it can be.
import { describe, expect, it } from 'vitest';
import { type BoxGame, type Case, gamesOf } from '../../../src/study/findings/box-games.ts';
import { type Games, readGames } from '../../../src/study/findings/games.ts';
import { histogramOf } from '../../../src/study/statistics/histogram.ts';
import { momentsOf } from '../../../src/study/statistics/moments.ts';
import { ownFolder } from '../../record/sample.ts';
import { HEAD, OUTCOMES, planOf, runIn, SEEDS } from '../lab.ts';

const plan = planOf(
  `${HEAD}${SEEDS}uncertainties: [{ name: favour, set: CN-001a, range: [-60, 60] }]\ndesign: { kind: lhs, size: 3 }\n${OUTCOMES}`,
);
const { folder } = await runIn(ownFolder(), plan);
const { games } = await readGames(plan, folder);
const rows: readonly Case[] = games.cells.flatMap((_, cell) =>
  games.seeds.map((_, seed) => ({ cell, seed, values: [] })),
);
const everything = rows.map((_, index) => index);
const outcomesOf = ({ cells }: Games, { cell, seed }: Case) =>
  (cells[cell]?.outcomes ?? []).map((column) => column[seed] ?? 0);

/** Sum of distances of a game to all given ones, each outcome in its standard deviations among them: pair by pair. */
function distance(to: Case, among: readonly Case[]): number {
  const spreads = plan.manifest.outcomes.map(
    (_, outcome) =>
      momentsOf(histogramOf(among.map((one) => outcomesOf(games, one)[outcome] ?? 0))).deviation,
  );
  const own = outcomesOf(games, to);
  return among
    .flatMap((one) =>
      outcomesOf(games, one).map((value, at) => Math.abs(value - (own[at] ?? 0)) / (spreads[at] || 1)),
    )
    .reduce((sum, part) => sum + part, 0);
}

const caseOf = ({ cell, seed }: BoxGame): Case => ({ cell, seed: games.seeds.indexOf(seed), values: [] });

describe('the games of a box', () => {
  const hits = rows.map((row) => (outcomesOf(games, row)[1] ?? 0) >= 1);
  const inBox = rows.filter((_, index) => hits[index] === true);
  const { typical, counter } = gamesOf(plan, games, rows, { inside: everything, hits });

  it('are, pair by pair, the nearest to all that end so', () => {
    if (typical === undefined) throw new Error('there is a game');
    const least = Math.min(...inBox.map((row) => distance(row, inBox)));
    expect(distance(caseOf(typical), inBox)).toBeCloseTo(least, 9);
    expect(Math.max(...inBox.map((row) => distance(row, inBox)))).toBeGreaterThan(least);
    expect(typical.outcomes[1]).toBeGreaterThanOrEqual(1);
    expect(typical.name).toBe(plan.manifest.cells[typical.cell]?.name);
  });

  it('and one of the same cell that does not', () => {
    expect(counter?.cell).toBe(typical?.cell);
    expect(counter?.outcomes[1]).toBe(0);
  });

  it('and none where all do, and neither in an empty box', () => {
    const all = rows.map(() => true);
    expect(gamesOf(plan, games, rows, { inside: everything, hits: all }).counter).toBeUndefined();
    const nothing = gamesOf(plan, games, rows, { inside: [], hits: all });
    expect(nothing).toEqual({ typical: undefined, counter: undefined });
  });
});
