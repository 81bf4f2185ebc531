// Whether an order that a study forces can be understood at all; when it may be given, the rules judge in play.
import { frameOf, layTable, type Table } from '../../engine/index.ts';
import type { Rulebook } from '../../rulebook/book.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Force } from './lever.ts';

let last: Table | undefined;

/** Why an actor cannot order this, in the words of a ruling; undefined if it can. Pre: the actor is there. */
export function checkDraft(
  book: Rulebook,
  scenario: Scenario,
  actor: string,
  order: Force['order'],
): string | undefined {
  if (last?.book !== book || last.scenario !== scenario) last = layTable(book, scenario, 'interpreter');
  const frame = frameOf(last, last.board.members.actor.indexOf(actor), order);
  return frame.ok || frame.error.ok ? undefined : frame.error.text;
}
