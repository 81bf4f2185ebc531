// Input data: what comes from outside while a game runs, which is news by the calendar and from the deck.

import { type Block, para } from '../handbook/document.ts';
import { schedule } from '../handbook/events.ts';
import { counted, demoted, type Subject } from './subject.ts';

/** The cards that can come in a scenario, by address. */
export function cardsOf({ book, scenario }: Subject) {
  const come = new Set([
    ...scenario.calendar.map(({ card }) => card),
    ...scenario.deck.cards.map(({ card }) => card),
  ]);
  return book.cards.filter(({ id }) => come.has(id));
}

export function inputData(subject: Subject): readonly Block[] {
  const { book, ground, scenario } = subject;
  const coming = cardsOf(subject).length;
  const rest = book.cards.length - coming;
  const elsewhere =
    rest === 0 ? '' : ` ${counted(rest, 'card')} of the rulebook cannot come here and are left out.`;
  return [
    para(
      'No series of data drives the model. What the world does to the region comes as news: cards that the calendar opens in a turn set beforehand, as scripted shocks, and cards that are drawn from a deck.',
    ),
    ...(coming === 0
      ? [para('In this scenario no news comes at all.')]
      : [
          ...demoted(schedule(ground, scenario)),
          para(`What ${counted(coming, 'card')} do is told among the submodels.${elsewhere}`),
        ]),
  ];
}
