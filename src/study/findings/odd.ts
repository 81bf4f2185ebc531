// Where a game of a study turned odd: how its outcomes stood after each turn, beside those of the cell's typical game.
import { open } from '../../engine/index.ts';
import { step } from '../../seats/playout.ts';
import type { CellBench } from '../run/benches.ts';
import { newMeter } from '../run/meter.ts';

/** The outcomes of one game after each of its turns, as they would be read if it ended there: one row a turn. */
export function outcomesByTurn({ bench, players }: CellBench, seed: number): readonly (readonly number[])[] {
  const game = open(bench.table, String(seed), { ledger: false });
  const meter = newMeter(bench);
  const rows: (readonly number[])[] = [];
  while (game.phase !== 'over') {
    const { phase, turn } = game;
    step(game, players);
    meter.look(game, turn, phase);
    if (game.hashes.length > rows.length) rows.push([...meter.read(game)]);
  }
  return rows;
}

/**
 * The turn in which a game moved farthest away from another: the greatest growth of the sum over outcomes of how far
 * apart the two are, in standard deviations; the first of equals. 0 where it never moves away. An outcome that never
 * varies does not count.
 */
export function oddTurn(
  own: readonly (readonly number[])[],
  typical: readonly (readonly number[])[],
  spread: readonly number[],
): number {
  const distances = own.map((row, turn) =>
    row.reduce((sum, value, outcome) => {
      const deviation = spread[outcome] ?? 0;
      const other = typical[turn]?.[outcome] ?? value;
      return deviation === 0 ? sum : sum + Math.abs(value - other) / deviation;
    }, 0),
  );
  const growths = distances.map((distance, turn) => distance - (distances[turn - 1] ?? 0));
  const most = Math.max(0, ...growths);
  return most === 0 ? 0 : growths.indexOf(most) + 1;
}
