// What may lie over the board of a replay.

import type { WhyPage } from '../model/why.ts';

export type Over =
  | WhyPage
  | { readonly kind: 'goto'; typed: string }
  | { readonly kind: 'state'; scroll: number }
  | { readonly kind: 'others'; readonly names: readonly string[]; cursor: number; problem: string }
  | { readonly kind: 'fork'; readonly wish: ForkWish; cursor: number };

/** Another course of the game: from the beginning of which turn, whose seats people take, and with which luck. */
export interface ForkWish {
  turn: number;
  /** Seats by number of their actors. */
  readonly seats: Set<number>;
  luck: 'same' | 'new';
}
