// Arms: the games as they are, and everything that is played otherwise to see what the forecast rests on.

import { canonicalJson } from '../../kit/canonical-json.ts';
import { BASE, type EffectNode, type Rulebook } from '../../rulebook/book.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Ground } from './check.ts';
import { exchangeMinds, exchangeSheets } from './exchange.ts';
import type { Hindcast, OpeningArm, Placebo } from './question.ts';

/** main: what is scored. scripted: with the cards that play an answer. */
export const ARM_KINDS = ['main', 'lens', 'opening', 'scripted', 'placebo'] as const;

export interface Arm {
  readonly name: string;
  readonly title: string;
  readonly kind: (typeof ARM_KINDS)[number];
  readonly lens: string;
  readonly opening?: OpeningArm;
  readonly placebo?: Placebo;
}

/** What one start is played with in one arm. */
export interface Armed {
  readonly book: Rulebook;
  readonly scenario: Scenario;
  /** Other policies than the scenario's, by actor. */
  readonly policies: ReadonlyMap<string, string>;
  /** The same for arms in which this start is played alike. */
  readonly key: string;
}

export const MAIN = 'main';

/** Every arm, the main one first. `lenses` are those beside the base, with their titles. */
export function armsOf(
  { starts, openings, placebos }: Hindcast,
  lenses: readonly { readonly id: string; readonly title: string }[],
): readonly Arm[] {
  const withheld = starts.some(({ withhold }) => withhold !== undefined);
  return [
    { name: MAIN, title: 'As it is', kind: 'main', lens: BASE },
    ...lenses.map(({ id, title }): Arm => ({ name: id, title, kind: 'lens', lens: id })),
    ...(openings ?? []).map(
      (opening): Arm => ({ name: opening.name, title: opening.title, kind: 'opening', lens: BASE, opening }),
    ),
    ...(withheld ? [SCRIPTED] : []),
    ...(placebos ?? []).map(
      (placebo): Arm => ({ name: placebo.name, title: placebo.title, kind: 'placebo', lens: BASE, placebo }),
    ),
  ];
}

const SCRIPTED: Arm = {
  name: 'scripted',
  title: 'With the cards that play an answer themselves',
  kind: 'scripted',
  lens: BASE,
};

/** A start as an arm plays it. Pre: the ground has the start and the lens. */
export function armedStart(arm: Arm, hindcast: Hindcast, ground: Ground, name: string): Armed {
  const book = ground.books.get(arm.lens);
  const scenario = ground.scenarios.get(name);
  if (book === undefined || scenario === undefined) throw new Error(`Heartland is wrong: no ${name}`);
  const start = hindcast.starts.find((entry) => entry.scenario === name);
  const withheld = arm.kind === 'scripted' ? [] : (start?.withhold ?? []).map(({ card }) => card);
  const { exchange, without = [] } = arm.placebo ?? {};
  const cut = withoutCards(scenario, [...withheld, ...without]);
  const opened = withTracks(cut, book, arm.opening);
  const held = holding(book, opened, arm.opening);
  const sheets =
    exchange === undefined
      ? { book: held.book, scenario: opened }
      : exchangeSheets(held.book, opened, exchange.kind);
  const policies =
    exchange?.minds === true ? exchangeMinds(book, scenario, exchange.kind) : new Map<string, string>();
  const key = canonicalJson([
    arm.lens,
    name,
    exchange?.kind ?? '',
    [...policies],
    plain(opened.calendar),
    plain(opened.deck),
    plain(opened.opening),
    held.cards,
  ]);
  return { ...sheets, policies, key };
}

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

/** The scenario without some cards, in its calendar and in its deck. */
export function withoutCards(scenario: Scenario, cards: readonly string[]): Scenario {
  if (cards.length === 0) return scenario;
  const stays = ({ card }: { readonly card: string }) => !cards.includes(card);
  const { calendar, deck } = scenario;
  return {
    ...scenario,
    calendar: calendar.filter(stays),
    deck: { ...deck, cards: deck.cards.filter(stays) },
  };
}

/** The scenario with whole tracks set otherwise; what is so already is left as it stands. */
function withTracks(scenario: Scenario, book: Rulebook, opening: OpeningArm | undefined): Scenario {
  const values = (opening?.set ?? []).flatMap(({ track, to }) => {
    const entry = book.board.tracks[track];
    const value = typeof to === 'number' ? to : (entry?.values?.indexOf(to) ?? 0);
    const said = scenario.opening.filter((line) => line.track === track);
    const now = said.length === 0 ? (entry?.start ?? 0) : said.at(-1)?.value;
    const whole = said.every(({ at }) => at.length === 0);
    return whole && now === value ? [] : [{ track, at: [], value }];
  });
  return values.length === 0 ? scenario : { ...scenario, opening: [...scenario.opening, ...values] };
}

/** The book with the arm's tracks held as it sets them: no card of the scenario sets them anew. Says which cards did. */
function holding(
  book: Rulebook,
  { calendar, deck }: Scenario,
  opening: OpeningArm | undefined,
): { readonly book: Rulebook; readonly cards: readonly string[] } {
  const to = new Map((opening?.set ?? []).map((entry) => [entry.track, entry.to]));
  const undoes = (effect: EffectNode): boolean =>
    ('set' in effect && to.has(effect.set) && effect.to !== to.get(effect.set)) ||
    ('each' in effect && effect.then.some(undoes));
  const coming = new Set([...calendar, ...deck.cards].map(({ card }) => card));
  const cards = book.cards.map((card) => {
    if (!coming.has(card.id) || !Object.values(card.then).some(undoes)) return card;
    return {
      ...card,
      then: Object.fromEntries(Object.entries(card.then).filter(([, effect]) => !undoes(effect))),
    };
  });
  const changed = cards.filter((card, index) => card !== book.cards[index]).map(({ id }) => id);
  return changed.length === 0 ? { book, cards: [] } : { book: { ...book, cards }, cards: changed };
}
