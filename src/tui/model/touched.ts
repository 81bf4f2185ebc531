// What else a rule did in a game, and what hangs on an agreement: the ledger read crosswise. Only of what the viewer
// may know.

import type { Happening, Order } from '../../engine/index.ts';
import type { Seen } from './seen.ts';
import { toldOf } from './timeline.ts';

/** Everything told so far, turn by turn. */
export function everythingTold(seen: Seen): readonly Happening[] {
  return Array.from({ length: seen.game.turn }, (_, at) => toldOf(seen, at + 1)).flat();
}

/** The rule an address is a part of. */
function ruleOf(address: string): string {
  return address.replace(/[a-z]$/, '');
}

export interface Touched {
  /** Happenings in which the rule changed something or weighed, those of the present turn first, then the latest. */
  readonly happenings: readonly Happening[];
  /** How many gauges it moved, and in how many sums it took part: this turn and in the whole game. */
  readonly changes: { readonly turn: number; readonly game: number };
  readonly sums: { readonly turn: number; readonly game: number };
}

export function touchedBy(seen: Seen, address: string): Touched {
  const rule = ruleOf(address);
  const { turn } = seen.game;
  const found = everythingTold(seen).flatMap((happening) => {
    const mine = happening.entries.filter((entry) => 'address' in entry && ruleOf(entry.address) === rule);
    return mine.length === 0 ? [] : [{ happening, mine }];
  });
  const count = (kind: 'change' | 'modifier') => {
    const each = found.map(({ happening, mine }) => ({
      now: happening.turn === turn,
      times: mine.filter((entry) => entry.kind === kind).length,
    }));
    const sum = (of: typeof each) => of.reduce((all, { times }) => all + times, 0);
    return { turn: sum(each.filter(({ now }) => now)), game: sum(each) };
  };
  const here = found.filter(({ happening }) => happening.turn === turn);
  const before = found.filter(({ happening }) => happening.turn !== turn).reverse();
  return {
    happenings: [...here, ...before].map(({ happening }) => happening),
    changes: count('change'),
    sums: count('modifier'),
  };
}

/** An agreement by its words: what was ordered, by whom. */
export interface Agreed {
  readonly order: Order;
  readonly sponsor: string | undefined;
}

/** Everything told about one agreement, from its proposal to its end, in the order it happened. */
export function storyOf(seen: Seen, { order, sponsor }: Agreed): readonly Happening[] {
  const words = JSON.stringify(order);
  const told = everythingTold(seen);
  const same = told.filter((one) => one.sponsor === sponsor && JSON.stringify(one.order) === words);
  // What was proposed in other words and amended has the number of the proposal in common.
  const numbers = new Set(same.filter(({ proposal }) => proposal >= 0).map(numberOf));
  return told.filter((one) => same.includes(one) || (one.proposal >= 0 && numbers.has(numberOf(one))));
}

/** Offers and orders of one turn are numbered apart: the action tells which. */
function numberOf({ turn, proposal, action }: Happening): string {
  return `${turn} ${proposal} ${action ?? ''}`;
}

/** What came of a happening's agreement, before and after it. */
export function storyAround(seen: Seen, happening: Happening): readonly Happening[] {
  const { order, sponsor } = happening;
  if (order === undefined) return [];
  return storyOf(seen, { order, sponsor }).filter((one) => one !== happening);
}
