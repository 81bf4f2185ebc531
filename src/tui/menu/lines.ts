// The menu as lines: the list of a page, and beside it or below it what is known of the row the cursor stands on.

import { panel } from '../charts/panel.ts';
import { bodyRows, frameOf } from '../frame.ts';
import { explained, WORDS } from '../learn/glossary.ts';
import { EMPTY, type Line, line, listRow, paragraph, scrolled, span, windowRows } from '../line.ts';
import type { Size } from '../screen.ts';
import { isPage } from '../speech.ts';
import { say } from '../texts.ts';
import { aboutRow } from './about.ts';
import { recordRow } from './record-row.ts';
import {
  chosenScenario,
  idleOn,
  learnRows,
  type Menu,
  type PageName,
  pageOf,
  placeOf,
  stepsOf,
  TOP,
  unfinished,
} from './stand.ts';

interface Area {
  readonly width: number;
  readonly height: number;
}

/** From here on a list and what there is to say of its row stand side by side. */
const WIDE = 96;
const MARGIN = 2;

export function menuLines(menu: Menu, size: Size): readonly Line[] {
  const { stand } = menu;
  const steps = stepsOf(menu);
  const step = steps.indexOf(pageOf(stand).name) + 1;
  return frameOf(size, {
    head: line(span(` ${say('app.name')}`, 'title'), span(`  ${say('menu.tagline')}`, 'quiet')),
    under: step === 0 ? EMPTY : line(span(` ${say('menu.step', { step, steps: steps.length })}`, 'quiet')),
    body: menuBody(menu, { width: size.columns, height: bodyRows(size) }),
    place: placeOf(stand),
    idle: idleOn(stand),
  });
}

const TITLES = {
  top: 'menu.title',
  scenario: 'menu.scenario',
  lens: 'menu.lenses',
  seats: 'menu.seats',
  seed: 'menu.seed',
  unfinished: 'menu.unfinished',
  record: 'menu.record',
  learn: 'learn.title',
  words: 'learn.words',
  papers: 'learn.papers',
  paper: 'learn.papers',
} as const satisfies { readonly [name in PageName]: string };

/** A page within an area: two panels where there is room, else the list and what is said of its row below it. */
export function menuBody(menu: Menu, { width, height }: Area): readonly Line[] {
  const title = titleOf(menu);
  if (width < WIDE || isPage(width)) return narrow(menu, title, { width, height });
  const left = Math.min(52, Math.trunc(width * 0.42));
  const right = Math.min(96, width - left - MARGIN);
  const rows = Math.min(height, 34);
  const list = panel({ title, width: left, height: rows, bordered: true, chosen: true }, [
    EMPTY,
    ...listLines(menu, rows - 4, left - 4),
  ]);
  const about = aboutRow(menu, { width: right - 4, height: rows - 4 });
  const told = panel({ title: about.title, width: right, height: rows, bordered: true }, [
    EMPTY,
    ...scrolled(about.lines, rows - 3, pageOf(menu.stand).scroll),
  ]);
  return list.map((row, index) => [...row, span(' '.repeat(MARGIN)), ...(told[index] ?? EMPTY)]);
}

function narrow(menu: Menu, title: string, { width, height }: Area): readonly Line[] {
  const inner = width - MARGIN;
  const about = aboutRow(menu, { width: inner - MARGIN, height });
  const count = pageOf(menu.stand).name === 'seed' ? seedLines(menu, inner).length : menuRows(menu);
  // The list keeps what it needs, up to half; the rest is for the words about its row.
  const list = Math.max(3, Math.min(count, Math.trunc(height / 2), height - 4));
  const told = scrolled(about.lines, height - list - 3, pageOf(menu.stand).scroll);
  return [
    line(span(` ${title}`, 'title')),
    ...listLines(menu, list, inner),
    EMPTY,
    ...told.map((row) => [span(' '.repeat(MARGIN)), ...row]),
  ].map((row) => row);
}

function titleOf(menu: Menu): string {
  const { name } = pageOf(menu.stand);
  if (name === 'paper') {
    const paper = menu.papers()[menu.stand.paper];
    if (paper !== undefined) return `${paper.authors} ${paper.year}`;
  }
  return say(TITLES[name]);
}

export function menuRows(menu: Menu): number {
  return rowTexts(menu).length;
}

/** The rows of a page, each made only if it is shown. */
function rowTexts(menu: Menu): readonly (() => Line)[] {
  const { stand, scenarios, lenses, records } = menu;
  switch (pageOf(stand).name) {
    case 'top':
      return TOP.map((row) => () => line(say(`menu.${row}`)));
    case 'scenario':
      return scenarios.map(
        ({ title }) =>
          () =>
            line(title),
      );
    case 'lens':
      return lenses.map(
        ({ title }, index) =>
          () =>
            line(index === 0 ? say('menu.base') : title),
      );
    case 'seats':
      return (chosenScenario(menu, stand)?.seats ?? []).map(
        ({ name }, index) =>
          () =>
            line(`[${stand.seats.has(index) ? 'x' : ' '}] ${name}`),
      );
    case 'seed':
      return [];
    case 'unfinished':
      return unfinished(menu).map((record) => () => recordRow(record));
    case 'record':
      return records.map((record) => () => recordRow(record));
    case 'learn':
      return learnRows(menu).map((row) => () => line(say(`learn.${row}`)));
    case 'words':
      return WORDS.map((word) => () => line(explained(word).name));
    case 'papers':
      return menu.papers().map(
        ({ authors, year }) =>
          () =>
            line(`${authors} ${year}`),
      );
    case 'paper':
      return (menu.papers()[stand.paper]?.claims ?? []).map(
        ({ text }) =>
          () =>
            line(text),
      );
  }
}

function listLines(menu: Menu, height: number, width: number): readonly Line[] {
  const { name, cursor } = pageOf(menu.stand);
  if (name === 'seed') return seedLines(menu, width).slice(0, height);
  const rows = rowTexts(menu);
  if (rows.length === 0) return [line(span(`  ${nothing(name)}`, 'quiet'))];
  return windowRows(rows.length, height, cursor, (index) => {
    const row = rows[index]?.() ?? EMPTY;
    return listRow(row, index === cursor, index);
  });
}

function seedLines({ stand }: Menu, width: number): readonly Line[] {
  return [
    line(span(say('menu.seed.typed', { typed: `${stand.typed}_` }), 'accent')),
    EMPTY,
    ...paragraph(say('menu.seed.text'), width, 'quiet'),
  ];
}

function nothing(name: PageName): string {
  if (name === 'papers' || name === 'paper') return say('learn.none');
  return say(name === 'unfinished' ? 'menu.noUnfinished' : 'menu.noRecords');
}
