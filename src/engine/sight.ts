// Who sees which cell. Tracks declare it; agreements are seen by everybody unless they are secret.

import { type Board, SLOT_SIZE } from '../world/board.ts';
import type { Dimension } from '../world/dimension.ts';
import { R } from '../world/register.ts';
import { STATUS, slotCell, slotRegister } from '../world/slot.ts';
import type { World } from '../world/world.ts';

const ACTOR_LIKE: readonly Dimension[] = ['actor', 'power', 'state'];

/** The track cells an actor (by number) may not see, in order. */
export function cellsUnseenBy(board: Board, actor: number): Int32Array {
  const hidden: number[] = [];
  for (const track of board.tracks.values()) {
    if (track.seen === 'all') continue;
    for (let offset = 0; offset < track.size; offset++) {
      const actors = actorsAt(track, offset);
      const seen =
        track.seen === 'own' ? actors[0] === actor : track.seen === 'pair' ? actors.includes(actor) : false;
      if (!seen) hidden.push(track.base + offset);
    }
  }
  return Int32Array.from(hidden);
}

function actorsAt(
  track: {
    over: readonly Dimension[];
    strides: readonly number[];
    lengths: readonly number[];
    offsets: readonly number[];
  },
  offset: number,
): number[] {
  const actors: number[] = [];
  let rest = offset;
  track.over.forEach((dimension, i) => {
    const stride = track.strides[i] ?? 1;
    const index = Math.trunc(rest / stride);
    rest -= index * stride;
    if (ACTOR_LIKE.includes(dimension)) actors.push(index + (track.offsets[i] ?? 0));
  });
  return actors;
}

/** Whether an actor may know that the agreement in a slot stands. Its parties know their own secrets. */
export function seesSlot(board: Board, world: World, slot: number, actor: number): boolean {
  if (world[slotCell(board, slot)] === STATUS.free) return true;
  if (world[slotRegister(board, slot, R.secret)] !== 1) return true;
  const party = (register: number) => world[slotRegister(board, slot, register)] === actor;
  return party(R.sponsor) || party(R.partner) || party(R.place);
}

/** A copy of the world with every cell the actor may not see emptied to zero. */
export function mask(board: Board, world: World, unseen: Int32Array, actor: number): World {
  const copy = world.slice();
  for (const cell of unseen) copy[cell] = 0;
  for (let slot = 0; slot < board.slots; slot++) {
    if (seesSlot(board, world, slot, actor)) continue;
    const base = slotCell(board, slot);
    copy.fill(0, base, base + SLOT_SIZE);
  }
  return copy;
}
