// What names can mean at each moment a rule may speak: which registers are filled, who may be named, what may be
// looked at.

import type { Board } from '../../world/board.ts';
import type { Dimension } from '../../world/dimension.ts';
import type { Register } from '../../world/register.ts';
import { type ActionEntry, type Hook, MEMBER_PARAMS, type Rulebook } from '../book.ts';
import { HOLDS } from '../words/registers.ts';
import type { Eyes, Scope } from '../words/word.ts';

/** Nothing filled, everything allowed: where upkeep and cards begin. */
export function bareScope(book: Rulebook, board: Board): Scope {
  return { board, book, filled: new Map(), called: new Map(), actorIds: true, eyes: 'everything' };
}

/** Only self is filled: objectives of a seat. */
export function selfScope(book: Rulebook, board: Board): Scope {
  const filled = new Map<Register, Dimension>([['self', 'actor']]);
  return { ...bareScope(book, board), filled, called: new Map([['self', 'the seat']]) };
}

/** An order of one of the actions is on the table; a parameter that none of them takes is never filled. */
export function orderScope(
  book: Rulebook,
  board: Board,
  hook: Exclude<Hook, 'upkeep'>,
  actions: readonly ActionEntry[],
): Scope {
  const filled = new Map<Register, Dimension>([
    ['self', 'actor'],
    ['sponsor', 'actor'],
    ['action', 'action'],
  ]);
  for (const param of MEMBER_PARAMS) {
    if (actions.some((action) => action.members[param] !== undefined)) filled.set(param, HOLDS[param]);
  }
  return {
    book,
    board,
    filled,
    called: new Map([['self', SELF[hook]]]),
    actorIds: hook !== 'consent' && hook !== 'odds',
    eyes: EYES[hook],
  };
}

/** Who self is, as print says it. */
const SELF: { readonly [hook in Exclude<Hook, 'upkeep'>]: string } = {
  consent: 'the one asked',
  odds: 'the sponsor',
  treasury: 'the sponsor',
  capital: 'the sponsor',
  prefer: 'the seat',
  forbid: 'the sponsor',
  'must-accept': 'the one asked',
  'must-refuse': 'the one asked',
  declared: 'the sponsor',
  done: 'the sponsor',
  refused: 'the sponsor',
  consented: 'the one who says yes',
  vetoed: 'the one who refuses',
  paper: 'the sponsor',
  ended: 'the sponsor',
};

// Sums are shown as odds and prices to all at the table. What a seat may order, and what a policy wants, must
// follow from what the seat can see.
export const EYES: { readonly [hook in Exclude<Hook, 'upkeep'>]: Eyes } = {
  consent: 'everybody',
  odds: 'everybody',
  treasury: 'everybody',
  capital: 'everybody',
  prefer: 'seat',
  forbid: 'seat',
  'must-accept': 'seat',
  'must-refuse': 'seat',
  declared: 'everything',
  done: 'everything',
  refused: 'everything',
  consented: 'everything',
  vetoed: 'everything',
  paper: 'everything',
  ended: 'everything',
};
