// A kernel answers for the rules: what is forbidden, what sums come to, what effects follow. There are two, the
// interpreter and the compiler's product; the engine cannot tell them apart and every game hashes the same.

import type { Journal } from '../world/journal.ts';
import type { Frame } from '../world/register.ts';
import type { World } from '../world/world.ts';
import type { EffectHook, SumHook } from './book.ts';

/** One addressed part of the rulebook: CS-014a, AC-003, SY-001, EV-010b. Journals name parts by index. */
export interface Part {
  readonly address: string;
  /** The entry it belongs to: CS-014 for CS-014a. */
  readonly entry: string;
}

export interface Kernel {
  readonly lane: 'compiled' | 'interpreter';
  /** The part index of the first rule that forbids the order in `frame` (self = sponsor), or -1. */
  forbidden(action: number, world: World, frame: Frame): number;
  /** All of them, in address order. */
  forbiddenBy(action: number, world: World, frame: Frame): readonly number[];
  /**
   * The sum of the modifiers of a hook for an action. With a journal, each modifier that is not zero is noted,
   * with `frame[self]` as the one it is for. Registers of the moment (self, each) may be written to.
   */
  sum(
    hook: Exclude<SumHook, 'prefer'>,
    action: number,
    world: World,
    frame: Frame,
    journal?: Journal,
  ): number;
  /** The weight a policy gives an order: the sum of its wants, not below 0. */
  prefer(policy: number, action: number, world: World, frame: Frame): number;
  /** Whether any want of the policy can ever speak of the action: lets a seat skip what it never orders. */
  wants(policy: number, action: number): boolean;
  /** Fires the effects of a hook for an action (`upkeep`: action is ignored). */
  fire(hook: EffectHook, action: number, world: World, frame: Frame, journal?: Journal): void;
  /** Plays a card's effects. */
  card(card: number, world: World, frame: Frame, journal?: Journal): void;
  /** Judges a condition, or reads a quantity, bound at `open` under a number of its own (objectives). */
  holds(condition: number, world: World, frame: Frame): boolean;
  reads(quantity: number, world: World, frame: Frame): number;
}

/** What the moment is, for rules that ask for the turn or the calendar. Written by the engine between phases. */
export interface Moment {
  turn: number;
  turns: number;
}
