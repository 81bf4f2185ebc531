// Agreements of a kind, listed once for a table of agreements as it stands: rules ask for the same few kinds for every
// pair of actors, and the table changes seldom.

import { type Board, SLOT_FIELDS, SLOT_SIZE } from '../../world/board.ts';
import { FIRST_KEPT, R } from '../../world/register.ts';
import type { World } from '../../world/world.ts';
import type { Moment } from '../run/moment.ts';

/** What is told apart whoever is looked for: actions (1 for those meant, by number) and statuses, as bits. */
export interface DealKind {
  readonly actions: Uint8Array | undefined;
  readonly statuses: number;
}

/**
 * The first cells of the slots of a kind, in slot order. Rules may end agreements after they were listed, so that a
 * status is to be looked at again; nothing else of a slot changes under one stamp.
 */
export interface Listing extends DealKind {
  readonly cells: Int32Array;
  length: number;
  /** The world it was made of, and the stamp of that world's table of agreements then. */
  world: World | undefined;
  stamp: number;
}

export function sameKind(a: DealKind, b: DealKind): boolean {
  return a.statuses === b.statuses && String(a.actions) === String(b.actions);
}

/** An empty listing for a board. */
export function newListing({ actions, statuses }: DealKind, { slots }: Board): Listing {
  return { actions, statuses, cells: new Int32Array(slots), length: 0, world: undefined, stamp: 0 };
}

/** The function that brings a listing up to date. Without a stamp it is made anew at every call. */
export function lister({ slotBase, slots }: Board, moment: Moment): (listing: Listing, world: World) => void {
  const ACTION = SLOT_FIELDS.length + R.action - FIRST_KEPT;
  const end = slotBase + slots * SLOT_SIZE;
  const fill = (listing: Listing, world: World): void => {
    const { actions, statuses, cells } = listing;
    let length = 0;
    for (let cell = slotBase; cell < end; cell += SLOT_SIZE) {
      if (((statuses >> (world[cell] ?? 0)) & 1) === 0) continue;
      if (actions === undefined || actions[world[cell + ACTION] ?? 0] === 1) cells[length++] = cell;
    }
    listing.length = length;
    listing.world = world;
    listing.stamp = moment.deals;
  };
  return (listing, world) => {
    const known = listing.world === world && listing.stamp === moment.deals && moment.deals !== 0;
    if (!known) fill(listing, world);
  };
}
