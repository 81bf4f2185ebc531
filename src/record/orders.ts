// Decisions as a record writes them, and the door by which they come back: every one is judged again, as if a
// stranger had made it.
import {
  askedNow,
  check,
  checkDecision,
  type Decision,
  ENGINE_LAWS,
  type Game,
  isAnswering,
  type Order,
  orderOf,
  type Ruling,
  softerTexts,
  type Table,
} from '../engine/index.ts';
import { canonicalJson } from '../kit/canonical-json.ts';
import { err, ok, type Result } from '../kit/result.ts';
import type { Frame } from '../world/register.ts';
import type { AnswerLine, OrdersLine } from './format.ts';

/** The line that seals an actor's orders. */
export function ordersLine(game: Game, actor: number, frames: readonly Frame[]): OrdersLine {
  return {
    kind: 'orders',
    turn: game.turn,
    actor: nameOf(game.table, actor),
    ...(game.phase === 'soundings' ? { phase: game.phase } : {}),
    orders: frames.map((frame) => orderOf(game.table, frame)),
  };
}

/** The line of one answer. Pre: somebody may answer in the phase the game stands in. */
export function answerLine(game: Game, decision: Decision): AnswerLine {
  const { amended } = decision;
  return {
    kind: 'answer',
    turn: game.turn,
    phase: isAnswering(game.phase) ? game.phase : 'negotiation',
    round: game.round,
    proposal: decision.proposal,
    actor: nameOf(game.table, decision.actor),
    answer: decision.answer,
    ...(amended === undefined ? {} : { amended: orderOf(game.table, amended) }),
    ...(decision.bound === true ? { bound: true as const } : {}),
  };
}

/** The frames of a line, each judged next to those before it; or the first ruling against one. */
export function readOrders(
  game: Game,
  actor: number,
  orders: readonly Order[],
): Result<readonly Frame[], Ruling> {
  const queued: Frame[] = [];
  for (const order of orders) {
    const ruling = check(game, actor, order, queued);
    if (!ruling.ok || ruling.frame === undefined) return err(ruling);
    queued.push(ruling.frame);
  }
  return ok(queued);
}

/** The decision of a line, or the ruling against it. */
export function readAnswer(game: Game, line: AnswerLine): Result<Decision, Ruling> {
  const { table } = game;
  const actor = table.board.members.actor.indexOf(line.actor);
  const proposal = game.proposals[line.proposal];
  const wanted = line.amended === undefined ? undefined : canonicalJson(line.amended);
  const amended =
    wanted === undefined || proposal === undefined
      ? undefined
      : softerTexts(table, proposal.frame).find((frame) => canonicalJson(orderOf(table, frame)) === wanted);
  const decision: Decision = {
    proposal: line.proposal,
    actor,
    answer: line.answer,
    ...(amended === undefined ? {} : { amended }),
    ...(line.bound === true ? { bound: true } : {}),
  };
  const ruling = judge(game, decision);
  return ruling.ok ? ok(decision) : err(ruling);
}

/** Whether a decision may stand in a record. One that a study binds is judged as a plain yes or no without a price. */
export function judge(game: Game, decision: Decision): Ruling {
  if (decision.bound !== true) return checkDecision(game, decision);
  const { proposal, actor, answer } = decision;
  const plain = answer === 'accept' || answer === 'refuse';
  const asked = askedNow(game).some((ask) => ask.proposal === proposal && ask.actor === actor);
  if (plain && asked && game.round === 1) return { ok: true };
  const address = 'EN-011';
  return { ok: false, kind: 'illegal', address, text: ENGINE_LAWS[address] };
}

export function nameOf(table: Table, actor: number): string {
  return table.board.members.actor[actor] ?? '';
}
