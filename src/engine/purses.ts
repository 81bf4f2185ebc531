// The tracks over actors that the engine itself pays from and counts on, found once for a table.

import { type Board, cellOf } from '../world/board.ts';

const PURSES = ['orders', 'soundings', 'treasury', 'capital', 'credibility', 'pens', 'pens-used'] as const;

export type PurseName = (typeof PURSES)[number];

/** For each track the cell of every actor, by number; -1 where the board has no such track. */
export type Purses = { readonly [name in PurseName]: Int32Array };

export function pursesOf(board: Board): Purses {
  const cells = (name: PurseName): Int32Array => {
    const track = board.tracks.get(name);
    return Int32Array.from(board.members.actor, (_, actor) =>
      track === undefined ? -1 : cellOf(track, actor),
    );
  };
  return Object.fromEntries(PURSES.map((name) => [name, cells(name)])) as Purses;
}
