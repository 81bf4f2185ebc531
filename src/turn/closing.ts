// The close of a phase: what people laid ready and what policies decide now is opened together and given to the
// engine. Policies are asked here and not before, so that nobody can have looked at them.

import {
  askedNow,
  type Decision,
  type Decisions,
  type Game,
  isAnswering,
  isWriting,
  type Phase,
  type Proposal,
  resolve,
} from '../engine/index.ts';
import { nameOf } from '../record/orders.ts';
import { NOTHING_PENDING, type Pending } from '../record/pending.ts';
import type { Players } from '../seats/policy.ts';
import type { Frame } from '../world/register.ts';
import { type Command, commandsOf, isWritten, turnCommands } from './commands.ts';
import { clearDesks, type Desks } from './desk.ts';

export interface Closing {
  readonly game: Game;
  readonly players: Players;
  readonly desks: Desks;
  readonly onCommand: ((command: Command) => void) | undefined;
  /** What the record holds of the present phase: it stands, and is not told again. */
  pending: Pending;
}

/** A decision of a person that no longer stood when its phase closed or the facilitator acted, and what became of it. */
export interface SetAside {
  readonly turn: number;
  readonly actor: number;
  /** -1 for an order that lay ready. */
  readonly proposal: number;
  readonly text: string;
}

/**
 * Hands in for good what a person has laid ready: its lines are told at once and nothing moves yet. Told first, so
 * that what could not be written down is not handed in either.
 */
export function handIn(closing: Closing, actor: number): void {
  const { game, desks, onCommand, pending } = closing;
  const desk = desks.get(actor);
  if (desk === undefined) return;
  if (isWriting(game.phase)) {
    const orders = new Map([[actor, [...desk.orders]]]);
    if (onCommand !== undefined) commandsOf(game, { orders }, pending).forEach(onCommand);
    closing.pending = { ...pending, orders: new Map([...orders, ...pending.orders]) };
    return;
  }
  const answers = [...desk.answers.values()];
  if (onCommand !== undefined) commandsOf(game, { answers }, pending).forEach(onCommand);
  closing.pending = { ...pending, answers: [...pending.answers, ...answers] };
}

/** Closes the present phase. Commands are told before the engine acts on them, the turn's hash after. */
export function closePhase(closing: Closing): readonly SetAside[] {
  const { game, onCommand, desks } = closing;
  const { turn, phase } = game;
  const decisions = decisionsOf(closing);
  if (onCommand !== undefined) commandsOf(game, decisions, closing.pending).forEach(onCommand);
  const { proposals } = game;
  resolve(game, decisions);
  closing.pending = NOTHING_PENDING;
  if (desks.size === 0 && phase !== 'review') return NOTHING;
  const aside = isAnswering(phase)
    ? setAside(closing, decisions.answers ?? [], proposals, phase, turn)
    : NOTHING;
  clearDesks(desks);
  if (phase === 'review' && onCommand !== undefined) turnCommands(game, turn).forEach(onCommand);
  return aside;
}

const NOTHING: readonly SetAside[] = [];
const NO_DECISIONS: Decisions = {};

function decisionsOf(closing: Closing): Decisions {
  switch (closing.game.phase) {
    case 'soundings':
    case 'planning':
      return { orders: openOrders(closing) };
    case 'bargaining':
    case 'negotiation':
    case 'summits':
      return { answers: openAnswers(closing) };
    default:
      return NO_DECISIONS;
  }
}

function openOrders({ game, players, desks, pending }: Closing): ReadonlyMap<number, readonly Frame[]> {
  const sealed = new Map(pending.orders);
  for (const [actor, policy] of players) {
    if (!desks.has(actor) && !sealed.has(actor)) sealed.set(actor, policy.orders(game, actor));
  }
  for (const desk of desks.values()) {
    if (!sealed.has(desk.actor)) sealed.set(desk.actor, [...desk.orders]);
  }
  return sealed;
}

function openAnswers({ game, players, desks, pending }: Closing): readonly Decision[] {
  const asked = new Set(askedNow(game).map((ask) => ask.actor));
  const answers: Decision[] = [];
  const add = (decision: Decision) => {
    if (!isWritten(pending, decision.proposal, decision.actor)) answers.push(decision);
  };
  for (const [actor, policy] of players) {
    if (asked.has(actor) && !desks.has(actor)) policy.answers(game, actor).forEach(add);
  }
  for (const desk of desks.values()) desk.answers.forEach(add);
  return [...pending.answers, ...answers];
}

/**
 * Answers that were allowed one by one can be too dear together: then the ministry answers for the rest. And of
 * those who would soften one text only the first is heard.
 */
function setAside(
  { game, desks }: Closing,
  answers: readonly Decision[],
  proposals: readonly Proposal[],
  phase: Phase,
  turn: number,
): readonly SetAside[] {
  const inOrder = answers.toSorted((a, b) => a.actor - b.actor || a.proposal - b.proposal);
  return inOrder.flatMap((decision) => {
    const { actor, proposal: id, answer } = decision;
    const proposal = proposals[id];
    if (!desks.has(actor) || proposal === undefined || !proposal.asked.includes(actor)) return [];
    const text =
      answer === 'amend' ? whyNotSoftened(game, proposal, actor) : whyNotHeard(proposal, decision, phase);
    return text === undefined ? [] : [{ turn, actor, proposal: id, text }];
  });
}

function whyNotSoftened(game: Game, proposal: Proposal, actor: number): string | undefined {
  const by = proposal.amendment?.by;
  if (by === actor) return undefined;
  if (by === undefined) return `the answer (amend) was ${TOO_DEAR}: left to the ministry`;
  return `the answer (amend) came after that of ${nameOf(game.table, by)}: one softer text is asked for, not two`;
}

function whyNotHeard(proposal: Proposal, { actor, answer }: Decision, phase: Phase): string | undefined {
  const settled = phase === 'summits' || proposal.forum === 'partner';
  if (!settled || answer === 'ministry' || proposal.answers.get(actor) === answer) return undefined;
  return `the answer (${answer}) was ${TOO_DEAR}: left to the ministry`;
}

const TOO_DEAR = 'more than capital and pens were left for';
