// How hard a text is: the sum of its options' places from soft to hard and of its clauses' grades. A softer text
// may be proposed again at once, and softening by one step is what an amendment does.

import { copyFrame, type Frame, R, REGISTERS } from '../world/register.ts';
import type { Table } from './table.ts';

const FIRST_CHOICE = REGISTERS.length;

export function grade({ wording }: Table, frame: Frame): number {
  let total = 0;
  for (let choice = 0; choice < wording.choices; choice++) {
    total += Math.max(0, frame[FIRST_CHOICE + choice] ?? 0);
  }
  const clauses = frame[R.clauses] ?? 0;
  for (let bit = 0; bit < wording.grades.length; bit++) {
    if ((clauses & (1 << bit)) !== 0) total += wording.grades[bit] ?? 0;
  }
  return total;
}

/**
 * Every text one step softer than the frame's, in a fixed order: each choice one option softer where the action
 * allows it, then each clause of grade above 0 struck out.
 */
export function softerTexts(table: Table, frame: Frame): readonly Frame[] {
  const found: Frame[] = [];
  overSofterTexts(table, frame, (softer) => {
    found.push(copyFrame(softer));
  });
  return found;
}

/** Calls `visit` with every softer text in turn: the frame itself, worded anew for the time of the call. */
export function overSofterTexts(table: Table, frame: Frame, visit: (softer: Frame) => void): void {
  const { choices, grades, softer } = table.wording;
  const options = softer[frame[R.action] ?? 0];
  if (options === undefined) return;
  for (let choice = 0; choice < choices; choice++) {
    const at = frame[FIRST_CHOICE + choice] ?? -1;
    const less = options[choice]?.[at] ?? -1;
    if (less >= 0) visitWith(frame, FIRST_CHOICE + choice, less, visit);
  }
  const clauses = frame[R.clauses] ?? 0;
  for (let bit = 0; bit < grades.length; bit++) {
    if ((clauses & (1 << bit)) === 0 || (grades[bit] ?? 0) <= 0) continue;
    visitWith(frame, R.clauses, clauses & ~(1 << bit), visit);
  }
}

function visitWith(frame: Frame, register: number, value: number, visit: (softer: Frame) => void): void {
  const before = frame[register] ?? 0;
  frame[register] = value;
  visit(frame);
  frame[register] = before;
}
