// The handle that screens and commands hold. Nothing here speaks of the chart behind it.

import type {
  Answer,
  Game,
  HandMove,
  LegalOrder,
  Order,
  Phase,
  ProposalView,
  Ruling,
  Weighing,
} from '../engine/index.ts';
import type { Pending } from '../record/pending.ts';
import type { Players } from '../seats/policy.ts';
import type { SetAside } from './closing.ts';
import type { Command } from './commands.ts';
import type { Pace } from './turn.types.ts';

export interface SessionOptions {
  /** At any phase. From now on only the session moves it. */
  readonly game: Game;
  /** Policies by actor number. One for an actor with a person is not asked. */
  readonly players: Players;
  /** Actors (by number) that people decide for. */
  readonly people: readonly number[];
  /** Whether each review waits for `goOn`. Default: if there are people. */
  readonly attended?: boolean;
  /**
   * Told every command before it counts: a person's when that person locks, everybody else's when the phase closes,
   * in canonical order. It must not call the session.
   */
  readonly onCommand?: (command: Command) => void;
  /** What a record that breaks off here holds of the present phase. Default: nothing. */
  readonly pending?: Pending;
  /** Seconds for a round of each waiting phase. Default: none has a deadline. */
  readonly pace?: Pace;
}

export interface SessionState {
  readonly phase: Phase;
  readonly round: 1 | 2;
  readonly turn: number;
  /** Actors whose people must still lock, ascending. */
  readonly waiting: readonly number[];
  readonly paused: boolean;
  readonly over: boolean;
  /** How many orders lie ready, by actor number; never which. */
  readonly queued: readonly number[];
  /** Seconds left in this round, 0 or more; undefined where nothing hurries it. */
  readonly secondsLeft: number | undefined;
  /** Whether the facilitator may act now. */
  readonly hand: boolean;
  /** Decisions of people that did not stand when the last phase closed, or any more after a facilitator's move. */
  readonly problems: readonly SetAside[];
}

/** One proposal that waits for an answer of one actor. */
export interface Ask {
  readonly proposal: ProposalView;
  /** What the actor's ministry makes of the text. A sponsor who answers an amendment has no such sum. */
  readonly weighing: Weighing | undefined;
  /** Every answer with the ruling on it, in the order of ANSWERS; an amendment stands for any softer text. */
  readonly answers: readonly { readonly answer: Answer; readonly ruling: Ruling }[];
  /** Texts an amendment may ask for. */
  readonly softer: readonly Order[];
  /** What was answered so far, and can still be changed. */
  readonly given: { readonly answer: Answer; readonly amended: Order | undefined } | undefined;
}

/**
 * A game played by people and policies. Every call that is not allowed now answers with a ruling (an address of
 * the engine's laws or of the rulebook) and changes nothing. Throws only for our own mistakes.
 */
export interface Session {
  /** To look at. */
  readonly game: Game;
  /** The same object until something changes. */
  state(): SessionState;
  /** Calls back after every change. Returns the way to stop that. */
  subscribe(listener: () => void): () => void;

  /** What an actor may order next to what it has queued. Empty outside planning. */
  legal(actor: number): readonly LegalOrder[];
  /** Checks an order and queues it, last or in place of one that is queued (from 0). Refused, it leaves the queue alone. */
  draft(actor: number, order: Order, instead?: number): Ruling;
  /** Takes back an order queued (from 0), the last one if none is named. */
  takeBack(actor: number, from?: number): Ruling;
  /** Moves a queued order to another place (both from 0). */
  reorder(actor: number, from: number, to: number): Ruling;
  /** An actor's own queue. */
  queued(actor: number): readonly Order[];

  /** What an actor is asked in this round. Empty once it has locked. */
  asks(actor: number): readonly Ask[];
  /** Answers a proposal, or changes the answer. `amended` goes with `amend`. */
  answer(actor: number, proposal: number, answer: Answer, amended?: Order): Ruling;
  /** Takes an answer back. */
  unanswer(actor: number, proposal: number): Ruling;

  /**
   * Hands in for good what an actor has laid ready; what it left open is left to its ministry. The last lock of
   * a round closes it.
   */
  lock(actor: number): Ruling;
  /**
   * Makes a move of the facilitator's: in planning until the first seat has locked, and in review, paused or not.
   * Orders laid ready that no longer stand then are taken back and told among the problems.
   */
  facilitate(move: HandMove): Ruling;
  /** Leaves the review. */
  goOn(): Ruling;
  pause(): Ruling;
  resume(): Ruling;
  /** Tells how many whole seconds have passed. At the deadline every seat is locked as it stands. */
  time(seconds: number): Ruling;
}
