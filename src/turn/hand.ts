// The facilitator at a session: the move is told before it counts, as every command is; what people had laid ready
// and can no longer order is taken from their desks and told to them.

import { check, checkHand, facilitate, type HandMove, orderOf, type Ruling } from '../engine/index.ts';
import { handLine } from '../record/hand.ts';
import type { Frame } from '../world/register.ts';
import type { Closing, SetAside } from './closing.ts';
import type { Desk } from './desk.ts';

/** Makes a move, or says why not; then nothing has changed. Told first, so that nothing is played that is not written. */
export function moveHand(
  closing: Closing,
  move: HandMove,
): { readonly ruling: Ruling; readonly aside: readonly SetAside[] } {
  const { game, desks, onCommand, pending } = closing;
  const sealed = pending.orders.size > 0;
  const ruling = checkHand(game, move, sealed);
  if (!ruling.ok) return { ruling, aside: [] };
  onCommand?.(handLine(game, move));
  const made = facilitate(game, move, sealed);
  if (!made.ok) return { ruling: made.error, aside: [] };
  const aside =
    game.phase === 'planning' ? [...desks.values()].flatMap((desk) => judgeAnew(closing, desk)) : [];
  return { ruling, aside };
}

/** The orders that lie ready are judged one after the other in the world as it is now. */
function judgeAnew({ game }: Closing, { actor, orders }: Desk): readonly SetAside[] {
  const kept: Frame[] = [];
  const aside: SetAside[] = [];
  for (const frame of orders) {
    const ruling = check(game, actor, orderOf(game.table, frame), kept);
    if (ruling.ok) kept.push(frame);
    else {
      const text = `an order laid ready does not stand any more: ${ruling.address}: ${ruling.text}`;
      aside.push({ turn: game.turn, actor, proposal: -1, text });
    }
  }
  orders.splice(0, orders.length, ...kept);
  return aside;
}
