// What a seat must not know: everything it cannot see changed behind its back, its view and its orders the same.

import { expect } from 'vitest';
import { type Game, view } from '../../src/engine/index.ts';
import { seesSlot } from '../../src/engine/sight.ts';
import type { Players } from '../../src/seats/policy.ts';
import { SLOT_SIZE } from '../../src/world/board.ts';
import { R } from '../../src/world/register.ts';
import { slotCell, slotRegister } from '../../src/world/slot.ts';

/** Scrambles all a seat cannot see and compares its view and its orders, byte by byte. */
export function expectBlind(game: Game, players: Players): void {
  const { board, unseen } = game.table;
  for (const [actor, policy] of players) {
    const scrambled: Game = { ...game, deals: 0, world: Int32Array.from(game.world) };
    for (const cell of unseen[actor] ?? []) {
      const lo = board.lo[cell] ?? 0;
      const span = (board.hi[cell] ?? 0) - lo + 1;
      scrambled.world[cell] = lo + (((game.world[cell] ?? 0) - lo + 1 + (cell % 7)) % span);
    }
    for (let slot = 0; slot < board.slots; slot++) {
      if (seesSlot(board, game.world, slot, actor)) continue;
      const base = slotCell(board, slot);
      scrambled.world.copyWithin(base + 1, base + 2, base + SLOT_SIZE - 12);
      // Who signed stays: moved along, another number could make this seat a party that knows its own secret.
      for (const register of [R.sponsor, R.partner, R.place]) {
        const cell = slotRegister(board, slot, register);
        scrambled.world[cell] = game.world[cell] ?? 0;
      }
    }
    const cleared: Game = { ...game, deals: 0, world: Int32Array.from(scrambled.world) };
    for (let slot = 0; slot < board.slots; slot++) {
      if (seesSlot(board, game.world, slot, actor)) continue;
      const base = slotCell(board, slot);
      cleared.world.fill(0, base, base + SLOT_SIZE);
    }
    for (const other of [scrambled, cleared]) {
      expect(view(other, actor).world).toEqual(view(game, actor).world);
      expect(policy.orders(other, actor)).toEqual(policy.orders(game, actor));
    }
  }
}
