// Why something is as it is: the rule at an address, the sentences of the ledger it wrote, the claims it rests on
// with paper and paragraph, or the assumption that is owned up to. And what else it touched: from a rule to the places
// of the ledger where it was at work, from such a place to its rules and to what came of the same agreement.

import { explainAddress, type Happening, type Ruling, type Table } from '../../engine/index.ts';
import type { ActionEntry } from '../../rulebook/book.ts';
import { say } from '../texts.ts';
import { actorName, signed } from './names.ts';
import type { Seen } from './seen.ts';
import { addressesIn, handSentences, sentencesOf } from './telling.ts';
import { type Agreed, storyAround, storyOf, touchedBy } from './touched.ts';

export interface WhyItem {
  /** '' where it is a place of the ledger. */
  readonly address: string;
  /** What the ledger says it did here; empty where the address is only a modifier of a sum. */
  readonly sentences: readonly string[];
  /** The place of the ledger, where it is one. */
  readonly happening?: Happening;
}

/** Where one stands in the question: the items, the marked one, and the way back. */
export interface WhyPage {
  readonly kind: 'why';
  items: readonly WhyItem[];
  cursor: number;
  scroll: number;
  readonly trail: { readonly items: readonly WhyItem[]; readonly cursor: number }[];
}

export function openWhy(items: readonly WhyItem[]): WhyPage {
  return { kind: 'why', items, cursor: 0, scroll: 0, trail: [] };
}

/** Follows the marked item to what it leads to. Whether it led anywhere. */
export function followWhy(seen: Seen, page: WhyPage): boolean {
  const item = page.items[page.cursor];
  const items = item === undefined ? [] : linksOf(seen, item);
  if (items.length === 0) return false;
  page.trail.push({ items: page.items, cursor: page.cursor });
  page.items = items;
  page.cursor = 0;
  page.scroll = 0;
  return true;
}

/** Back by one link. Whether there was one. */
export function backInWhy(page: WhyPage): boolean {
  const last = page.trail.pop();
  if (last === undefined) return false;
  page.items = last.items;
  page.cursor = last.cursor;
  page.scroll = 0;
  return true;
}

/** What an item leads to: a rule to where it was at work, a place of the ledger to its rules and its agreement. */
export function linksOf(seen: Seen, { address, happening }: WhyItem): readonly WhyItem[] {
  if (happening === undefined) return touchedBy(seen, address).happenings.map(placeItem);
  return [...whyOf(seen.game.table, [happening]), ...storyAround(seen, happening).map(placeItem)];
}

export function placeItem(happening: Happening): WhyItem {
  return { address: '', sentences: [], happening };
}

/** The places of the ledger that tell of an agreement. */
export function agreementItems(seen: Seen, agreed: Agreed): readonly WhyItem[] {
  return storyOf(seen, agreed).map(placeItem);
}

/** One item for each address of these happenings, with what it did in them. */
export function whyOf(table: Table, happenings: readonly Happening[]): readonly WhyItem[] {
  const items = new Map<string, string[]>();
  for (const happening of happenings) {
    for (const address of addressesIn(happening)) {
      const entries = happening.entries.filter(
        (entry) => entry.kind !== 'modifier' && 'address' in entry && entry.address === address,
      );
      const signs = happening.hand?.address === address ? handSentences(happening.hand) : [];
      const told = [...signs, ...sentencesOf(table, { ...happening, entries }).map(({ text }) => text)];
      items.set(address, [...(items.get(address) ?? []), ...told]);
    }
  }
  return [...items].map(([address, sentences]) => ({
    address,
    sentences: [...sentences, ...weighed(table, happenings, address)],
  }));
}

/** What an address weighed in the sums of these happenings: "+45 for Nordland, Suderland". */
function weighed(table: Table, happenings: readonly Happening[], address: string): readonly string[] {
  const whose = new Map<number, Set<string>>();
  for (const { entries } of happenings) {
    for (const entry of entries) {
      if (entry.kind !== 'modifier' || entry.address !== address) continue;
      const names = whose.get(entry.value) ?? new Set();
      whose.set(entry.value, names.add(actorName(table, entry.who)));
    }
  }
  return [...whose].map(([value, names]) =>
    say('why.weighed', { value: signed(value), names: [...names].join(', ') }),
  );
}

export function itemsOf(addresses: readonly string[]): readonly WhyItem[] {
  return [...new Set(addresses)]
    .filter((address) => address !== '')
    .map((address) => ({ address, sentences: [] }));
}

/** The rules of play that speak of something said in soundings: what keeping or breaking it does. */
export function rulesAbout({ book }: Table, action: ActionEntry | undefined): readonly string[] {
  if (action?.talk !== true) return [];
  const { name } = action;
  return book.rules
    .filter(({ on, actions }) => on !== 'forbid' && !(on === 'consent' && actions?.includes(name)))
    .filter((rule) => JSON.stringify(rule).includes(`"${name}"`))
    .map(({ id }) => id);
}

/** The ruling that refuses something. A law of the engine stands in no rulebook: its words are all there is to say. */
export function refusalOf(table: Table, ruling: Ruling): readonly WhyItem[] {
  if (ruling.ok) return [];
  const { address, text } = ruling;
  return [{ address, sentences: explainAddress(table, address) === undefined ? [text] : [] }];
}
