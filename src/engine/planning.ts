// What was written is opened, offers of soundings as well as orders of planning: all together, paid for, and sorted
// into acts and proposals. The order in which seats handed them in leaves no trace: they are read by actor, then by
// their place in the actor's list.

import { invariant } from '../kit/never.ts';
import { copyFrame, type Frame, NOBODY, R } from '../world/register.ts';
import { costOf, isTalk } from './check.ts';
import { propose } from './consent.ts';
import { type Game, head, purseCell, shift } from './game.ts';

/** Orders of the turn by actor number. Every order has been judged allowed next to those before it. */
export type SealedOrders = ReadonlyMap<number, readonly Frame[]>;

export function closePlanning(game: Game, sealed: SealedOrders): void {
  game.acts = [];
  game.proposals = [];
  for (let actor = 0; actor < game.table.board.actors; actor++) {
    const frames = (sealed.get(actor) ?? []).map(copyFrame);
    game.orders[actor] = frames;
    for (const frame of frames) openOrder(game, frame);
  }
  game.phase = game.phase === 'soundings' ? 'bargaining' : 'negotiation';
  game.round = 1;
}

function openOrder(game: Game, frame: Frame): void {
  const index = frame[R.action] ?? 0;
  const action = game.table.book.actions[index];
  const fits = isTalk(game.table, index) === (game.phase === 'soundings');
  invariant(fits, 'words are said in soundings and orders written in planning');
  const sponsor = frame[R.sponsor] ?? NOBODY;
  const unilateral = action === undefined || action.consent === 'none';
  const proposal = unilateral ? NOBODY : game.proposals.length;
  head(game, 'order', sponsor, proposal, frame);
  pay(game, game.table.actionParts[index] ?? -1, frame);
  if (unilateral) game.acts.push(frame);
  else game.proposals.push(propose(game, proposal, frame));
}

export function pay(game: Game, part: number, frame: Frame): void {
  const cost = costOf(game, frame, game.journal);
  const sponsor = frame[R.sponsor] ?? NOBODY;
  shift(game, part, purseCell(game, 'treasury', sponsor), -cost.treasury);
  shift(game, part, purseCell(game, 'capital', sponsor), -cost.capital);
}
