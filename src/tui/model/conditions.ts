// When a rule that says no speaks, in the words of the printed rules, with the names of those it is about.

import type { Table } from '../../engine/index.ts';
import { membersFor } from '../../engine/skeleton.ts';
import { bindLate } from '../../rulebook/bind/bind.ts';
import { bare } from '../../rulebook/words/titles.ts';
import { type Frame, NOBODY, R } from '../../world/register.ts';
import { actorName, memberName } from './names.ts';

const READ = new WeakMap<Table, Map<string, string | undefined>>();

/** The condition of a rule as it is printed; undefined for a law of the engine and a rule that always speaks. */
function printed(table: Table, address: string): string | undefined {
  const known = READ.get(table) ?? new Map<string, string | undefined>();
  READ.set(table, known);
  if (!known.has(address)) known.set(address, readCondition(table, address));
  return known.get(address);
}

function readCondition({ book, board }: Table, address: string): string | undefined {
  const rules = book.rules.filter(({ id }) => id === address);
  const own = { ...book, rules, cards: [], policies: [] };
  const [rule] = bindLate(own, board, { conditions: [], quantities: [] }).rules;
  return rule?.when === undefined ? undefined : bare(rule.when.prose());
}

/** The same of one order: "Need of Nordland for migrants is at most 49". */
export function conditionOf(table: Table, address: string, frame: Frame): string | undefined {
  const text = printed(table, address);
  if (text === undefined) return undefined;
  const body = membersFor(table.board, 'body')[frame[R.body] ?? NOBODY];
  const names: readonly (readonly [string, string])[] = [
    ['the sponsor', actorName(table, frame[R.sponsor])],
    ['the partner', actorName(table, frame[R.partner])],
    ['the place', actorName(table, frame[R.place])],
    ['the body', body === undefined ? '' : memberName(table, body)],
  ];
  return names.reduce((said, [role, name]) => (name === '' ? said : said.replaceAll(role, name)), text);
}
