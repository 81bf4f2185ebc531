// Where an entry of the box is played: rules in the founding scenario, cards and wants in the first scenario that
// schedules them or seats their policy.

import { readdirSync } from 'node:fs';
import type { Table } from '../../src/engine/index.ts';
import { ROOT } from '../architecture/house.ts';
import { DUSHANBE, type NamedScenario, tableOf } from '../support/boxes.ts';

/** The founding scenario first, then all others of its box. */
const SCENARIOS: readonly NamedScenario[] = [
  DUSHANBE,
  ...readdirSync(`${ROOT}/scenarios`)
    .filter((name) => name.endsWith('.yaml') && name !== `${DUSHANBE.scenario}.yaml`)
    .sort()
    .map((name) => ({ box: '', scenario: name.slice(0, -'.yaml'.length) })),
];

export interface Home {
  readonly named: NamedScenario;
  readonly table: Table;
  /** What is heard there first. */
  readonly ids: readonly string[];
}

/** Every rule, want and card with the table at which it is played. Cards and wants that nobody plays have none. */
export function homes(): readonly Home[] {
  const homeless = new Set<string>();
  const { book } = tableOf(DUSHANBE);
  for (const { wants } of book.policies) for (const { id } of wants) homeless.add(id);
  for (const { id } of book.cards) homeless.add(id);
  return SCENARIOS.map((named, i) => {
    const table = tableOf(named);
    const played = playedIn(table);
    const ids = [...homeless].filter((id) => played.has(id));
    for (const id of ids) homeless.delete(id);
    return { named, table, ids: [...(i === 0 ? table.book.rules.map(({ id }) => id) : []), ...ids] };
  });
}

/** Wants and cards that a table's scenario plays, by id. */
export function playedIn({ scenario, book }: Table): ReadonlySet<string> {
  const policies = new Set([
    ...scenario.seats.flatMap((seat) => Object.values(seat.policies)),
    ...scenario.automated.map(({ policy }) => policy),
  ]);
  return new Set([
    ...book.policies.filter(({ id }) => policies.has(id)).flatMap(({ wants }) => wants.map(({ id }) => id)),
    ...[...scenario.calendar, ...scenario.deck.cards].map(({ card }) => card),
  ]);
}
