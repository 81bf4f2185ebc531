// What a variant does without: entries of its base, named one by one, so that nothing falls away unsaid.
import { errorAt, isMap, type Path, unknownAt } from '../../rulebook/gather/spot.ts';
import type { Problem } from '../../rulebook/problem.ts';
import { checkShape } from '../../rulebook/shape/shape.ts';
import type { Source } from '../../rulebook/text/source.ts';
import { type Blend, entriesOf, itemsOf, listOf, mapOf, plainOf } from './blend.ts';
import { type Without, withoutSchema } from './schema.ts';

interface Leaving {
  readonly source: Source;
  readonly problems: Problem[];
}

const LISTS = [
  ['seats', 'actor', 'seat of'],
  ['automated', 'actor', 'automated actor'],
  ['calendar', 'card', 'card of the calendar'],
] as const;

/** The base without what `without` names. Problems: a form that is wrong, names the base does not have. */
export function leave(base: Blend, without: Blend | undefined, source: Source, problems: Problem[]): Blend {
  if (without === undefined) return base;
  const shape = checkShape(withoutSchema, source, ['without']);
  if (!shape.ok) {
    problems.push(...shape.error);
    return base;
  }
  const left: Leaving = { source, problems };
  const parts = new Map(entriesOf(base));
  const change = (key: string, make: (part: Blend | undefined) => Blend | undefined) => {
    const made = make(parts.get(key));
    if (made !== undefined) parts.set(key, made);
  };
  const { value } = shape;
  change('seats', (seats) => leaveObjectives(left, seats, value.objectives ?? {}));
  for (const [key, by, kind] of LISTS) {
    change(key, (list) =>
      leaveItems(left, list, { names: value[key] ?? [], by, kind, path: ['without', key] }),
    );
  }
  change('deck', (deck) => leaveCards(left, deck, value.deck ?? []));
  for (const key of ['members', 'opening'] as const) {
    change(key, (map) => leaveKeys(left, map, value[key] ?? [], key));
  }
  change('deals', (deals) => leaveDeals(left, deals, value.deals ?? []));
  return mapOf(base.spot, parts);
}

interface Named {
  readonly names: readonly string[];
  /** The key that holds an entry's name, and what such a thing is called. */
  readonly by: string;
  readonly kind: string;
  readonly path: Path;
}

function leaveItems(left: Leaving, list: Blend | undefined, named: Named): Blend | undefined {
  const items = list === undefined ? [] : (itemsOf(list) ?? []);
  const known = items.map((item) => textAt(item, named.by));
  demand(left, named, known);
  if (list === undefined || named.names.length === 0) return list;
  return listOf(
    list.spot,
    items.filter((_, index) => !named.names.includes(known[index] ?? '')),
  );
}

function leaveObjectives(
  left: Leaving,
  seats: Blend | undefined,
  wanted: NonNullable<Without['objectives']>,
): Blend | undefined {
  const items = seats === undefined ? [] : (itemsOf(seats) ?? []);
  const path = ['without', 'objectives'];
  const actors = items.map((seat) => textAt(seat, 'actor'));
  demand(left, { names: Object.keys(wanted), by: '', kind: 'seat of', path }, actors);
  if (seats === undefined) return undefined;
  return listOf(
    seats.spot,
    items.map((seat, index) => {
      const actor = actors[index] ?? '';
      const parts = entriesOf(seat);
      const names = wanted[actor];
      if (parts === undefined || names === undefined) return seat;
      const named = { names, by: 'id', kind: `objective of ${actor}`, path: [...path, actor] };
      const rest = leaveItems(left, parts.get('objectives'), named);
      return rest === undefined ? seat : mapOf(seat.spot, new Map(parts).set('objectives', rest));
    }),
  );
}

function leaveCards(left: Leaving, deck: Blend | undefined, names: readonly string[]): Blend | undefined {
  const parts = deck === undefined ? undefined : entriesOf(deck);
  const named = { names, by: 'card', kind: 'card in the deck', path: ['without', 'deck'] };
  const cards = leaveItems(left, parts?.get('cards'), named);
  if (deck === undefined || parts === undefined || cards === undefined) return deck;
  return mapOf(deck.spot, new Map(parts).set('cards', cards));
}

function leaveKeys(
  left: Leaving,
  map: Blend | undefined,
  names: readonly string[],
  key: 'members' | 'opening',
): Blend | undefined {
  const parts = map === undefined ? undefined : entriesOf(map);
  const kind = key === 'members' ? 'body with members' : 'opening track';
  demand(left, { names, by: '', kind, path: ['without', key] }, [...(parts?.keys() ?? [])]);
  if (map === undefined || parts === undefined) return map;
  return mapOf(
    map.spot,
    [...parts].filter(([name]) => !names.includes(name)),
  );
}

/** Agreements by some of what they are: all that are so in everything named. */
function leaveDeals(
  left: Leaving,
  deals: Blend | undefined,
  filters: NonNullable<Without['deals']>,
): Blend | undefined {
  const items = deals === undefined ? [] : (itemsOf(deals) ?? []);
  const fits = (item: Blend, filter: (typeof filters)[number]) => {
    const value = plainOf(item);
    return isMap(value) && Object.entries(filter).every(([key, name]) => value[key] === name);
  };
  for (const [index, filter] of filters.entries()) {
    if (items.some((item) => fits(item, filter))) continue;
    const spot = { source: left.source, path: ['without', 'deals', index] };
    left.problems.push(errorAt(spot, [], 'no agreement of the scenario it extends is like this'));
  }
  if (deals === undefined) return undefined;
  return listOf(
    deals.spot,
    items.filter((item) => !filters.some((filter) => fits(item, filter))),
  );
}

function textAt(item: Blend, key: string): string {
  const value = plainOf(item);
  const name = isMap(value) ? value[key] : undefined;
  return typeof name === 'string' ? name : '';
}

/** Each name is one of those the base has; says so where it stands, with the nearest of them. */
function demand({ source, problems }: Leaving, { names, kind, path }: Named, known: readonly string[]): void {
  for (const [index, name] of names.entries()) {
    if (known.includes(name)) continue;
    const listed = path.at(-1) === 'objectives' ? name : index;
    problems.push(unknownAt({ source, path }, [listed], kind, name, known));
  }
}
