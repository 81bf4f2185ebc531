// What a session did, as the lines a record keeps, in the one order that does not depend on who was first.

import { type Decision, type Decisions, type Game, orderOf } from '../engine/index.ts';
import type { RecordedOrder, RecordLine } from '../record/format.ts';
import { type Frame, R } from '../world/register.ts';

/** Everything but the header and the end, which are the record's own. */
export type Command = Exclude<RecordLine, { readonly kind: 'end' }>;

/**
 * The lines of the phase that is about to close: orders by actor, answers by proposal and then by actor. What
 * somebody leaves open (no orders, the ministry's answer by silence) has no line.
 */
export function commandsOf(game: Game, decisions: Decisions): readonly Command[] {
  const { turn } = game;
  const name = (actor: number) => game.table.board.members.actor[actor] ?? '';
  const orders = [...(decisions.orders ?? [])]
    .filter(([, frames]) => frames.length > 0)
    .sort(([a], [b]) => a - b)
    .map(
      ([actor, frames]): Command => ({
        kind: 'orders',
        turn,
        actor: name(actor),
        orders: frames.map((frame) => recordedOrder(game, frame)),
      }),
    );
  const answers = [...(decisions.answers ?? [])]
    .sort((a, b) => a.proposal - b.proposal || a.actor - b.actor)
    .map((decision) => answerCommand(game, decision, name(decision.actor)));
  return [...orders, ...answers];
}

/** The line that ends a turn. Pre: the turn is over. */
export function turnCommand(game: Game, turn: number): Command {
  return { kind: 'turn', turn, hash: game.hashes[turn - 1] ?? '' };
}

function answerCommand(game: Game, decision: Decision, actor: string): Command {
  return {
    kind: 'answer',
    turn: game.turn,
    phase: game.phase === 'summits' ? 'summits' : 'negotiation',
    round: game.round,
    proposal: decision.proposal,
    actor,
    answer: decision.answer,
    ...(decision.amended === undefined ? {} : { amended: recordedOrder(game, decision.amended) }),
  };
}

function recordedOrder(game: Game, frame: Frame): RecordedOrder {
  const { book, skeletons } = game.table;
  const presets = book.actions[frame[R.action] ?? 0]?.presets ?? [];
  const skeleton = skeletons[frame[R.sponsor] ?? 0]?.[frame[R.skeleton] ?? 0];
  const preset = presets.length > 1 ? presets[skeleton?.preset ?? 0] : undefined;
  const order = orderOf(game.table, frame);
  return (preset === undefined ? order : { ...order, preset: preset.name }) as RecordedOrder;
}
