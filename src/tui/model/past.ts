// Worlds behind the present one, kept: the journal holds every change since the opening, and one walk over it finds
// the world with which each turn began. Screens ask for these at every paint.

import { type Game, OCCASIONS, type Phase } from '../../engine/index.ts';
import { rowsOf } from '../../world/journal.ts';
import type { World } from '../../world/world.ts';

type Past = Pick<Game, 'table' | 'journal' | 'marks'>;

/** By the rows of a journal: they are only ever added to, or exchanged for longer ones. */
const kept = new WeakMap<Int32Array, World[]>();

/** The world as it stood when a turn's news came. Post: kept, so never to be changed. */
export function worldAtStart({ table, journal, marks }: Past, turn: number): World {
  if (journal === undefined) return table.opening;
  const starts = kept.get(journal.rows) ?? [table.opening];
  kept.set(journal.rows, starts);
  for (let next = starts.length; next < Math.min(turn, marks.length); next++) {
    starts.push(moved(starts[next - 1] ?? table.opening, journal, marks[next - 1] ?? 0, marks[next]));
  }
  const known = starts[turn - 1];
  if (known !== undefined) return known;
  // A turn that has not begun begins with the world as it is.
  const last = Math.min(starts.length, marks.length);
  return moved(starts[last - 1] ?? table.opening, journal, marks[last - 1] ?? 0, undefined);
}

/** The world at a place of the journal within a turn. Pre: a row begins there, or the journal ends. */
export function worldAtPlace(game: Past, turn: number, place: number): World {
  const { journal, marks } = game;
  if (journal === undefined) return game.table.opening.slice();
  return moved(worldAtStart(game, turn), journal, marks[turn - 1] ?? 0, place);
}

/** Where each happening of a turn ends in the journal. */
export function endsOf({ journal, marks }: Pick<Past, 'journal' | 'marks'>, turn: number): readonly number[] {
  if (journal === undefined) return [];
  const to = marks[turn] ?? journal.used;
  const heads: number[] = [];
  for (const row of rowsOf(journal, marks[turn - 1] ?? 0, to)) {
    if (row.kind === 'head' && OCCASIONS[row.a] !== undefined) heads.push(row.at);
  }
  return heads.map((_, index) => heads[index + 1] ?? to);
}

/**
 * The game as it stood at a place of the journal within a turn, to be looked at and not to be played on. The ledger
 * goes as far as the board: what comes after is not written yet. Pre: a row begins there, or the journal ends.
 */
export function gameAt(game: Game, turn: number, place: number, phase: Phase): Game {
  const { journal, marks, hashes, orders } = game;
  return {
    ...game,
    world: worldAtPlace(game, turn, place),
    turn,
    phase,
    round: 1,
    orders: orders.map(() => []),
    acts: [],
    proposals: [],
    deals: 0,
    journal: journal && { ...journal, used: place },
    marks: marks.slice(0, turn),
    hashes: hashes.slice(0, turn - 1),
  };
}

function moved(
  from: World,
  journal: NonNullable<Past['journal']>,
  at: number,
  to: number | undefined,
): World {
  const world = from.slice();
  for (const { kind, b: cell, d: after } of rowsOf(journal, at, to)) {
    if (kind === 'change') world[cell] = after;
  }
  return world;
}
