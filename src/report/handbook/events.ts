// The news: every card, and with a scenario when it comes.

import { dateLabel } from '../../scenario/date.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { type Block, chapter, type Entry, para, section, table } from './document.ts';
import { entryOf, type Ground, sourceLine } from './ground.ts';

export function events(ground: Ground): readonly Block[] {
  const { book, scenario } = ground;
  if (book.cards.length === 0) return [];
  return [
    chapter('Events'),
    ...(scenario === undefined ? [] : schedule(ground, scenario)),
    section('The cards'),
    ...book.cards.map((card): Entry => {
      const entry = entryOf(ground, card.id, card);
      const comes = scenario === undefined ? [] : [comesText(scenario, card.id)];
      return { ...entry, lead: [card.text, ...comes, entry.lead].join(' '), notes: entry.notes };
    }),
  ];
}

/** When each card comes: by the calendar, or from the deck. */
export function schedule(ground: Ground, scenario: Scenario): readonly Block[] {
  const { calendar, deck } = scenario;
  const title = (id: string) => ground.book.cards.find((card) => card.id === id)?.title ?? id;
  const cards = deck.cards.reduce((sum, { copies }) => sum + copies, 0);
  return [
    ...(calendar.length === 0
      ? []
      : [
          section('The calendar'),
          table(
            ['>Turn', 'Half-year*2', 'Card', 'News*3', 'Sources*4'],
            calendar.map((entry) => [
              String(entry.turn),
              dateLabel(scenario, entry.turn),
              entry.card,
              title(entry.card),
              sourceLine(entry),
            ]),
          ),
        ]),
    ...(cards === 0
      ? []
      : [
          section('The deck'),
          para(
            `${cards} cards, shuffled once before the first turn; ${deck.draw} drawn each turn from turn ${deck.from} on, until none is left.`,
          ),
          table(
            ['Card', 'News*4', '>Copies'],
            deck.cards.map(({ card, copies }) => [card, title(card), String(copies)]),
          ),
        ]),
  ];
}

function comesText({ calendar, deck }: Scenario, card: string): string {
  const turns = calendar.filter((entry) => entry.card === card).map(({ turn }) => turn);
  const copies = deck.cards.find((entry) => entry.card === card)?.copies ?? 0;
  const told = [
    ...(turns.length === 0 ? [] : [`comes by the calendar in turn ${turns.join(' and ')}`]),
    ...(copies === 0 ? [] : [`lies in the deck ${copies === 1 ? 'once' : `${copies} times`}`]),
  ];
  return told.length === 0 ? '(Not in this scenario.)' : `(It ${told.join(' and ')}.)`;
}
