// A kernel answers for the rules: what is forbidden, what sums come to, what effects follow. There are two, the
// interpreter and the compiler's product; the engine cannot tell them apart and every game hashes the same.

import type { Journal } from '../../world/journal.ts';
import type { Frame } from '../../world/register.ts';
import type { World } from '../../world/world.ts';
import type { BindHook, EffectHook, SumHook } from '../book.ts';

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
  /** The part index of the first rule that binds `frame[self]`, who is asked, to an answer; -1 if none does. */
  bound(hook: BindHook, action: number, world: World, frame: Frame): number;
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
  /** The same answers for orders that are asked about turn after turn. Pre: every frame's self is its sponsor. */
  weighing(policy: number, orders: readonly OrderKind[]): Weighing;
  /** Fires the effects of a hook for an action (`upkeep`: action is ignored). */
  fire(hook: EffectHook, action: number, world: World, frame: Frame, journal?: Journal): void;
  /** Plays a card's effects. */
  card(card: number, world: World, frame: Frame, journal?: Journal): void;
  /** Judges a condition, or reads a quantity, bound at `open` under a number of its own (objectives). */
  holds(condition: number, world: World, frame: Frame): boolean;
  reads(quantity: number, world: World, frame: Frame): number;
}

/** An order as far as rules look at it. */
export interface OrderKind {
  readonly action: number;
  readonly frame: Frame;
}

/** Orders that are weighed together again and again. */
export interface Weighing {
  /**
   * Weighs all in a world and says how many are wanted and not forbidden: the columns hold so many, in the order of
   * the list.
   */
  weigh(world: World): number;
  /** Places in the list, ascending. */
  readonly place: Int32Array;
  /** As the kernel's `prefer`, above 0. */
  readonly weight: Float64Array;
  /** As the kernel's `sum` of the two hooks: what rules add to the price. */
  readonly treasury: Float64Array;
  readonly capital: Float64Array;
}
