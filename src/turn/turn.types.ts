// What the chart of a turn speaks of, declared before the chart: its data, events and guards.

import type { Phase } from '../engine/phase.ts';

/** Phases in which seats may be waited for. */
export const WAITING_PHASES = ['soundings', 'bargaining', 'planning', 'negotiation', 'summits'] as const;

export type WaitingPhase = (typeof WAITING_PHASES)[number];

export function isWaitingPhase(phase: string): phase is WaitingPhase {
  return (WAITING_PHASES as readonly string[]).includes(phase);
}

/** Seconds a table gives its seats for one round of a phase. A phase that is left out has no deadline. */
export type Pace = { readonly [phase in WaitingPhase]?: number };

/**
 * The game as the chart sees it: something whose present phase can be closed. The session's own changes in
 * place and hands itself back; one that hands back a new value makes the whole chart a pure function.
 */
export interface Play {
  /** Closes the present phase with the decisions collected so far and tells what opens next. */
  readonly close: () => Opened;
}

/** What stands after a phase has closed. */
export interface Opened {
  readonly play: Play;
  readonly phase: Phase;
  /** Actors (by number) whose people must be heard before this phase can close, in ascending order. */
  readonly waiting: readonly number[];
  /** Whether no turn follows this one. */
  readonly last: boolean;
}

export interface TurnInput extends Opened {
  /** Whether somebody reads each review before the game goes on. */
  readonly attended: boolean;
  /** Whether nobody decides or reads: then nothing can stop a turn once it has begun. */
  readonly deserted: boolean;
  readonly pace: Pace;
}

export interface TurnContext extends TurnInput {
  /** Whole seconds gone since the present round opened. */
  readonly elapsed: number;
}

export type TurnEvent =
  | { readonly type: 'seat.done'; readonly actor: number }
  | { readonly type: 'go.on' }
  | { readonly type: 'pause' }
  | { readonly type: 'resume' }
  | { readonly type: 'time.passed'; readonly seconds: number };

export type TurnGuard =
  | 'the table is deserted'
  | 'the game is over'
  | 'nobody is awaited'
  | 'there are no soundings'
  | 'the talks are over'
  | 'nobody reads along'
  | 'the last turn ends unread'
  | 'the last turn ends'
  | 'the deadline has passed';
