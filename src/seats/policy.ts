// A policy is an automated seat: it writes orders and may answer proposals. What it leaves unanswered, the
// ministry's die decides. Policies never touch the game they are shown.

import type { Decision, Game } from '../engine/index.ts';
import type { Frame } from '../world/register.ts';

export interface Policy {
  readonly name: string;
  /** Sealed orders of the turn, each legal next to those before it. The game is in planning. */
  orders(game: Game, actor: number): readonly Frame[];
  /** Answers to some of what this actor is asked now; may be empty. */
  answers(game: Game, actor: number): readonly Decision[];
}

/** Leaves every answer to the ministry. */
export const NO_ANSWERS: Policy['answers'] = () => [];

/** Seats by actor number; an actor without a policy orders nothing and answers by the die. */
export type Players = ReadonlyMap<number, Policy>;
