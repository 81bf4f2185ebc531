// How hard a text is: the sum of its options' places from soft to hard and of its clauses' grades. A softer text
// may be proposed again at once, and softening by one step is what an amendment does.

import { type Frame, R } from '../world/register.ts';
import { choiceNames, choiceRegister, clauseNames, optionsOf } from './skeleton.ts';
import type { Table } from './table.ts';

export function grade(table: Table, frame: Frame): number {
  let total = 0;
  choiceNames(table.book).forEach((_, index) => {
    total += Math.max(0, frame[choiceRegister(index)] ?? 0);
  });
  clauseNames(table.book).forEach((name, bit) => {
    if (((frame[R.clauses] ?? 0) & (1 << bit)) !== 0) total += table.book.board.clauses[name] ?? 0;
  });
  return total;
}

/**
 * Every text one step softer than the frame's, in a fixed order: each choice one option softer where the action
 * allows it, then each clause of grade above 0 struck out.
 */
export function softerTexts(table: Table, frame: Frame): readonly Frame[] {
  const action = table.book.actions[frame[R.action] ?? 0];
  const found: Frame[] = [];
  if (action === undefined) return found;
  choiceNames(table.book).forEach((name, index) => {
    const register = choiceRegister(index);
    const at = frame[register] ?? -1;
    const allowed = action.choices[name];
    if (allowed === undefined || at <= 0) return;
    const softer = optionsOf(table.book, name)
      .map((option, place) => ({ option, place }))
      .filter(({ option, place }) => place < at && allowed.includes(option))
      .at(-1);
    if (softer !== undefined) found.push(withValue(frame, register, softer.place));
  });
  clauseNames(table.book).forEach((name, bit) => {
    const mask = frame[R.clauses] ?? 0;
    if ((mask & (1 << bit)) === 0 || (table.book.board.clauses[name] ?? 0) <= 0) return;
    found.push(withValue(frame, R.clauses, mask & ~(1 << bit)));
  });
  return found;
}

function withValue(frame: Frame, register: number, value: number): Frame {
  const copy = Int32Array.from(frame);
  copy[register] = value;
  return copy;
}
