// The back of the book: settings, then what everything rests on: claims, facts, assumptions; and what is left out.

import { type Rulebook, SETTING_NAMES, type Sourced } from '../../rulebook/book.ts';
import {
  type Block,
  chapter,
  list,
  listed,
  type Piece,
  para,
  remark,
  section,
  type Text,
  table,
  topic,
} from './document.ts';
import { type Ground, opened, sourceLine } from './ground.ts';

/** Something that rests on something, under the name it is looked up by. */
interface Resting {
  readonly at: string;
  readonly title: string;
  readonly sources: Sourced;
}

/** Everything in the book that may name sources, in the order of the book. */
export function everything(ground: Ground): readonly Resting[] {
  const { book, scenario } = ground;
  const { board } = book;
  const rests = (at: string, title: string, sources: Sourced): Resting => ({ at, title, sources });
  return [
    rests('components-and-tracks', 'Components', board),
    ...Object.entries(board.tracks).map(([name, track]) =>
      rests(`track-${name}`, `Track: ${track.title}`, track),
    ),
    ...SETTING_NAMES.map((name) =>
      rests(book.settings[name].id, book.settings[name].title, book.settings[name]),
    ),
    ...book.actions.map((action) => rests(action.id, action.title, action)),
    ...book.rules.map((rule) => rests(rule.id, rule.title, rule)),
    ...book.cards.map((card) => rests(card.id, card.title, card)),
    ...book.actors.map((actor) => rests(`actor-${actor.id}`, actor.name, actor)),
    ...book.bodies.map((body) => rests(`body-${body.id}`, body.name, body)),
    ...book.policies.flatMap((policy) => [
      rests(`policy-${policy.id}`, `Policy: ${policy.title}`, policy),
      ...policy.wants.map((want) => rests(want.id, want.title, want)),
    ]),
    ...(scenario === undefined
      ? []
      : [
          rests('scenario', 'Scenario', scenario),
          rests('scenario', 'Deck', scenario.deck),
          ...scenario.calendar.map((entry) => rests(entry.card, `Calendar, turn ${entry.turn}`, entry)),
          ...scenario.deals.map((deal) => rests('scenario', `Agreement: ${opened(deal.action)}`, deal)),
          ...scenario.seats.flatMap((seat) =>
            seat.objectives.map((goal) => rests(`seat-${seat.actor}`, `Objective: ${goal.title}`, goal)),
          ),
        ]),
  ];
}

export function settings({ book }: Ground): readonly Block[] {
  return [chapter('Settings'), ...settingsTable(book, 'Sources*4')];
}

/** All settings, under the heading that their sources have in the document at hand. */
export function settingsTable(book: Rulebook, sources: string): readonly Block[] {
  return [
    para('Numbers of the mechanisms, which no rule changes in play.'),
    table(
      ['Address', 'What*4', '>Value', sources],
      SETTING_NAMES.map((name) => {
        const { id, title, value, ...rests } = book.settings[name];
        return { cells: [id, title, String(value), sourceLine(rests)], anchor: id };
      }),
    ),
  ];
}

export function claims(ground: Ground): readonly Block[] {
  const { book } = ground;
  const resting = everything(ground);
  const ids = Object.keys(book.claims);
  if (ids.length === 0) return [];
  return [
    chapter('Index of claims'),
    para(
      'What the papers say, in our words, with paper, section and paragraph, and what in this book rests on it.',
    ),
    ...Object.entries(book.papers).map(([key, paper]) =>
      remark(`${key}: ${paper.authors.join(', ')}, ${paper.title}. ${paper.published}, ${paper.date}.`),
    ),
    ...ids.map((id): Block => {
      const claim = book.claims[id];
      const where: Text = `Where: ${claim?.at.join('; ') ?? ''}.`;
      return {
        kind: 'entry',
        anchor: `claim-${id}`,
        label: id,
        title: '',
        lead: claim?.text ?? '',
        parts: [],
        notes: [where, ...leaning(resting, 'claims', id)],
      };
    }),
  ];
}

const ADDRESS = /^[A-Z]{2,3}-\d{3}$/;

/** A link under the address of what it leads to, or under its title where it has none. */
function linkTo({ at, title }: Resting): Piece {
  return { text: ADDRESS.test(at) ? at : title, to: at };
}

/** "Rests on it: …", or nothing. */
function leaning(resting: readonly Resting[], side: 'claims' | 'facts', id: string): readonly Text[] {
  const found = resting.filter(({ sources }) => sources[side]?.includes(id) === true);
  return found.length === 0 ? [] : [['Rests on it: ', ...listed(found.map(linkTo)), '.']];
}

const SURE = {
  paper: 'from the papers',
  seen: 'seen in its source',
  dataset: 'from a data set',
  memory: 'common knowledge',
} as const satisfies { readonly [sure in Rulebook['facts'][string]['sure']]: string };

export function facts(ground: Ground): readonly Block[] {
  const { book } = ground;
  const resting = everything(ground);
  const ids = Object.keys(book.facts);
  if (ids.length === 0) return [];
  return [
    chapter('Index of facts'),
    ...ids.flatMap((id): Block[] => {
      const fact = book.facts[id];
      if (fact === undefined) return [];
      return [
        {
          kind: 'entry',
          anchor: `fact-${id}`,
          label: id,
          title: fact.date,
          lead: fact.text,
          parts: [],
          notes: [`Source: ${fact.source} (${SURE[fact.sure]}).`, ...leaning(resting, 'facts', id)],
        },
      ];
    }),
  ];
}

export function assumptions(ground: Ground): readonly Block[] {
  const rows = everything(ground).flatMap((resting): (readonly Text[])[] => {
    const { at, title, sources } = resting;
    if (sources.assume === undefined) return [];
    return [[ADDRESS.test(at) ? [linkTo(resting), ` ${title}`] : [linkTo(resting)], sources.assume]];
  });
  return [
    chapter('Assumptions'),
    para(
      'Numbers that the papers do not give. Each stands on the reason beside it and on nothing else; these are the numbers to quarrel with first.',
    ),
    table(['What*4', 'Why*5'], rows),
  ];
}

export function omissions({ book }: Ground): readonly Block[] {
  const { omissions: left } = book;
  if (left === undefined || left.length === 0) return [];
  return [
    chapter('What the model leaves out'),
    ...left.flatMap(({ id, title, text }) => [topic(title, `omission-${id}`), para(text)]),
  ];
}

/** What one address rests on, spelled out. */
export function spelledOut({ book }: Ground, sources: Sourced): readonly Block[] {
  const claimed = (sources.claims ?? []).flatMap((id) => {
    const claim = book.claims[id];
    return claim === undefined ? [] : [`${id}: ${claim.text} (${claim.at.join('; ')})`];
  });
  const known = (sources.facts ?? []).flatMap((id) => {
    const fact = book.facts[id];
    return fact === undefined ? [] : [`${id}: ${fact.date}: ${fact.text} (${fact.source})`];
  });
  return [
    ...(claimed.length === 0 ? [] : [section('What the papers say'), list(claimed)]),
    ...(known.length === 0 ? [] : [section('What happened'), list(known)]),
    ...(sources.assume === undefined ? [] : [section('What is assumed'), para(sources.assume)]),
  ];
}
