// Agreements that stand, or stood lately: what was signed, and what has become of it.

import type { Table } from '../../engine/index.ts';
import { emptyFrame, type Frame, R } from '../../world/register.ts';
import { loadSlot, SLOT, STATUSES, type Status, slotCell } from '../../world/slot.ts';
import type { Tone } from '../line.ts';
import type { Seen } from './seen.ts';

export interface Deal {
  readonly slot: number;
  readonly status: Exclude<Status, 'free'>;
  readonly signed: number;
  /** The turn since which it is what it is; 0 from before the game. */
  readonly since: number;
  readonly until: number;
  readonly frame: Frame;
}

/** Whether it was said in soundings: a promise, or a package in force. */
export function isWord({ book }: Table, { frame }: Deal): boolean {
  return book.actions[frame[R.action] ?? -1]?.talk === true;
}

/** Words in force, then agreements the viewer may know of, by status, then in the order of the table. Refused ones come last. */
export function dealsOf({ game }: Seen): readonly Deal[] {
  const { board } = game.table;
  const found: Deal[] = [];
  for (let slot = 0; slot < board.slots; slot++) {
    const base = slotCell(board, slot);
    const status = STATUSES[game.world[base + SLOT.status] ?? 0] ?? 'free';
    if (status === 'free') continue;
    const frame = emptyFrame();
    loadSlot(board, game.world, slot, frame);
    const at = (field: number) => game.world[base + field] ?? 0;
    const [signed, since, until] = [at(SLOT.signed), at(SLOT.since), at(SLOT.until)];
    found.push({ slot, status, signed, since, until, frame });
  }
  const rank = (deal: Deal) => GROUPS.indexOf(groupOf(game.table, deal));
  return found.sort((a, b) => rank(a) - rank(b) || a.slot - b.slot);
}

/** What has become of an agreement; a word given is a group of its own. */
const GROUPS = ['word', 'done', 'declared', 'paper', 'cold'] as const;

export function groupOf(table: Table, deal: Deal): (typeof GROUPS)[number] {
  return isWord(table, deal) ? 'word' : deal.status;
}

export function statusTone(status: Deal['status']): Tone {
  return TONE[status];
}

const TONE: { readonly [status in Deal['status']]: Tone } = {
  done: 'good',
  declared: 'warn',
  paper: 'bad',
  cold: 'quiet',
};
