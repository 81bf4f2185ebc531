// What people are asked in a round of answering, and how their answers are judged.

import {
  ANSWERS,
  type Answer,
  askedNow,
  checkDecision,
  type Decision,
  ENGINE_LAWS,
  frameOf,
  type Game,
  isAnswering,
  isWriting,
  legalOrders,
  type Order,
  orderOf,
  type Ruling,
  softerTexts,
  view,
  weigh,
} from '../engine/index.ts';
import { err, ok, type Result } from '../kit/result.ts';
import { NOTHING_PENDING, type Pending } from '../record/pending.ts';
import { FIRST_KEPT, type Frame, NOBODY, R } from '../world/register.ts';
import { isWritten } from './commands.ts';
import type { Desk } from './desk.ts';
import type { Ask } from './session.types.ts';

const NOBODY_WAITS: readonly number[] = [];

/** Whose people must be heard before the present phase of the game can close, ascending. */
export function peopleAwaited(
  game: Game,
  people: readonly number[],
  pending: Pending = NOTHING_PENDING,
): readonly number[] {
  if (people.length === 0) return NOBODY_WAITS;
  if (isWriting(game.phase)) {
    return people.filter((actor) => !pending.orders.has(actor) && maySpeak(game, actor));
  }
  if (!isAnswering(game.phase)) return NOBODY_WAITS;
  const asked = new Set(openAsks(game, pending).map((ask) => ask.actor));
  return people.filter((actor) => asked.has(actor));
}

/** Whoever has nothing to say in soundings is not waited for there. */
function maySpeak(game: Game, actor: number): boolean {
  return game.phase !== 'soundings' || legalOrders(game, actor).some(({ ruling }) => ruling.ok);
}

function openAsks(game: Game, pending: Pending) {
  return askedNow(game).filter(({ proposal, actor }) => !isWritten(pending, proposal, actor));
}

/** Every proposal this desk's actor must answer now, in canonical order. */
export function asksOf(game: Game, desk: Desk, pending: Pending): readonly Ask[] {
  const seen = view(game, desk.actor).proposals;
  return openAsks(game, pending)
    .filter((ask) => ask.actor === desk.actor)
    .flatMap((ask) => seen.filter((proposal) => proposal.id === ask.proposal))
    .map((proposal): Ask => {
      const softer = game.round === 1 ? softerTexts(game.table, proposal.frame) : [];
      const given = desk.answers.get(proposal.id);
      // Before the rulings: weighing also tells the shared table which game and turn is being judged.
      const weighing = game.round === 1 ? weigh(game, proposal.frame, desk.actor) : undefined;
      return {
        proposal,
        weighing,
        answers: ANSWERS.map((answer) => ({
          answer,
          ruling: checkDecision(game, decisionOf(desk.actor, proposal.id, answer, softer[0])),
        })),
        softer: softer.map((frame) => orderOf(game.table, frame)),
        given: given && {
          answer: given.answer,
          amended: given.amended && orderOf(game.table, given.amended),
        },
      };
    });
}

/** An answer as the engine takes it, or the ruling that refuses it. */
export function decide(
  game: Game,
  actor: number,
  id: number,
  answer: Answer,
  amended: Order | undefined,
): Result<Decision, Ruling> {
  const text = answer === 'amend' && amended !== undefined ? softened(game, id, amended) : ok(undefined);
  if (!text.ok) return text;
  const decision = decisionOf(actor, id, answer, text.value);
  const proposal = game.proposals[id];
  if (proposal !== undefined) weigh(game, proposal.frame, actor);
  const ruling = checkDecision(game, decision);
  return ruling.ok ? ok(decision) : err(ruling);
}

/** Refused by the engine's law on decisions nobody waits for. */
export function notAwaited(why: string): Ruling {
  const address = 'EN-011';
  return { ok: false, kind: 'illegal', address, text: `${ENGINE_LAWS[address]}: ${why}` };
}

function decisionOf(actor: number, proposal: number, answer: Answer, text: Frame | undefined): Decision {
  const amended = answer === 'amend' ? text : undefined;
  return { proposal, actor, answer, ...(amended === undefined ? {} : { amended }) };
}

/**
 * The softer text of a proposal that an order words. The words are compared and not the skeletons: several presets
 * can be worded alike, and the amendment keeps the skeleton of what it softens.
 */
function softened(game: Game, id: number, amended: Order): Result<Frame | undefined, Ruling> {
  const proposal = game.proposals[id];
  if (proposal === undefined) return ok(undefined);
  const wanted = frameOf(game.table, proposal.frame[R.sponsor] ?? NOBODY, amended);
  if (!wanted.ok) return wanted;
  const same = (frame: Frame) =>
    frame.every((value, at) => at < FIRST_KEPT || at === R.skeleton || value === wanted.value[at]);
  return ok(softerTexts(game.table, proposal.frame).find(same) ?? wanted.value);
}
