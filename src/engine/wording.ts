// How texts of orders can be worded, as tables by number: what a clause weighs, and which option of a choice is
// the next softer one that an action allows.

import type { ActionEntry, Rulebook } from '../rulebook/book.ts';
import { choiceNames, clauseNames, optionsOf } from './skeleton.ts';

export interface Wording {
  /** How many choices there are. */
  readonly choices: number;
  /** The grade of each clause, by its bit. */
  readonly grades: Int32Array;
  /** By action, then by choice, then by option: the next softer option, or -1. Empty for a choice not taken. */
  readonly softer: readonly (readonly Int32Array[])[];
}

export function wordingOf(book: Rulebook): Wording {
  const names = choiceNames(book);
  return {
    choices: names.length,
    grades: Int32Array.from(clauseNames(book), (name) => book.board.clauses[name] ?? 0),
    softer: book.actions.map((action) => names.map((name) => softerOptions(book, action, name))),
  };
}

function softerOptions(book: Rulebook, action: ActionEntry, choice: string): Int32Array {
  const allowed = action.choices[choice];
  if (allowed === undefined) return new Int32Array();
  let softer = -1;
  return Int32Array.from(optionsOf(book, choice), (option, place) => {
    const found = softer;
    if (allowed.includes(option)) softer = place;
    return found;
  });
}
