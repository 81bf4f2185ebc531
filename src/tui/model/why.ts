// Why something is as it is: the rule at an address, the sentences of the ledger it wrote, the claims it rests on
// with paper and paragraph, or the assumption that is owned up to.

import { explainAddress, type Happening, type Ruling, type Table } from '../../engine/index.ts';
import type { ActionEntry } from '../../rulebook/book.ts';
import { EMPTY, type Line, line, listRow, paragraph, scrolled, span, windowOf } from '../line.ts';
import { say } from '../texts.ts';
import { cut, padEnd } from '../width.ts';
import { addressesIn, handSentences, isByHand, sentencesOf } from './telling.ts';

export interface WhyItem {
  readonly address: string;
  /** What the ledger says it did here; empty where the address is only a modifier of a sum. */
  readonly sentences: readonly string[];
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
  return [...items].map(([address, sentences]) => ({ address, sentences }));
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

/** The list of addresses above, what stands behind the chosen one below (scrolled). */
export function whyLines(
  table: Table,
  {
    items,
    cursor,
    scroll,
  }: { readonly items: readonly WhyItem[]; readonly cursor: number; readonly scroll: number },
  size: { readonly width: number; readonly height: number },
): readonly Line[] {
  const { width, height } = size;
  const chosen = items[cursor];
  if (chosen === undefined) return [line(span(say('why.title'), 'title')), line(say('why.nothing'))];
  const rows = items.map(({ address, sentences }, index) => {
    const title = explainAddress(table, address)?.title ?? sentences[0] ?? '';
    return listRow(
      line(span(padEnd(address, 9), 'accent'), cut(title, Math.max(0, width - 12))),
      index === cursor,
    );
  });
  const list = windowOf(rows, Math.max(3, Math.min(rows.length, Math.trunc(height / 3))), cursor);
  const below = addressLines(table, chosen, width);
  const head = [line(span(say('why.title'), 'title')), ...list, EMPTY];
  return [...head, ...scrolled(below, height - head.length, scroll)];
}

/** Everything known about one address. */
function addressLines(table: Table, { address, sentences }: WhyItem, width: number): readonly Line[] {
  const found = explainAddress(table, address);
  if (found === undefined) {
    return sentences.length === 0
      ? [line(say('why.unknown'))]
      : sentences.flatMap((title) => paragraph(say('why.rule', { address, title }), width, 'accent'));
  }
  return [
    ...paragraph(
      say(isByHand(address) ? 'why.hand' : 'why.rule', { address, title: found.title }),
      width,
      'accent',
    ),
    ...sentences.flatMap((text) => paragraph(text, width, 'plain', 2)),
    ...found.sources.flatMap(({ id, text, at }) => [
      ...paragraph(`${say('why.claim', { id })}: ${text}`, width),
      ...at.flatMap((place) => paragraph(placeName(table, place), width, 'quiet', 2)),
    ]),
    ...(found.assumption === undefined
      ? []
      : paragraph(say('why.assumption', { text: found.assumption }), width, 'warn')),
  ];
}

/** "kaczmarski-2007 14" with the paper's authors and title where the first word is a paper of the book. */
function placeName(table: Table, place: string): string {
  const id = Object.keys(table.book.papers).find((paper) => place.startsWith(paper));
  const paper = id === undefined ? undefined : table.book.papers[id];
  return paper === undefined
    ? place
    : `${place}: ${[paper.authors].flat().join(', ')}, ${paper.title} (${paper.date})`;
}
