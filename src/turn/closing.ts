// The close of a phase: what people laid ready and what policies decide now is opened together and given to the
// engine. Policies are asked here and not before, so that nobody can have looked at them.

import { askedNow, type Decision, type Decisions, type Game, resolve } from '../engine/index.ts';
import { NOTHING_PENDING, type Pending } from '../record/replay.ts';
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

/** A decision of a person that no longer stood when its phase closed, and what became of it. */
export interface SetAside {
  readonly turn: number;
  readonly actor: number;
  readonly proposal: number;
  readonly text: string;
}

/** Closes the present phase. Commands are told before the engine acts on them, the turn's hash after. */
export function closePhase(closing: Closing): readonly SetAside[] {
  const { game, onCommand, desks } = closing;
  const { turn, phase } = game;
  const decisions = decisionsOf(closing);
  if (onCommand !== undefined) commandsOf(game, decisions, closing.pending).forEach(onCommand);
  resolve(game, decisions);
  closing.pending = NOTHING_PENDING;
  if (desks.size === 0 && phase !== 'review') return NOTHING;
  const aside = phase === 'negotiation' || phase === 'summits' ? setAside(closing, phase, turn) : NOTHING;
  clearDesks(desks);
  if (phase === 'review' && onCommand !== undefined) turnCommands(game, turn).forEach(onCommand);
  return aside;
}

const NOTHING: readonly SetAside[] = [];
const NO_DECISIONS: Decisions = {};

function decisionsOf(closing: Closing): Decisions {
  switch (closing.game.phase) {
    case 'planning':
      return { orders: openOrders(closing) };
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

/** Answers that were allowed one by one can be too dear together: then the ministry answers for the rest. */
function setAside(
  { game, desks }: Closing,
  phase: 'negotiation' | 'summits',
  turn: number,
): readonly SetAside[] {
  const found: SetAside[] = [];
  for (const { actor, answers } of desks.values()) {
    for (const { proposal: id, answer } of answers.values()) {
      const proposal = game.proposals[id];
      const settled = phase === 'summits' || proposal?.forum === 'partner';
      if (proposal === undefined || !settled || !proposal.asked.includes(actor)) continue;
      if (answer === 'ministry' || answer === 'amend' || proposal.answers.get(actor) === answer) continue;
      const text = `the answer (${answer}) was more than capital and pens were left for: left to the ministry`;
      found.push({ turn, actor, proposal: id, text });
    }
  }
  return found;
}
