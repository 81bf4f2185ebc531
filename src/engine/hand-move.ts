// What a facilitator may do beside the rules: inject news, override a gauge, rule on a free-form argument. Such moves
// carry an author and a reason and an address of their own, so that nobody takes them for results of the model.

export const HAND_KINDS = ['inject', 'override', 'ruling'] as const;

export type HandKind = (typeof HAND_KINDS)[number];

/** Addresses that sign what the hand changes, with the titles they are explained by. No rulebook may use them. */
export const HAND_SIGNS: {
  readonly [kind in HandKind]: { readonly address: string; readonly title: string };
} = {
  inject: { address: 'FA-001', title: 'the facilitator brought news; no rule did' },
  override: { address: 'FA-002', title: 'the facilitator set a gauge; no rule did' },
  ruling: { address: 'FA-003', title: 'the facilitator ruled on an argument; no rule did' },
};

/** One gauge moved `by` so much, within its bounds, or set `to` a value inside them. Exactly one of the two. */
export interface HandChange {
  readonly track: string;
  /** A member for each dimension of the track, by id, in the track's order. */
  readonly at: readonly string[];
  readonly by?: number;
  readonly to?: number;
}

interface Signed {
  /** Who acts as facilitator: one line. */
  readonly author: string;
  /** Why: one line. A ruling may leave it empty where its odds are those of the table. */
  readonly reason: string;
}

/** News now: a card of the book, or a text of one's own; with it, changes agreed to need no rule. */
export interface Inject extends Signed {
  readonly kind: 'inject';
  readonly card?: string;
  readonly text?: string;
  readonly changes: readonly HandChange[];
}

export interface Override extends Signed {
  readonly kind: 'override';
  readonly changes: readonly HandChange[];
}

/** A move in words, by a seat: what it tries, why that should work and why not, and what then becomes of what. */
export interface Argument extends Signed {
  readonly kind: 'ruling';
  readonly actor: string;
  readonly text: string;
  /** Reasons for and against, a line each. */
  readonly pros: readonly string[];
  readonly cons: readonly string[];
  /** The step of the odds, where the facilitator does not leave it to the number of reasons. */
  readonly step?: number;
  readonly success: readonly HandChange[];
  /** What a failure costs; usually nothing. */
  readonly failure: readonly HandChange[];
}

export type HandMove = Inject | Override | Argument;

/** How an argument ended: the die had to stay at or under the odds. */
export interface Verdict {
  readonly step: number;
  readonly odds: number;
  readonly roll: number;
  readonly success: boolean;
}

/** A move that was made. */
export interface HandDeed {
  readonly turn: number;
  readonly move: HandMove;
  readonly verdict: Verdict | undefined;
}

/**
 * Odds of an argument, of 100, by step. This is how matrix games judge: two dice must show 7 or more, each reason for
 * adds 1 and each reason against takes 1 away; chances of 36, rounded to the nearest hundredth. Nothing argued is
 * ever certain, so that the table ends at one chance of 36 on either side.
 */
const ODDS: { readonly [step: string]: number } = {
  '-5': 3,
  '-4': 8,
  '-3': 17,
  '-2': 28,
  '-1': 42,
  '0': 58,
  '1': 72,
  '2': 83,
  '3': 92,
  '4': 97,
};

export const LEAST_STEP = -5;
export const MOST_STEP = 4;

/** The step that the reasons alone come to: those for less those against, within the table. */
export function stepOfReasons({ pros, cons }: Pick<Argument, 'pros' | 'cons'>): number {
  return Math.min(Math.max(pros.length - cons.length, LEAST_STEP), MOST_STEP);
}

/** The odds at a step. Pre: the step is in the table. */
export function oddsAt(step: number): number {
  return ODDS[String(step)] ?? 0;
}
