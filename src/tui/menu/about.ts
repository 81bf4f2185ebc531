// What is said of the row the cursor stands on, page by page.

import { OBJECTIVES_TO_WIN } from '../../engine/winning.ts';
import { explained, WORDS } from '../learn/glossary.ts';
import { EMPTY, type Line, line, paragraph, span } from '../line.ts';
import { turnDate } from '../model/date.ts';
import { say } from '../texts.ts';
import type { MenuRecord, MenuScenario } from './options.ts';
import {
  chosenLens,
  chosenScenario,
  chosenSeats,
  learnRows,
  type Menu,
  pageOf,
  TOP,
  unfinished,
} from './stand.ts';

export interface About {
  readonly title: string;
  readonly lines: readonly Line[];
}

const NOTHING: About = { title: '', lines: [] };

export function aboutRow(menu: Menu, { width }: { readonly width: number; readonly height: number }): About {
  const { stand, scenarios, records } = menu;
  const { name, cursor } = pageOf(stand);
  switch (name) {
    case 'top':
      return aboutTop(menu, cursor, width);
    case 'scenario':
      return aboutScenario(scenarios[cursor], width);
    case 'lens':
      return aboutLens(menu, cursor, width);
    case 'seats':
      return aboutSeat(menu, cursor, width);
    case 'seed':
      return { title: say('menu.play'), lines: paragraph(summary(menu), width) };
    case 'unfinished':
      return aboutRecord(unfinished(menu)[cursor], width);
    case 'record':
      return aboutRecord(records[cursor], width);
    case 'learn': {
      const row = learnRows(menu)[cursor] ?? 'keys';
      return { title: say(`learn.${row}`), lines: paragraph(say(`learn.${row}.text`), width) };
    }
    case 'words': {
      const word = WORDS[cursor];
      if (word === undefined) return NOTHING;
      const { name: title, text } = explained(word);
      return { title, lines: paragraph(text, width) };
    }
    case 'papers':
      return aboutPaper(menu, cursor, width);
    case 'paper':
      return aboutClaim(menu, cursor, width);
  }
}

function aboutTop(menu: Menu, cursor: number, width: number): About {
  const row = TOP[cursor] ?? 'play';
  const count = row === 'resume' ? unfinished(menu).length : menu.records.length;
  return { title: say(`menu.${row}`), lines: paragraph(say(`menu.${row}.text`, { count }), width) };
}

function aboutScenario(scenario: MenuScenario | undefined, width: number): About {
  if (scenario === undefined) return NOTHING;
  const { title, text, turns, seats } = scenario;
  const facts = say('menu.scenario.facts', { date: turnDate(scenario, 1), turns, seats: seats.length });
  const names = seats.map(({ name }) => name).join(', ');
  return {
    title,
    lines: [
      ...paragraph(facts, width, 'accent'),
      ...paragraph(names, width, 'quiet'),
      EMPTY,
      ...paragraph(text, width),
    ],
  };
}

function aboutLens(menu: Menu, cursor: number, width: number): About {
  const lens = menu.lenses[cursor];
  if (lens === undefined) return NOTHING;
  if (cursor === 0) return { title: say('menu.base'), lines: paragraph(say('menu.base.text'), width) };
  return { title: lens.title, lines: paragraph(lens.text, width) };
}

function aboutSeat(menu: Menu, cursor: number, width: number): About {
  const seat = chosenScenario(menu, menu.stand)?.seats[cursor];
  if (seat === undefined) return NOTHING;
  const { name, brief, goals } = seat;
  const wants = say('menu.seats.goals', {
    needed: Math.min(OBJECTIVES_TO_WIN, goals.length),
    count: goals.length,
    goals: goals.join('; '),
  });
  return {
    title: name,
    lines: [
      ...paragraph(brief, width),
      EMPTY,
      ...paragraph(wants, width, 'accent'),
      EMPTY,
      ...paragraph(say('menu.seats.hint'), width, 'quiet'),
    ],
  };
}

function aboutRecord(record: MenuRecord | undefined, width: number): About {
  const facts = record?.facts();
  if (record === undefined || facts === undefined) return NOTHING;
  const { title, seed, lens, people } = facts;
  const seats =
    people.length === 0 ? say('menu.record.nobody') : say('menu.record.seats', { seats: people.join(', ') });
  const reading = lens === 'base' ? say('menu.base') : say('menu.lens', { lens });
  return {
    title,
    lines: [
      ...paragraph(seats, width),
      ...paragraph(say('menu.record.facts', { seed, lens: reading, path: record.path }), width, 'quiet'),
    ],
  };
}

/** The game that Enter begins, in a line. */
function summary(menu: Menu): string {
  const { stand } = menu;
  return say('menu.seed.summary', {
    scenario: chosenScenario(menu, stand)?.title ?? '',
    seats: chosenSeats(menu, stand)
      .map(({ name }) => name)
      .join(', '),
    lens: stand.lens === 0 ? say('menu.base') : (chosenLens(menu, stand)?.title ?? ''),
  });
}

function aboutPaper(menu: Menu, cursor: number, width: number): About {
  const paper = menu.papers()[cursor];
  if (paper === undefined) return NOTHING;
  const { title, published, year, claims } = paper;
  return {
    title: `${paper.authors} ${year}`,
    lines: [
      ...paragraph(title, width, 'title'),
      ...paragraph(published, width, 'quiet'),
      EMPTY,
      line(span(say('learn.claims', { count: claims.length }), 'accent')),
    ],
  };
}

function aboutClaim(menu: Menu, cursor: number, width: number): About {
  const claim = menu.papers()[menu.stand.paper]?.claims[cursor];
  if (claim === undefined) return NOTHING;
  const { text, at, rules } = claim;
  const drives = rules.length === 0 ? say('learn.tells') : say('learn.drives', { rules: rules.join(', ') });
  return {
    title: '',
    lines: [
      ...paragraph(text, width),
      EMPTY,
      ...paragraph(say('learn.stands', { at: at.join('; ') }), width, 'quiet'),
      ...paragraph(drives, width, rules.length === 0 ? 'quiet' : 'accent'),
    ],
  };
}
