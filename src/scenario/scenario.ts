// A scenario, resolved: who sits where, how the world stands at the start, what is bound to happen. Plain JSON, as
// every record carries it whole.
import type { Condition, MemberParam, Quantity, Sourced } from '../rulebook/book.ts';

/** The month a game starts in; a turn is half a year. */
export interface StartDate {
  readonly year: number;
  /** From 1. */
  readonly month: number;
}

/** What an actor wants to reach. Conditions and progress are read with self as the actor. */
export interface Objective extends Sourced {
  readonly id: string;
  readonly title: string;
  readonly met: Condition;
  /** From 0 to 10. */
  readonly progress: Quantity;
}

export interface ScenarioSeat {
  readonly actor: string;
  /** A policy of the rulebook for each doctrine, by the doctrine's name; the first is the one it starts with. */
  readonly policies: { readonly [doctrine: string]: string };
  readonly brief: { readonly public: string; readonly secret: string };
  readonly objectives: readonly Objective[];
}

export interface AutomatedSeat {
  readonly actor: string;
  readonly policy: string;
}

export const STANDINGS = ['observer', 'suspended', 'member'] as const;
export type Standing = (typeof STANDINGS)[number];

/** How an actor stands in a body at the start. */
export interface Membership {
  readonly body: string;
  readonly actor: string;
  readonly standing: Standing;
}

/** One value of a track at the start; `at` names a member for each of its first dimensions, or for none of them. */
export interface OpeningValue {
  readonly track: string;
  readonly at: readonly string[];
  readonly value: number;
}

export const DEAL_STATUSES = ['declared', 'done'] as const;

/** An agreement that stands at the start. */
export interface OpeningDeal extends Sourced {
  readonly action: string;
  readonly sponsor: string;
  readonly members: { readonly [param in MemberParam]?: string };
  readonly clauses: readonly string[];
  readonly secret: number;
  readonly extra: number;
  readonly choices: { readonly [choice: string]: string };
  readonly status: (typeof DEAL_STATUSES)[number];
  /** The turn it was signed in; 0 and below are before the game. */
  readonly signed: number;
  /** The turn it ends with; 0 if it has no term. */
  readonly until: number;
}

export interface CalendarEntry extends Sourced {
  readonly turn: number;
  readonly card: string;
}

/** What one seat is asked to try in one turn of a first game. */
export interface Lesson {
  readonly actor: string;
  readonly turn: number;
  /** The name of the action to try. */
  readonly action?: string;
  readonly text: string;
}

export interface Deck extends Sourced {
  /** Cards opened a turn, from turn `from` on. */
  readonly draw: number;
  readonly from: number;
  readonly cards: readonly { readonly card: string; readonly copies: number }[];
}

export interface Scenario extends Sourced {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** The folder of rules it is played with. */
  readonly box: string;
  readonly start: StartDate;
  readonly turns: number;
  /** What a first game teaches; with any, the screens say at every step what to do next. */
  readonly lessons?: readonly Lesson[];
  readonly seats: readonly ScenarioSeat[];
  readonly automated: readonly AutomatedSeat[];
  readonly members: readonly Membership[];
  readonly opening: readonly OpeningValue[];
  readonly deals: readonly OpeningDeal[];
  readonly calendar: readonly CalendarEntry[];
  readonly deck: Deck;
}
