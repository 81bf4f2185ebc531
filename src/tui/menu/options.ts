// What a menu is given to offer, and what it answers. Whatever costs more than a glance is asked for when it is looked at.

import type { Rulebook } from '../../rulebook/book.ts';
import type { StartDate } from '../../scenario/scenario.ts';

export interface MenuSeat {
  readonly actor: string;
  readonly name: string;
  /** What everybody may know of the seat. */
  readonly brief: string;
  /** Titles of its objectives. */
  readonly goals: readonly string[];
}

export interface MenuScenario {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly start: StartDate;
  readonly turns: number;
  readonly seats: readonly MenuSeat[];
  /** The seat to learn the game on, where it is a first game. */
  readonly teaches: string | undefined;
}

export interface MenuLens {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** What a look into a record says of its game. */
export interface MenuRecordFacts {
  readonly title: string;
  readonly seed: string;
  readonly lens: string;
  readonly turn: number;
  readonly turns: number;
  /** Names of the seats that people had. */
  readonly people: readonly string[];
}

export interface MenuRecord {
  /** As a person would name it. */
  readonly path: string;
  readonly finished: boolean;
  /** Undefined where it cannot be read. Looks into the file once. */
  readonly facts: () => MenuRecordFacts | undefined;
}

export type MenuChoice =
  | {
      readonly kind: 'play';
      readonly scenario: string;
      readonly seats: readonly string[];
      /** Undefined: without one. */
      readonly lens: string | undefined;
      /** Undefined: new luck. */
      readonly seed: string | undefined;
    }
  | { readonly kind: 'resume'; readonly record: string }
  | { readonly kind: 'replay'; readonly record: string }
  | { readonly kind: 'quit' };

export interface MenuOptions {
  readonly scenarios: readonly MenuScenario[];
  readonly lenses: readonly MenuLens[];
  /** Newest first. */
  readonly records: readonly MenuRecord[];
  /** The rulebook without a lens, for what there is to learn; undefined where there is none. */
  readonly book: () => Rulebook | undefined;
  readonly choose: (choice: MenuChoice) => void;
  readonly openSettings: () => void;
  readonly openHelp: () => void;
}
