// Agreements live in a fixed table at the end of the world: a status, its dates, and a copy of the frame under
// which it was signed. A free slot is all zeros, so that two worlds with the same agreements are the same world.

import { type Board, SLOT_FIELDS, SLOT_SIZE } from './board.ts';
import { FIRST_KEPT, FRAME_SIZE, type Frame } from './register.ts';
import type { World } from './world.ts';

/** Declared at once; done later or never; paper is what stayed undone too long; cold is what was refused lately. */
export const STATUSES = ['free', 'declared', 'done', 'paper', 'cold'] as const;

export type Status = (typeof STATUSES)[number];

export const STATUS: { readonly [status in Status]: number } = {
  free: 0,
  declared: 1,
  done: 2,
  paper: 3,
  cold: 4,
};

/** Offsets of a slot's own fields; the kept frame follows them. */
export const SLOT: { readonly [field in (typeof SLOT_FIELDS)[number]]: number } = {
  status: 0,
  signed: 1,
  since: 2,
  until: 3,
};

const KEPT = SLOT_FIELDS.length - FIRST_KEPT;

/** The first cell of a slot. */
export function slotCell(board: Board, slot: number): number {
  return board.slotBase + slot * SLOT_SIZE;
}

/** The cell that holds a kept register of a slot. */
export function slotRegister(board: Board, slot: number, register: number): number {
  return slotCell(board, slot) + KEPT + register;
}

/** The lowest free slot, or -1 when the table is full. */
export function freeSlot(board: Board, world: World): number {
  for (let slot = 0; slot < board.slots; slot++) {
    if (world[slotCell(board, slot)] === STATUS.free) return slot;
  }
  return -1;
}

/** Copies a slot's kept frame into `frame`; the registers of the moment are left alone. */
export function loadSlot(board: Board, world: World, slot: number, frame: Frame): void {
  const base = slotCell(board, slot) + KEPT;
  for (let register = FIRST_KEPT; register < FRAME_SIZE; register++) {
    frame[register] = world[base + register] ?? 0;
  }
}

/** What a signed slot holds, field by field, for whoever applies it cell by cell. */
export function slotImage(
  fields: {
    readonly status: number;
    readonly signed: number;
    readonly since: number;
    readonly until: number;
  },
  frame: Frame,
): Int32Array {
  const image = new Int32Array(SLOT_SIZE);
  image[SLOT.status] = fields.status;
  image[SLOT.signed] = fields.signed;
  image[SLOT.since] = fields.since;
  image[SLOT.until] = fields.until;
  for (let register = FIRST_KEPT; register < FRAME_SIZE; register++) {
    image[KEPT + register] = frame[register] ?? 0;
  }
  return image;
}
