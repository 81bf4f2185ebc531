// What a variant says, laid over what its base says: seats by actor, objectives by id, opening values cell by cell,
// agreements by who made which, cards by address. Whatever else a variant names stands instead of the base's.
import { MEMBER_PARAMS } from '../../rulebook/book.ts';
import { holdsNumber } from '../../rulebook/checks/sources.ts';
import { isMap } from '../../rulebook/gather/spot.ts';
import { type Blend, entriesOf, itemsOf, listOf, mapOf, plainOf } from './blend.ts';
import { underlay } from './underlay.ts';

type Laying = (base: Blend, own: Blend) => Blend;

export const SOURCES = ['claims', 'facts', 'assume'];

const DEAL_KEYS = ['action', 'sponsor', ...MEMBER_PARAMS] as const;

/** Pre: both are maps of scenario files; what has the wrong form is kept as it is, for the check of forms to blame. */
export function layOver(base: Blend, own: Blend): Blend {
  const laid = layMaps(base, own, {
    // Its source is asked for where the file says it.
    turns: (_, turns) => turns,
    seats: layList(byKey('actor'), (a, b) =>
      layMaps(a, b, { brief: (c, d) => layMaps(c, d, {}), objectives: layList(byKey('id'), layEntry) }),
    ),
    automated: layList(byKey('actor')),
    members: (a, b) => layMaps(a, b, {}),
    opening: (a, b) => layMaps(a, b, { '': layTrack }),
    deals: layList(dealKey),
    calendar: layList(byKey('card')),
    deck: (a, b) => layMaps(a, b, { cards: layList(byKey('card')) }),
  });
  return endEarly(seatOnce(laid, own), own);
}

/** Keys of both; `how` says how two parts of one key meet, '' how those of any key do. Without it, the own one stands. */
function layMaps(base: Blend, own: Blend, how: { readonly [key: string]: Laying }): Blend {
  const [before, after] = [entriesOf(base), entriesOf(own)];
  if (before === undefined || after === undefined) return own;
  const parts = new Map(before);
  if (needsSource(after, how)) for (const key of SOURCES) parts.delete(key);
  for (const [key, part] of after) {
    const under = before.get(key);
    const lay = how[key] ?? how[''];
    parts.set(key, under === undefined || lay === undefined ? part : lay(under, part));
  }
  return mapOf(own.spot, parts);
}

const layEntry: Laying = (base, own) => layMaps(base, own, {});

/** A number of one's own does not rest on what the base cites for another; nor does one cite twice. */
function needsSource(own: ReadonlyMap<string, Blend>, how: { readonly [key: string]: Laying }): boolean {
  if (SOURCES.some((key) => own.has(key))) return true;
  return [...own].some(
    ([key, part]) => how[key] === undefined && how[''] === undefined && holdsNumber(plainOf(part)),
  );
}

/** The base's entries in their places, those the variant names replaced; then the variant's new ones. */
function layList(keyOf: (entry: unknown) => string | undefined, lay?: Laying): Laying {
  return (base, own) => {
    const [before, after] = [itemsOf(base), itemsOf(own)];
    if (before === undefined || after === undefined) return own;
    const left = new Map<string, Blend[]>();
    const news: Blend[] = [];
    const known = new Set(before.map((part) => keyOf(plainOf(part))));
    for (const part of after) {
      const key = keyOf(plainOf(part));
      if (key === undefined || !known.has(key)) news.push(part);
      else left.set(key, [...(left.get(key) ?? []), part]);
    }
    const kept = before.flatMap((part) => {
      const key = keyOf(plainOf(part));
      const mine = key === undefined ? undefined : left.get(key);
      if (key === undefined || mine === undefined) return [part];
      left.set(key, []);
      return lay === undefined ? mine : mine.map((one) => lay(part, one));
    });
    return listOf(own.spot, [...kept, ...news]);
  };
}

function byKey(key: string): (entry: unknown) => string | undefined {
  return (entry) => {
    const name = isMap(entry) ? entry[key] : undefined;
    return typeof name === 'string' ? name : undefined;
  };
}

function dealKey(entry: unknown): string | undefined {
  return isMap(entry) ? JSON.stringify(DEAL_KEYS.map((key) => entry[key] ?? null)) : undefined;
}

/** One track: of what the base says, only the values the variant does not give stay, below the variant's own. */
function layTrack(base: Blend, own: Blend): Blend {
  const mine = itemsOf(own) ?? [own];
  const given = mine.map((entry) => entriesOf(entry)?.get('at')).filter((at) => at !== undefined);
  const kept = (itemsOf(base) ?? [base]).flatMap((entry) => {
    const parts = entriesOf(entry);
    const at = parts?.get('at');
    if (parts === undefined || at === undefined) return [entry];
    const rest = underlay(at, given);
    return rest === undefined ? [] : [mapOf(entry.spot, new Map(parts).set('at', rest))];
  });
  return listOf(own.spot, [...kept, ...mine]);
}

/** An actor the variant seats is no longer automated, and the other way round. */
function seatOnce(laid: Blend, own: Blend): Blend {
  const parts = new Map(entriesOf(laid));
  const mine = entriesOf(own);
  for (const [here, there] of [
    ['seats', 'automated'],
    ['automated', 'seats'],
  ] as const) {
    const named = new Set(actorsOf(mine?.get(here)));
    const kept = new Set(actorsOf(mine?.get(there)));
    const moved = (actor: string) => named.has(actor) && !kept.has(actor);
    leaveOut(parts, there, (entry) => moved(byKey('actor')(entry) ?? ''));
  }
  return mapOf(laid.spot, parts);
}

function actorsOf(list: Blend | undefined): readonly string[] {
  const items = list === undefined ? [] : (itemsOf(list) ?? []);
  return items.flatMap((item) => byKey('actor')(plainOf(item)) ?? []);
}

/** A shorter game ends before what the base has in store for later. */
function endEarly(laid: Blend, own: Blend): Blend {
  const turns = entriesOf(own)?.get('turns');
  const last = turns === undefined ? undefined : plainOf(turns);
  if (typeof last !== 'number') return laid;
  const parts = new Map(entriesOf(laid));
  const { source } = own.spot;
  const late = (entry: unknown, part: Blend) =>
    part.spot.source !== source && isMap(entry) && typeof entry.turn === 'number' && entry.turn > last;
  leaveOut(parts, 'calendar', late);
  return mapOf(laid.spot, parts);
}

function leaveOut(
  parts: Map<string, Blend>,
  key: string,
  goes: (entry: unknown, part: Blend) => boolean,
): void {
  const list = parts.get(key);
  const items = list === undefined ? undefined : itemsOf(list);
  if (list === undefined || items === undefined) return;
  const kept = items.filter((part) => !goes(plainOf(part), part));
  if (kept.length < items.length) parts.set(key, listOf(list.spot, kept));
}
