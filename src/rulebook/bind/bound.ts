// A rulebook bound to a board: every rule with its words resolved, filed under the moments and actions it speaks
// of. The interpreter walks it, the compiler writes it out, print reads it aloud.

import type { Board } from '../../world/board.ts';
import type { Derived } from '../../world/derived.ts';
import type { Dimension } from '../../world/dimension.ts';
import type { BindHook, CardEntry, EffectHook, Hook, Rulebook, RuleEntry, SumHook } from '../book.ts';
import type { Moment } from '../run/moment.ts';
import type { BoundSet } from '../words/bound.ts';
import type { MemberRegister } from '../words/registers.ts';
import type { Term } from '../words/word.ts';
import type { Parts } from './parts.ts';

/** A number that joins a sum. */
export interface BoundModifier {
  readonly part: number;
  readonly address: string;
  readonly add: number;
  readonly when: Term | undefined;
  readonly per: Term | undefined;
  readonly step: number;
  /** What of `per` counts: all of it, what is over a number, or what is missing to it. */
  readonly counts: 'all' | 'over' | 'below';
  readonly bound: number;
  readonly most: number | undefined;
}

/** A change of the world. */
export interface BoundDeed {
  readonly part: number;
  readonly address: string;
  readonly effect: Term;
}

/** A register that goes through the members of a dimension. */
export interface BoundLoop {
  readonly register: MemberRegister;
  readonly dimension: Dimension;
  readonly lo: number;
  readonly hi: number;
}

/** A register that gets the first member with the greatest (or least) value. */
export interface BoundPick {
  readonly register: MemberRegister;
  readonly set: BoundSet;
  readonly value: Term;
  readonly best: 'most' | 'least';
}

export interface BoundRule {
  /** Place among all bound rules: what compiled code is filed under. */
  readonly index: number;
  readonly id: string;
  readonly entry: RuleEntry | CardEntry;
  readonly on: Hook | 'card';
  /** Part of a rule that forbids or binds; -1 for others. */
  readonly part: number;
  readonly loops: readonly BoundLoop[];
  readonly pick: BoundPick | undefined;
  readonly when: Term | undefined;
  readonly gives: readonly BoundModifier[];
  readonly deeds: readonly BoundDeed[];
}

export type ActionSum = Exclude<SumHook, 'prefer'>;
export type ActionEffect = Exclude<EffectHook, 'upkeep'>;

/** Rules by action number, in address order. */
export type ByAction = readonly (readonly BoundRule[])[];

export interface Bound {
  readonly book: Rulebook;
  readonly board: Board;
  readonly derived: Derived;
  /** Shared with the engine, which writes the turn. */
  readonly moment: Moment;
  readonly parts: Parts;
  /** Every rule, want and card. */
  readonly rules: readonly BoundRule[];
  readonly forbids: ByAction;
  readonly binds: { readonly [hook in BindHook]: ByAction };
  readonly sums: { readonly [hook in ActionSum]: ByAction };
  readonly fires: { readonly [hook in ActionEffect]: ByAction };
  readonly upkeep: readonly BoundRule[];
  /** By policy, then by action. */
  readonly wants: readonly ByAction[];
  readonly cards: readonly BoundRule[];
  readonly conditions: readonly Term[];
  readonly quantities: readonly Term[];
}
