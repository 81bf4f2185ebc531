// What names become once they are resolved: members, cells, sets and filters as plain numbers, with the words
// to print them by. Reading and writing them lives in the files named after them.

import type { Track } from '../../world/board.ts';
import type { Dimension } from '../../world/dimension.ts';
import type { Register } from '../../world/register.ts';

export interface BoundRef {
  /** The register to read, or undefined for a member named by its id. */
  readonly register: Register | undefined;
  /** The member's number (actors, powers and states by actor number); of no meaning with a register. */
  readonly member: number;
  readonly text: string;
}

export interface BoundCell {
  readonly track: Track;
  /** One for every dimension of the track. */
  readonly refs: readonly BoundRef[];
  readonly text: string;
}

export interface BoundSet {
  /** What `each` is while the set is gone through. */
  readonly dimension: Dimension;
  /** The members are the numbers lo .. hi - 1 that `only` lets through. */
  readonly lo: number;
  readonly hi: number;
  readonly only?: BoundKind | BoundStanding | undefined;
  /** All of them: "states"; and one of them: "state". */
  readonly text: string;
  readonly one: string;
}

/** A 1 for each actor of a kind. */
export interface BoundKind {
  readonly table: Uint8Array;
}

/** The actor `each` stands to a body as `value` says. */
export interface BoundStanding {
  readonly cell: BoundCell;
  readonly value: number;
}

/** A choice of the order (as a register of the frame) and the options that will do, as bits. */
export interface BoundChoice {
  readonly register: number;
  readonly options: number;
  readonly text: string;
  /** The same, said not to be so. */
  readonly denied: string;
}

export interface BoundFilter {
  /** Statuses that will do, as bits. */
  readonly statuses: number;
  /** For each action a 1 if it will do; several tables must all agree. */
  readonly tables: readonly Uint8Array[];
  /** Registers of the agreement that must hold a member. */
  readonly fields: readonly { readonly register: number; readonly ref: BoundRef }[];
  readonly party: BoundRef | undefined;
  readonly secret: number | undefined;
  readonly clause: number | undefined;
  readonly choices: readonly BoundChoice[];
  /** Only agreements of self; only open ones. */
  readonly own: boolean;
  readonly open: boolean;
  /** "open standing agreements with X", and one such. */
  readonly text: string;
  readonly one: string;
}
