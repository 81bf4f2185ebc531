// What an agreement moves in upkeep, turn after turn: the upkeep of the world as it is, beside that of the same world
// without the agreement. The same rules do both, so that nothing about them is said twice.

import { SLOT_SIZE } from '../world/board.ts';
import { type CellName, describeCell } from '../world/cell.ts';
import { emptyFrame, NOBODY } from '../world/register.ts';
import { slotCell } from '../world/slot.ts';
import type { World } from '../world/world.ts';
import { focus, type Game } from './game.ts';
import { cellsUnseenBy } from './sight.ts';

/** One gauge that would stand elsewhere without the agreement, and by how much. */
export interface Kept {
  readonly name: CellName;
  readonly by: number;
}

/**
 * By how much an agreement moves each gauge in the next upkeep, if the world stays as it is. What the one who looks
 * cannot see is taken to be as it was when the game opened, and is not among what moves. Changes nothing.
 * Pre: the game is as that seat may know it; the slot holds an agreement it knows of.
 */
export function keepingOf(game: Game, slot: number, eyes: number): readonly Kept[] {
  const { board, opening } = game.table;
  const hidden = cellsUnseenBy(board, eyes);
  const world = game.world.slice();
  for (const cell of hidden) world[cell] = opening[cell] ?? 0;
  const without = world.slice();
  const base = slotCell(board, slot);
  without.fill(0, base, base + SLOT_SIZE);
  for (const each of [world, without]) keepUp(game, each);
  const found: Kept[] = [];
  for (let cell = 0; cell < board.slotBase; cell++) {
    const by = (world[cell] ?? 0) - (without[cell] ?? 0);
    if (by !== 0 && !hidden.includes(cell)) found.push({ name: describeCell(board, cell), by });
  }
  return found;
}

function keepUp(game: Game, world: World): void {
  // The agreements of either world are its own: no stamp, so that none is taken for the other's.
  focus({ ...game, deals: 0 });
  game.table.kernel.fire('upkeep', NOBODY, world, emptyFrame());
}
