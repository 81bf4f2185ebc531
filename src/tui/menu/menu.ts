// The menu, home of the program: what to do, then step by step which game, or which record, or what to learn. It decides
// nothing else: whoever opened it is told the choice.

import { commandFor } from '../keys.ts';
import { explained, WORDS } from '../learn/glossary.ts';
import { type Paper, papersOf } from '../learn/papers.ts';
import { rowClicked } from '../mouse.ts';
import { openChooser } from '../play/chooser.ts';
import { moved, pages as scrolls, stepOf } from '../play/ui.ts';
import type { Here, Offer, Screen } from '../screen.ts';
import { PAGE, promptOf } from '../speech.ts';
import { say } from '../texts.ts';
import { typeInto } from '../typing.ts';
import { menuBody, menuLines, menuRows } from './lines.ts';
import type { MenuOptions } from './options.ts';
import {
  chosenLens,
  chosenScenario,
  chosenSeats,
  idleOn,
  learnRows,
  type Menu,
  newStand,
  type PageName,
  pageOf,
  placeOf,
  type Stand,
  stepsOf,
  TOP,
  unfinished,
} from './stand.ts';

export function openMenu(options: MenuOptions): Screen {
  let papers: readonly Paper[] | undefined;
  const menu: Menu = {
    ...options,
    stand: newStand(),
    papers: () => {
      const book = papers === undefined ? options.book() : undefined;
      papers ??= book === undefined ? [] : papersOf(book);
      return papers;
    },
  };
  return openChooser({
    lines: (size) => menuLines(menu, size),
    press: (key) => press(menu, key),
    body: () => menuBody(menu, { width: PAGE.columns, height: PAGE.rows }),
    prompt: () => promptOf(placeOf(menu.stand), idleOn(menu.stand)),
    here: () => hereOn(menu),
  });
}

function hereOn(menu: Menu): Here {
  const { stand } = menu;
  const place = placeOf(stand);
  return { place, idle: idleOn(stand), typing: place === 'goto', offers: () => offersOn(menu) };
}

/** Everything of the menu by name, wherever one stands in it. */
function offersOn(menu: Menu): readonly Offer[] {
  const { scenarios, stand } = menu;
  const games = scenarios.map(
    ({ title }, index): Offer => ({
      text: `${say('menu.play')}: ${title}`,
      note: say('menu.play'),
      act: () => {
        stand.pages.length = 1;
        go(stand, 'scenario', index);
        open(menu);
      },
    }),
  );
  const top = TOP.filter((row) => row !== 'settings').map(
    (row): Offer => ({
      text: say(`menu.${row}`),
      note: '',
      act: () => {
        stand.pages.length = 1;
        pageOf(stand).cursor = TOP.indexOf(row);
        open(menu);
      },
    }),
  );
  const words = WORDS.map(
    (word, index): Offer => ({
      text: explained(word).name,
      note: say('learn.words'),
      act: () => {
        stand.pages.length = 1;
        go(stand, 'learn', learnRows(menu).indexOf('words'));
        go(stand, 'words', index);
      },
    }),
  );
  return [...top, ...games, ...words];
}

function press(menu: Menu, key: string): void {
  const { stand } = menu;
  const page = pageOf(stand);
  const clicked = rowClicked(key);
  if (clicked !== undefined) {
    const again = page.cursor === clicked;
    page.cursor = moved(0, clicked, menuRows(menu));
    if (again) open(menu);
    return;
  }
  if (page.name === 'seed' && typeInto(stand, key)) return;
  const command = commandFor(placeOf(stand), key);
  if (command === undefined) return;
  if (command === 'quit') menu.choose({ kind: 'quit' });
  else if (command === 'back') back(stand);
  else if (command === 'open') open(menu);
  else if (command === 'toggle' && page.name === 'seats') toggle(stand.seats, page.cursor);
  else if (page.name === 'paper' && scrolls(page, command)) return;
  else {
    page.cursor = moved(page.cursor, stepOf(command), menuRows(menu));
    page.scroll = 0;
  }
}

function toggle(seats: Set<number>, seat: number): void {
  if (!seats.delete(seat)) seats.add(seat);
}

function go(stand: Stand, name: PageName, cursor = 0): void {
  stand.pages.push({ name, cursor, scroll: 0 });
}

function back(stand: Stand): void {
  if (stand.pages.length === 1) return;
  const { name } = pageOf(stand);
  if (name === 'seats') stand.seats.clear();
  if (name === 'seed') stand.typed = '';
  stand.pages.pop();
}

/** What Enter does on the row of the cursor. */
function open(menu: Menu): void {
  const { stand, choose } = menu;
  const { name, cursor } = pageOf(stand);
  if (name === 'top') openTop(menu, TOP[cursor]);
  else if (name === 'learn') openLearn(menu, learnRows(menu)[cursor]);
  else if (name === 'seed') start(menu);
  else if (name === 'record' || name === 'unfinished') {
    const record = (name === 'record' ? menu.records : unfinished(menu))[cursor];
    if (record?.facts() === undefined) return;
    choose({ kind: name === 'record' ? 'replay' : 'resume', record: record.path });
  } else if (name === 'papers') {
    stand.paper = cursor;
    if (menu.papers()[cursor] !== undefined) go(stand, 'paper');
  } else openStep(menu, name, cursor);
}

function openStep(menu: Menu, name: PageName, cursor: number): void {
  const { stand } = menu;
  if (name === 'scenario') {
    stand.scenario = cursor;
    stand.seats.clear();
  } else if (name === 'lens') stand.lens = cursor;
  if (name !== 'seats' || chosenSeats(menu, stand).length > 0) goOn(menu, name);
}

function openTop(menu: Menu, row: (typeof TOP)[number] | undefined): void {
  const { stand, choose } = menu;
  if (row === 'play') go(stand, 'scenario', stand.scenario);
  else if (row === 'resume') go(stand, 'unfinished');
  else if (row === 'replay') go(stand, 'record');
  else if (row === 'learn') go(stand, 'learn');
  else if (row === 'settings') menu.openSettings();
  else if (row === 'quit') choose({ kind: 'quit' });
}

function openLearn(menu: Menu, row: ReturnType<typeof learnRows>[number] | undefined): void {
  const { stand, scenarios, choose } = menu;
  if (row === 'keys') menu.openHelp();
  else if (row === 'words' || row === 'papers') go(stand, row);
  if (row !== 'tutorial') return;
  const first = scenarios.find(({ teaches }) => teaches !== undefined);
  if (first?.teaches === undefined) return;
  choose({ kind: 'play', scenario: first.id, seats: [first.teaches], lens: undefined, seed: undefined });
}

/** On to the next step of a new game. */
function goOn(menu: Menu, name: PageName): void {
  const steps = stepsOf(menu);
  const next = steps[steps.indexOf(name) + 1];
  if (next !== undefined) go(menu.stand, next, next === 'lens' ? menu.stand.lens : 0);
}

function start(menu: Menu): void {
  const { stand, choose } = menu;
  const scenario = chosenScenario(menu, stand);
  if (scenario === undefined) return;
  const seed = stand.typed.trim();
  choose({
    kind: 'play',
    scenario: scenario.id,
    seats: chosenSeats(menu, stand).map(({ actor }) => actor),
    lens: stand.lens === 0 ? undefined : chosenLens(menu, stand)?.id,
    seed: seed === '' ? undefined : seed,
  });
}
