// The world: everything true at one moment, one integer a cell, laid out by its board. Nobody writes to it but
// `apply` (and compiled rules, which inline `apply` and are held equal to it hash by hash).

import { invariant } from '../kit/never.ts';
import { type Board, cellOf, trackOf } from './board.ts';

export type World = Int32Array;

/** A world where every cell has its track's starting value. */
export function newWorld(board: Board): World {
  return Int32Array.from(board.start);
}

/** Reads a track at the given members (actors by number). Asking outside the board is our own mistake. */
export function read(board: Board, world: World, track: string, ...at: readonly number[]): number {
  const cell = cellOf(trackOf(board, track), ...at);
  invariant(cell >= 0, `${track} has no cell at ${at.join(', ')}`);
  return world[cell] ?? 0;
}

/** Reads a track that a rulebook may leave out, or a member outside it, as zero. */
export function readOrZero(board: Board, world: World, track: string, ...at: readonly number[]): number {
  const found = board.tracks.get(track);
  if (found === undefined) return 0;
  const cell = cellOf(found, ...at);
  return cell < 0 ? 0 : (world[cell] ?? 0);
}
