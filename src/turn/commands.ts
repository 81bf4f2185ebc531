// What a session did, as the lines a record keeps, in the one order that does not depend on who was first: the
// order in which a game without a session writes them.

import type { Decisions, Game } from '../engine/index.ts';
import type { RecordLine } from '../record/format.ts';
import { answerLine, ordersLine } from '../record/orders.ts';
import type { Pending } from '../record/pending.ts';

/** Every line of a record but its header. */
export type Command = RecordLine;

/**
 * The lines of the phase that is about to close: orders by actor, an empty row where somebody orders nothing; answers
 * by actor and then by proposal, none where the ministry answers. What is pending has its lines already.
 */
export function commandsOf(game: Game, decisions: Decisions, pending: Pending): readonly Command[] {
  const orders = [...(decisions.orders ?? [])]
    .filter(([actor]) => !pending.orders.has(actor))
    .sort(([a], [b]) => a - b)
    .map(([actor, frames]) => ordersLine(game, actor, frames));
  const answers = (decisions.answers ?? [])
    .filter(({ proposal, actor }) => !isWritten(pending, proposal, actor))
    .sort((a, b) => a.actor - b.actor || a.proposal - b.proposal)
    .map((decision) => answerLine(game, decision));
  return [...orders, ...answers];
}

/** The line that ends a turn, and the one that ends the game. Pre: the turn is over. */
export function turnCommands(game: Game, turn: number): readonly Command[] {
  const hash = game.hashes[turn - 1] ?? '';
  const ended: Command = { kind: 'turn', turn, hash };
  return game.phase === 'over' ? [ended, { kind: 'end', finalHash: hash }] : [ended];
}

/** Whether an answer stands in the record already. */
export function isWritten(pending: Pending, proposal: number, actor: number): boolean {
  return pending.answers.some((answer) => answer.proposal === proposal && answer.actor === actor);
}
