// The question why on the screen: what is behind it as a list, and below everything known about the marked one.

import { explainAddress, type Table } from '../../engine/index.ts';
import { EMPTY, type Line, line, listRow, paragraph, scrolled, span, textOf, windowOf } from '../line.ts';
import { say } from '../texts.ts';
import { cut, padEnd } from '../width.ts';
import type { Seen } from './seen.ts';
import { isByHand, tellLines, tellRow } from './telling.ts';
import { storyAround, type Touched, touchedBy } from './touched.ts';
import { placeItem, type WhyItem, type WhyPage } from './why.ts';

/** The list of what is behind it above, what is known of the marked one below (scrolled). */
export function whyLines(
  seen: Seen,
  { items, cursor, scroll, trail }: Pick<WhyPage, 'items' | 'cursor' | 'scroll' | 'trail'>,
  size: { readonly width: number; readonly height: number },
): readonly Line[] {
  const { width, height } = size;
  const { table } = seen.game;
  const way = trail.map((page) => nameOf(table, page.items[page.cursor]));
  const title = line(
    span(say('why.title'), 'title'),
    span(way.length === 0 ? '' : `  ${cut(way.join(' › '), Math.max(0, width - 12))}`, 'quiet'),
  );
  const chosen = items[cursor];
  if (chosen === undefined) return [title, line(say('why.nothing'))];
  const rows = items.map((item, index) => listRow(itemRow(table, item, width - 3), index === cursor, index));
  const list = windowOf(rows, Math.max(3, Math.min(rows.length, Math.trunc(height / 3))), cursor);
  const below =
    chosen.happening === undefined ? ruleLines(seen, chosen, width) : placeLines(seen, chosen, width);
  const head = [title, ...list, EMPTY];
  return [...head, ...scrolled(below, height - head.length, scroll)];
}

/** What an item is called on the way to another. */
function nameOf(table: Table, item: WhyItem | undefined): string {
  if (item?.happening === undefined) return item?.address ?? '';
  return `${say('why.turn', { turn: item.happening.turn })} ${textOf(tellRow(table, item.happening))}`;
}

function itemRow(table: Table, { address, sentences, happening }: WhyItem, width: number): Line {
  if (happening !== undefined) {
    const turn = padEnd(say('why.turn', { turn: happening.turn }), 9);
    const [told] = tellRow(table, happening);
    return line(span(turn, 'quiet'), span(cut(told?.text ?? '', width - 9), told?.tone ?? 'plain'));
  }
  const title = explainAddress(table, address)?.title ?? sentences[0] ?? '';
  return line(span(padEnd(address, 9), 'accent'), cut(title, Math.max(0, width - 9)));
}

/** Everything known about one address. */
function ruleLines(seen: Seen, item: WhyItem, width: number): readonly Line[] {
  const { address, sentences } = item;
  const { table } = seen.game;
  const found = explainAddress(table, address);
  const touched = touchedBy(seen, address);
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
    ...workLines(touched, width),
    ...found.sources.flatMap(({ id, text, at }) => [
      ...paragraph(`${say('why.claim', { id })}: ${text}`, width),
      ...placeNames(table, at).flatMap((place) => paragraph(place, width, 'quiet', 2)),
    ]),
    ...(found.assumption === undefined
      ? []
      : paragraph(say('why.assumption', { text: found.assumption }), width, 'warn')),
    ...elsewhereLines(seen, touched, width),
  ];
}

/** How much the rule did, this turn and in the game: the way on to where. */
function workLines({ changes, sums }: Touched, width: number): readonly Line[] {
  return [
    ...(changes.game === 0 ? [] : paragraph(say('why.changes', changes), width, 'accent', 2)),
    ...(sums.game === 0 ? [] : paragraph(say('why.sums', sums), width, 'accent', 2)),
  ];
}

const MOST_PLACES = 6;

/** What else the rule touched: the first of the places, and how to go on to all of them. */
function elsewhereLines(seen: Seen, { happenings }: Touched, width: number): readonly Line[] {
  if (happenings.length === 0) return [EMPTY, ...paragraph(say('why.never'), width, 'quiet')];
  const told = happenings.slice(0, MOST_PLACES);
  const more = happenings.length - told.length;
  return [
    EMPTY,
    line(span(say('why.touched'), 'title')),
    ...told.map((happening) => placeRow(seen, placeItem(happening), width)),
    ...(more > 0 ? [line(span(`  ${say('sum.more', { count: more })}`, 'quiet'))] : []),
    ...paragraph(say('why.follow'), width, 'quiet'),
  ];
}

function placeRow({ game }: Seen, item: WhyItem, width: number): Line {
  return [span('  '), ...itemRow(game.table, item, width - 2)];
}

/** A place of the ledger in full, and what came of the same agreement. */
function placeLines(seen: Seen, { happening }: WhyItem, width: number): readonly Line[] {
  if (happening === undefined) return [];
  const story = storyAround(seen, happening);
  const told = story.map((one) => placeRow(seen, placeItem(one), width));
  return [
    ...tellLines(seen.game.table, happening, width),
    ...(told.length === 0 ? [] : [EMPTY, line(span(say('why.story'), 'title')), ...told]),
    ...paragraph(say('why.followPlace'), width, 'quiet'),
  ];
}

/** "kaczmarski-2007 14, 17" with the paper's authors and title: one row for all that is found in one paper. */
function placeNames(table: Table, places: readonly string[]): readonly string[] {
  const { papers } = table.book;
  const inPaper = new Map<string, string[]>();
  for (const place of places) {
    const id = Object.keys(papers).find((paper) => place.startsWith(paper)) ?? '';
    const where = place.slice(id.length).trim();
    inPaper.set(id, [...(inPaper.get(id) ?? []), id === '' ? place : where]);
  }
  return [...inPaper].flatMap(([id, found]) => {
    const paper = papers[id];
    if (paper === undefined) return found;
    const by = `${[paper.authors].flat().join(', ')}, ${paper.title} (${paper.date})`;
    return [`${id} ${found.join(', ')}: ${by}`];
  });
}
