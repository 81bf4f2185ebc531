// The running chart of one game: sends it events, reads where it stands, and closes phases for it. The one file
// that knows both the chart and the engine.

import { createActor } from 'xstate';
import { type Game, type HandMove, isWriting, type Ruling } from '../engine/index.ts';
import { invariant } from '../kit/never.ts';
import { NOTHING_PENDING, type Pending } from '../record/pending.ts';
import { recordable } from '../record/recordable.ts';
import { peopleAwaited } from './asks.ts';
import { type Closing, closePhase, handIn, type SetAside } from './closing.ts';
import type { Desks } from './desk.ts';
import { moveHand } from './hand.ts';
import type { SessionOptions } from './session.types.ts';
import { contextOf, deadlineOf, turnMachine } from './turn.machine.ts';
import type { Opened, Play, TurnEvent, TurnInput } from './turn.types.ts';

export interface Conductor {
  /** Sends an event and lets the chart come to rest. A mistake of ours met on the way is thrown here. */
  send(event: TurnEvent): void;
  /** Hands in what an actor has laid ready. Pre: it is waited for. */
  handIn(actor: number): void;
  /** Makes a move of the facilitator's, or says why not. */
  facilitate(move: HandMove): Ruling;
  /** Whether a phase is closing right now: nobody may do anything until it has. */
  busy(): boolean;
  waiting(): readonly number[];
  paused(): boolean;
  secondsLeft(): number | undefined;
  problems(): readonly SetAside[];
  pending(): Pending;
}

/** Starts the chart in the phase the game stands in. */
export function startConductor(options: SessionOptions, desks: Desks): Conductor {
  const { game, onCommand } = options;
  const players = onCommand === undefined ? options.players : recordable(options.players);
  const people = options.people.toSorted((a, b) => a - b);
  const inside = people.every((actor) => game.table.board.members.actor[actor] !== undefined);
  invariant(inside && new Set(people).size === people.length, 'people sit at seats of the board, one each');
  const closing: Closing = { game, players, desks, onCommand, pending: options.pending ?? NOTHING_PENDING };
  let problems: readonly SetAside[] = [];
  let busy = false;

  const play: Play = {
    close() {
      const { phase } = game;
      const found = closePhase(closing);
      if (isWriting(phase)) problems = found;
      else if (found.length > 0) problems = [...problems, ...found];
      return openedBy(game, play, people);
    },
  };
  const attended = options.attended ?? people.length > 0;
  const chart = startChart({
    ...openedBy(game, play, people, closing.pending),
    attended,
    deserted: !attended && people.length === 0,
    pace: options.pace ?? {},
  });

  const busily = (act: () => void) => {
    busy = true;
    try {
      act();
    } finally {
      busy = false;
    }
  };

  return {
    send: (event) => busily(() => chart.send(event)),
    handIn: (actor) => busily(() => handIn(closing, actor)),
    facilitate(move) {
      let ruling: Ruling = { ok: true };
      busily(() => {
        const made = moveHand(closing, move);
        ruling = made.ruling;
        if (made.aside.length > 0) problems = [...made.aside, ...problems];
      });
      return ruling;
    },
    busy: () => busy,
    waiting: () => chart.context().waiting,
    paused: () => chart.at() === 'paused',
    secondsLeft() {
      const deadline = deadlineOf(chart.context());
      return deadline === undefined ? undefined : Math.max(0, deadline - chart.context().elapsed);
    },
    problems: () => problems,
    pending: () => closing.pending,
  };
}

function openedBy(game: Game, play: Play, people: readonly number[], pending?: Pending): Opened {
  const last = game.turn >= game.table.scenario.turns;
  return { play, phase: game.phase, waiting: peopleAwaited(game, people, pending), last };
}

interface Chart {
  send(event: TurnEvent): void;
  at(): string;
  context(): ReturnType<typeof contextOf>;
}

function startChart(input: TurnInput): Chart {
  const fresh = input.phase === 'news';
  const value = input.phase === 'over' ? 'over' : { playing: input.phase };
  const actor = fresh
    ? createActor(turnMachine, { input })
    : createActor(turnMachine, {
        input,
        snapshot: turnMachine.resolveState({ value, context: contextOf(input) }),
      });
  let failure: { readonly error: unknown } | undefined;
  actor.subscribe({
    error: (error) => {
      failure = { error };
    },
  });
  const rethrow = () => {
    if (failure !== undefined) throw failure.error;
    const { value: at, context } = actor.getSnapshot();
    const stands = typeof at === 'object' ? at.playing : at;
    invariant(stands === 'paused' || stands === context.phase, `the chart stands in ${context.phase}`);
  };
  actor.start();
  // A chart set down in the middle of a turn looks around only when something happens.
  if (!fresh && input.phase !== 'over') actor.send({ type: 'time.passed', seconds: 0 });
  rethrow();
  return {
    send(event) {
      actor.send(event);
      rethrow();
    },
    at() {
      const { value: at } = actor.getSnapshot();
      return typeof at === 'object' ? at.playing : at;
    },
    context: () => actor.getSnapshot().context,
  };
}
