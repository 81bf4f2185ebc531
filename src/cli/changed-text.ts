// An outcome that two games do not have in common, in words.
import type { Table } from '../engine/index.ts';
import { nameOf } from '../report/phrases.ts';
import type { Changed } from '../study/paths/verdict.ts';

/** What was, and what is now. */
export function changedText(table: Table, { actor, what, name, before, after }: Changed): string {
  const who = nameOf(table, actor);
  const met = (value: number) => (value === 1 ? 'met' : 'not met');
  if (what === 'objective') {
    return `${who}, ${titleOf(table, actor, name)}: ${met(before)}, now ${met(after)}`;
  }
  if (what === 'won')
    return `${who} ${before === 1 ? 'won' : 'did not win'}, and now ${after === 1 ? 'wins' : 'does not'}`;
  return `${who}, ${what} ${before}, now ${after}`;
}

/** The title of a seat's aim. */
export function titleOf(table: Table, actor: string, id: string): string {
  const seat = table.scenario.seats.find((one) => one.actor === actor);
  return seat?.objectives.find((goal) => goal.id === id)?.title ?? id;
}
