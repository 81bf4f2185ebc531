// A scenario's own pages: the calendar of turns, the seats with what all may know of them, and how things stand at the
// start. Secret briefs are not printed here: whoever runs the game hands them out.

import type { MemberParam } from '../../rulebook/book.ts';
import { bare } from '../../rulebook/words/titles.ts';
import { dateLabel } from '../../scenario/date.ts';
import type { OpeningDeal, Scenario } from '../../scenario/scenario.ts';
import { type Block, chapter, para, section, table } from './document.ts';
import { actorName, bodyName, type Ground, notesOf, opened, sourceLine, thingName } from './ground.ts';

export function scenarioPages(ground: Ground): readonly Block[] {
  const { scenario } = ground;
  if (scenario === undefined) return [];
  return [
    chapter(`Scenario: ${scenario.title}`, 'scenario'),
    para(scenario.text),
    para(
      `${scenario.turns} turns, from ${dateLabel(scenario, 1)} to ${dateLabel(scenario, scenario.turns)}. Summits are held in odd turns.`,
    ),
    section('Seats'),
    para(
      'Objectives are for the seat’s own eyes and for whoever runs the game. Progress counts from 0 to 10.',
    ),
    ...seats(ground, scenario),
    ...automated(ground, scenario),
    section('How things stand at the start'),
    ...opening(ground, scenario),
    ...deals(ground, scenario),
  ];
}

function seats(ground: Ground, scenario: Scenario): readonly Block[] {
  let index = 0;
  return scenario.seats.flatMap((seat) => {
    const goals = seat.objectives.map((goal): Block => {
      const aim = ground.aims[index++];
      return {
        kind: 'entry',
        anchor: `seat-${seat.actor}-${goal.id}`,
        label: '',
        title: goal.title,
        lead: `Met when ${bare(aim?.met ?? '')}.`,
        parts: [{ letter: '', text: `Progress: ${bare(aim?.progress ?? '')}.` }],
        notes: notesOf(goal),
      };
    });
    return [
      section(actorName(ground.book, seat.actor), `seat-${seat.actor}`),
      para(seat.brief.public),
      ...goals,
    ];
  });
}

function automated({ book }: Ground, scenario: Scenario): readonly Block[] {
  if (scenario.automated.length === 0) return [];
  const names = scenario.automated.map(({ actor, policy }) => {
    const title = book.policies.find(({ id }) => id === policy)?.title ?? policy;
    return `${actorName(book, actor)} (${title})`;
  });
  return [para(`Played by a policy from the start: ${names.join(', ')}.`)];
}

/** Values that differ from where their track begins, a row for each first member. */
export function opening(ground: Ground, scenario: Scenario): readonly Block[] {
  const rows = scenario.opening.map(({ track, at, value }) => {
    const entry = ground.book.board.tracks[track];
    const shown = entry?.values === undefined ? String(value) : opened(entry.values[value] ?? '');
    return [entry?.title ?? track, at.map((id) => memberName(ground, id)).join(', ') || 'all', shown];
  });
  return rows.length === 0 ? [] : [table(['Track*3', 'Of*4', '>Value'], rows)];
}

export function deals(ground: Ground, scenario: Scenario): readonly Block[] {
  if (scenario.deals.length === 0) return [];
  return [
    section('Agreements at the start'),
    table(
      ['Agreement*3', 'Between*3', 'Words*2', 'Status', 'Sources*3'],
      scenario.deals.map((deal) => [
        ground.book.actions.find(({ name }) => name === deal.action)?.title ?? deal.action,
        dealParties(ground, deal),
        dealWords(ground, deal),
        deal.until > 0 ? `${deal.status} until turn ${deal.until}` : deal.status,
        sourceLine(deal),
      ]),
    ),
  ];
}

/** Who and what an agreement is between. */
export function dealParties(ground: Ground, deal: OpeningDeal): string {
  return [
    actorName(ground.book, deal.sponsor),
    ...Object.entries(deal.members).map(([param, id]) => memberOf(ground, param, id)),
  ].join(', ');
}

/** What its text says: options, clauses, and that it is secret. */
export function dealWords({ book }: Ground, deal: OpeningDeal): string {
  return [
    ...Object.entries(deal.choices).map(([name, option]) => `${opened(name)} ${opened(option)}`),
    ...deal.clauses.map((id) => thingName(book, id)),
    ...(deal.secret === 1 ? ['secret'] : []),
  ].join(', ');
}

function memberOf(ground: Ground, param: string, id: string): string {
  const { book } = ground;
  const kind = param as MemberParam;
  if (kind === 'partner' || kind === 'place') return actorName(book, id);
  return kind === 'body' || kind === 'other' ? bodyName(book, id) : thingName(book, id);
}

/** What a member of any dimension is called. */
export function memberName({ book }: Ground, id: string): string {
  const actor = book.actors.find((entry) => entry.id === id);
  const body = book.bodies.find((entry) => entry.id === id);
  const action = book.actions.find((entry) => entry.name === id);
  return actor?.name ?? body?.short ?? action?.title ?? thingName(book, id);
}
