// The session around the chart: people's desks, policies, and the rulings on what may be done now. It is what
// screens and commands use; the chart inside only decides when a phase closes.

import {
  check,
  type Game,
  HAND_PHASES,
  isAnswering,
  isWriting,
  type LegalOrder,
  legalOrders,
  orderOf,
  type Ruling,
} from '../engine/index.ts';
import type { Frame } from '../world/register.ts';
import { asksOf, decide, notAwaited } from './asks.ts';
import { isWritten } from './commands.ts';
import { type Conductor, startConductor } from './conductor.ts';
import { type Desk, type Desks, layDesks } from './desk.ts';
import type { Session, SessionOptions, SessionState } from './session.types.ts';
import { isWaitingPhase, type TurnEvent, WAITING_PHASES, type WaitingPhase } from './turn.types.ts';

const WRITING: readonly WaitingPhase[] = WAITING_PHASES.filter(isWriting);
const ANSWERING: readonly WaitingPhase[] = WAITING_PHASES.filter(isAnswering);

const ALLOWED: Ruling = { ok: true };

/**
 * Opens a session on a game and plays to the first moment where somebody is waited for, or to the end.
 * Pre: people are distinct numbers of actors.
 */
export function createSession(options: SessionOptions): Session {
  const { game } = options;
  const desks = layDesks(options.people);
  const conductor = startConductor(options, desks);
  const listeners = new Set<() => void>();
  let shown: SessionState | undefined;

  function changed(): Ruling {
    shown = undefined;
    for (const listener of [...listeners]) listener();
    return ALLOWED;
  }

  /** Does something at the desk of an actor that is waited for in one of these phases, or refuses. */
  function at(actor: number, phases: readonly WaitingPhase[], act: (desk: Desk) => Ruling): Ruling {
    const desk = desks.get(actor);
    const why = desk === undefined ? 'no person sits there' : whyNot(conductor, game.phase, actor, phases);
    if (desk === undefined || why !== undefined) return notAwaited(why ?? '');
    const ruling = act(desk);
    return ruling.ok ? changed() : ruling;
  }

  const room: Room = { game, desks, conductor, changed, at };
  return {
    game,
    state: () => {
      shown ??= stateOf(options, conductor, desks);
      return shown;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ...planningCalls(room),
    ...answeringCalls(room),
    ...tableCalls(room),
  };
}

/** What the calls of a session share. */
interface Room {
  readonly game: Game;
  readonly desks: Desks;
  readonly conductor: Conductor;
  readonly changed: () => Ruling;
  readonly at: (actor: number, phases: readonly WaitingPhase[], act: (desk: Desk) => Ruling) => Ruling;
}

type PlanningCalls = Pick<Session, 'legal' | 'draft' | 'takeBack' | 'reorder' | 'queued'>;
type AnsweringCalls = Pick<Session, 'asks' | 'answer' | 'unanswer'>;
type TableCalls = Pick<Session, 'lock' | 'facilitate' | 'goOn' | 'pause' | 'resume' | 'time'>;

function planningCalls({ game, desks, conductor, at }: Room): PlanningCalls {
  return {
    legal: (actor) => (isWriting(game.phase) ? legalNow(game, actor, desks.get(actor)?.orders ?? []) : []),
    draft: (actor, order, instead) =>
      at(actor, WRITING, ({ orders }) => {
        const place = instead ?? orders.length;
        if (place !== orders.length && orders[place] === undefined) return notAwaited('no order lies there');
        const ruling = check(game, actor, order, orders.toSpliced(place, 1));
        if (ruling.ok && ruling.frame !== undefined) orders.splice(place, 1, ruling.frame);
        return ruling;
      }),
    takeBack: (actor, from) =>
      at(actor, WRITING, ({ orders }) => {
        const place = from ?? orders.length - 1;
        if (orders[place] === undefined) return notAwaited('no order lies ready');
        orders.splice(place, 1);
        return ALLOWED;
      }),
    reorder: (actor, from, to) =>
      at(actor, WRITING, ({ orders }) => {
        const moved = orders[from];
        if (moved === undefined || orders[to] === undefined) return notAwaited('no order lies there');
        orders.splice(from, 1);
        orders.splice(to, 0, moved);
        return ALLOWED;
      }),
    queued(actor) {
      const desk = desks.get(actor);
      const frames = desk && (conductor.pending().orders.get(actor) ?? desk.orders);
      return (frames ?? []).map((frame) => orderOf(game.table, frame));
    },
  };
}

function answeringCalls({ game, desks, conductor, at }: Room): AnsweringCalls {
  return {
    asks(actor) {
      const desk = desks.get(actor);
      const asked = desk !== undefined && conductor.waiting().includes(actor);
      return asked ? asksOf(game, desk, conductor.pending()) : [];
    },
    answer: (actor, proposal, answer, amended) =>
      at(actor, ANSWERING, ({ answers }) => {
        if (isWritten(conductor.pending(), proposal, actor)) return notAwaited('answered already');
        const decision = decide(game, actor, proposal, answer, amended);
        if (!decision.ok) return decision.error;
        answers.set(proposal, decision.value);
        return ALLOWED;
      }),
    unanswer: (actor, proposal) =>
      at(actor, ANSWERING, ({ answers }) =>
        answers.delete(proposal) ? ALLOWED : notAwaited('no answer lies ready'),
      ),
  };
}

function tableCalls({ game, conductor, changed }: Room): TableCalls {
  function send(event: TurnEvent): Ruling {
    const why = standstill(conductor);
    if (why !== undefined && (event.type !== 'resume' || conductor.busy())) return notAwaited(why);
    conductor.send(event);
    return changed();
  }
  return {
    lock: (actor) => {
      const why = whyNot(conductor, game.phase, actor, WAITING_PHASES);
      if (why !== undefined) return notAwaited(why);
      conductor.handIn(actor);
      return send({ type: 'seat.done', actor });
    },
    // While the game is paused too: that is when a class argues.
    facilitate(move) {
      if (conductor.busy()) return notAwaited('a phase is closing');
      const ruling = conductor.facilitate(move);
      return ruling.ok ? changed() : ruling;
    },
    goOn: () => (game.phase === 'review' ? send({ type: 'go.on' }) : notAwaited('this is no review')),
    pause: () => (game.phase === 'over' ? notAwaited('the game is over') : send({ type: 'pause' })),
    resume: () => (conductor.paused() ? send({ type: 'resume' }) : notAwaited('the game is not paused')),
    time(seconds) {
      if (!Number.isSafeInteger(seconds) || seconds < 0) return notAwaited('time passes in whole seconds');
      return game.phase === 'over' ? notAwaited('the game is over') : send({ type: 'time.passed', seconds });
    },
  };
}

/** What may be drafted, judged as it will be when it is drafted: in words, without the preset it came from. */
function legalNow(game: Game, actor: number, queued: readonly Frame[]): readonly LegalOrder[] {
  return legalOrders(game, actor, queued).map((entry) => {
    if (!entry.ruling.ok) return entry;
    const ruling = check(game, actor, entry.order, queued);
    return ruling.ok ? entry : { ...entry, ruling };
  });
}

function standstill(conductor: Conductor): string | undefined {
  if (conductor.busy()) return 'a phase is closing';
  return conductor.paused() ? 'the game is paused' : undefined;
}

function whyNot(
  conductor: Conductor,
  phase: string,
  actor: number,
  phases: readonly WaitingPhase[],
): string | undefined {
  const still = standstill(conductor);
  if (still !== undefined) return still;
  if (!isWaitingPhase(phase) || !phases.includes(phase)) return `this is ${phase}`;
  if (!conductor.waiting().includes(actor)) return isWriting(phase) ? 'locked' : 'locked, or not asked';
  return undefined;
}

function mayFacilitate({ phase }: Game, conductor: Conductor): boolean {
  return HAND_PHASES.includes(phase) && (phase !== 'planning' || conductor.pending().orders.size === 0);
}

function stateOf(
  { game }: SessionOptions,
  conductor: Conductor,
  desks: ReadonlyMap<number, Desk>,
): SessionState {
  return {
    phase: game.phase,
    round: game.round,
    turn: game.turn,
    waiting: conductor.waiting(),
    paused: conductor.paused(),
    over: game.phase === 'over',
    hand: mayFacilitate(game, conductor),
    queued: game.table.board.members.actor.map((_, actor) => {
      const desk = desks.get(actor);
      return desk === undefined ? 0 : (conductor.pending().orders.get(actor) ?? desk.orders).length;
    }),
    secondsLeft: conductor.secondsLeft(),
    problems: conductor.problems(),
  };
}
