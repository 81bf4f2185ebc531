// Acts as questions speak of them: which stretches of a ledger count.

import type { Game } from '../../engine/index.ts';
import { OCCASIONS, type Order, orderOf, type Table } from '../../engine/index.ts';
import { rowsOf } from '../../world/journal.ts';
import { R } from '../../world/register.ts';
import type { Acts } from './question.ts';

/** How many acts of this kind a game's ledger tells of from a place on. Pre: the game keeps a ledger. */
export function countActs(game: Game, acts: Acts, from: number): number {
  if (game.journal === undefined) return 0;
  const occasion = OCCASIONS.indexOf(acts.what);
  let found = 0;
  for (const row of rowsOf(game.journal, from)) {
    if (row.kind === 'head' && row.a === occasion && isMeant(game, acts, row.e)) found += 1;
  }
  return found;
}

function isMeant({ table, texts }: Game, acts: Acts, place: number): boolean {
  const frame = texts[place];
  if (frame === undefined) return false;
  const name = table.book.actions[frame[R.action] ?? -1]?.name;
  if (name === undefined || !acts.action.includes(name)) return false;
  return fits(acts, orderOf(table, frame), sponsorOf(table, frame[R.sponsor] ?? -1));
}

function sponsorOf(table: Table, actor: number): string | undefined {
  return table.board.members.actor[actor];
}

function fits(acts: Acts, order: Order, sponsor: string | undefined): boolean {
  if (acts.sponsor !== undefined && acts.sponsor !== sponsor) return false;
  for (const param of ['partner', 'place', 'body', 'other', 'sub'] as const) {
    if (acts[param] !== undefined && acts[param] !== order[param]) return false;
  }
  return Object.entries(acts.chosen ?? {}).every(([choice, options]) =>
    options.includes(order.choices?.[choice] ?? ''),
  );
}
