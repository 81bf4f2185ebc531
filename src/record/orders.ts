// Decisions as a record writes them, and the door by which they come back: every one is judged again, as if a
// stranger had made it.
import {
  check,
  checkDecision,
  type Decision,
  frameOf,
  type Game,
  orderOf,
  type Ruling,
  type Skeleton,
  softerTexts,
  type Table,
} from '../engine/index.ts';
import { judge, purseOf } from '../engine/seat.ts';
import { canonicalJson } from '../kit/canonical-json.ts';
import { err, ok, type Result } from '../kit/result.ts';
import { MEMBER_PARAMS } from '../rulebook/book.ts';
import { type Frame, NOBODY, R } from '../world/register.ts';
import type { AnswerLine, OrdersLine, RecordedOrder } from './format.ts';

/** The line that seals an actor's orders. */
export function ordersLine(game: Game, actor: number, frames: readonly Frame[]): OrdersLine {
  return {
    kind: 'orders',
    turn: game.turn,
    actor: nameOf(game.table, actor),
    orders: frames.map((frame) => recordedOrder(game.table, frame)),
  };
}

/** The line of one answer. Pre: the game stands in negotiation or summits. */
export function answerLine(game: Game, decision: Decision): AnswerLine {
  const { amended } = decision;
  return {
    kind: 'answer',
    turn: game.turn,
    phase: game.phase === 'summits' ? 'summits' : 'negotiation',
    round: game.round,
    proposal: decision.proposal,
    actor: nameOf(game.table, decision.actor),
    answer: decision.answer,
    ...(amended === undefined ? {} : { amended: recordedOrder(game.table, amended) }),
  };
}

/** The frames of a line, each judged next to those before it; or the first ruling against one. */
export function readOrders(
  game: Game,
  actor: number,
  orders: readonly RecordedOrder[],
): Result<readonly Frame[], Ruling> {
  const queued: Frame[] = [];
  for (const order of orders) {
    const frame = readOrder(game, actor, order, queued);
    if (!frame.ok) return frame;
    queued.push(frame.value);
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
      : softerTexts(table, proposal.frame).find(
          (frame) => canonicalJson(recordedOrder(table, frame)) === wanted,
        );
  const decision: Decision = {
    proposal: line.proposal,
    actor,
    answer: line.answer,
    ...(amended === undefined ? {} : { amended }),
  };
  const ruling = checkDecision(game, decision);
  return ruling.ok ? ok(decision) : err(ruling);
}

/**
 * An order with everything that tells its frame from others. Draws about an order are keyed by its skeleton, so
 * that the preset is named where it is not the action's first.
 */
export function recordedOrder(table: Table, frame: Frame): RecordedOrder {
  const order = orderOf(table, frame);
  const skeleton = table.skeletons[frame[R.sponsor] ?? NOBODY]?.[frame[R.skeleton] ?? NOBODY];
  if (skeleton === undefined || skeleton.preset === 0) return order;
  const preset = table.book.actions[skeleton.action]?.presets[skeleton.preset]?.name;
  return preset === undefined ? order : { ...order, preset };
}

function readOrder(
  game: Game,
  actor: number,
  recorded: RecordedOrder,
  queued: readonly Frame[],
): Result<Frame, Ruling> {
  const { preset, ...order } = recorded;
  const plain = check(game, actor, order, queued);
  if (preset === undefined) return plain.ok && plain.frame ? ok(plain.frame) : err(plain);
  // The same order of another preset is another skeleton, which `check` cannot be told.
  const frame = frameOf(game.table, actor, order);
  if (!frame.ok) return frame;
  const skeleton = skeletonOf(game.table, actor, frame.value, preset);
  if (skeleton === undefined) return err(noPreset(order.action, preset));
  frame.value[R.skeleton] = skeleton.index;
  const ruling = judge(game, actor, frame.value, queued, purseOf(game, actor, queued));
  return ruling.ok ? ok(frame.value) : err(ruling);
}

function skeletonOf(table: Table, actor: number, frame: Frame, preset: string): Skeleton | undefined {
  const presets = table.book.actions[frame[R.action] ?? NOBODY]?.presets ?? [];
  return table.skeletons[actor]?.find(
    (skeleton) =>
      skeleton.action === frame[R.action] &&
      presets[skeleton.preset]?.name === preset &&
      MEMBER_PARAMS.every((param) => skeleton.frame[R[param]] === frame[R[param]]),
  );
}

function noPreset(action: string, preset: string): Ruling {
  return { ok: false, kind: 'invalid', address: 'EN-008', text: `${action} has no preset ${preset}` };
}

export function nameOf(table: Table, actor: number): string {
  return table.board.members.actor[actor] ?? '';
}
