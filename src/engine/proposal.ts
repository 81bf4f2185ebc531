// A proposal is an order that others must consent to: its text, whose yes it needs, how they answered.

import type { Frame } from '../world/register.ts';

export const ANSWERS = ['accept', 'refuse', 'abstain', 'amend', 'ministry'] as const;

/** `ministry`: the asked leaves it to the die, as every automated seat does. */
export type Answer = (typeof ANSWERS)[number];

export const PROPOSAL_STATES = ['open', 'agreed', 'refused', 'withdrawn', 'passed'] as const;

export interface Proposal {
  /** Position in the turn's canonical order. */
  readonly id: number;
  /** The text as it now stands. */
  frame: Frame;
  /** Whose yes it needs, by actor number, in actor order. */
  readonly asked: readonly number[];
  /** Tabled in a body and voted at the summits, or put to one partner and answered at once. */
  readonly forum: 'partner' | 'body';
  state: (typeof PROPOSAL_STATES)[number];
  /** A softer text asked for, by whom, and whether a person did (and pays for it) or the die; the sponsor answers once. */
  amendment?: { readonly by: number; readonly frame: Frame; readonly decided: boolean };
  /** Answers given, by actor number. */
  readonly answers: Map<number, Answer>;
}
