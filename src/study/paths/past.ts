// A game's past, out of its ledger: every change of the world is written there with what stood before, so that any
// moment of a game can be looked at again without having kept it.
import type { Game } from '../../engine/index.ts';
import { type Row, rowsOf } from '../../world/journal.ts';
import type { World } from '../../world/world.ts';

/** Rows of the journal from one place up to another, read at once. */
export function rowsBetween({ journal }: Game, from: number, to?: number): readonly Row[] {
  return journal === undefined ? [] : [...rowsOf(journal, from, to ?? journal.used)];
}

/** The world as it was before the row at a place of the journal. Pre: the game keeps one; a row begins there. */
export function worldAt(game: Game, place: number): World {
  const world = game.world.slice();
  const rows = rowsBetween(game, place);
  for (let i = rows.length - 1; i >= 0; i--) {
    const row = rows[i];
    if (row?.kind === 'change') world[row.b] = row.c;
  }
  return world;
}

/** The game at such a moment, to be asked and not to be played on: `turn` and `phase` are those of that moment. */
export function gameAt(game: Game, place: number, moment: { turn: number; phase: Game['phase'] }): Game {
  return lookingAt({ ...game, ...moment, round: 1, acts: [], proposals: [] }, worldAt(game, place));
}

/** The same moment over another world. What stands agreed there is nobody's count. */
export function lookingAt(game: Game, world: World): Game {
  return { ...game, world, deals: 0 };
}
