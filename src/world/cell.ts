// The name of a cell: which track at which members, or which field of which agreement.

import { type Board, SLOT_FIELDS, SLOT_SIZE } from './board.ts';
import { FIRST_KEPT, REGISTERS } from './register.ts';

export type CellName =
  | { readonly track: string; readonly members: readonly string[] }
  | { readonly slot: number; readonly field: string };

/** Names a cell of the board. Fields of choices are named by the choice. */
export function describeCell(board: Board, cell: number): CellName {
  if (cell >= board.slotBase) return slotField(board, cell - board.slotBase);
  for (const track of board.tracks.values()) {
    if (cell < track.base || cell >= track.base + track.size) continue;
    let rest = cell - track.base;
    const members = track.over.map((dimension, i) => {
      const stride = track.strides[i] ?? 1;
      const index = Math.trunc(rest / stride);
      rest -= index * stride;
      return board.members[dimension][index] ?? '';
    });
    return { track: track.name, members };
  }
  return { track: '', members: [] };
}

function slotField(board: Board, offset: number): CellName {
  const slot = Math.trunc(offset / SLOT_SIZE);
  const place = offset - slot * SLOT_SIZE;
  const own = SLOT_FIELDS[place];
  if (own !== undefined) return { slot, field: own };
  const register = place - SLOT_FIELDS.length + FIRST_KEPT;
  const choice = board.spec.choices[register - REGISTERS.length];
  return { slot, field: REGISTERS[register] ?? choice?.name ?? 'spare' };
}
