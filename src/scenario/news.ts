// What the news will bring: cards bound to a turn, and the deck.
import { isSourced } from '../rulebook/checks/sources.ts';
import { askSources, complain, type Desk, isKnown, sourcesOf } from './desk.ts';
import type { CalendarEntry, Deck } from './scenario.ts';
import type { ScenarioFile } from './schema.ts';

const NO_DECK: Deck = { draw: 0, from: 1, cards: [] };

export function readCalendar(desk: Desk, file: ScenarioFile): readonly CalendarEntry[] {
  const cards = desk.book.cards.map(({ id }) => id);
  return (file.calendar ?? []).map((entry, index) => {
    const path = ['calendar', index];
    askSources(desk, path, entry, isSourced(file));
    isKnown(desk, [...path, 'card'], 'card', entry.card, cards);
    if (entry.turn > file.turns) {
      complain(desk, [...path, 'turn'], `the game has ${file.turns} turns: turn ${entry.turn} never comes`);
    }
    return entry;
  });
}

export function readDeck(desk: Desk, file: ScenarioFile): Deck {
  const { deck } = file;
  if (deck === undefined) return NO_DECK;
  askSources(desk, ['deck'], deck, isSourced(file));
  const known = desk.book.cards.map(({ id }) => id);
  const ids = deck.cards.map(({ card }) => card);
  for (const [index, card] of ids.entries()) {
    const path = ['deck', 'cards', index, 'card'];
    if (!isKnown(desk, path, 'card', card, known)) continue;
    if (ids.indexOf(card) !== index) complain(desk, path, `${card} is in the deck already: give it copies`);
  }
  const cards = deck.cards.map(({ card, copies }) => ({ card, copies: copies ?? 1 }));
  return { draw: deck.draw, from: deck.from ?? 1, cards, ...sourcesOf(deck) };
}
