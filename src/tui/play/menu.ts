// The menu: what to do, then which scenario and which seats, or which record. It decides nothing else: whoever
// opened it is told the choice.

import { frameOf } from '../frame.ts';
import { type Command, commandFor, type Place } from '../keys.ts';
import { EMPTY, type Line, line, listRow, paragraph, span, windowOf } from '../line.ts';
import { footerLine, helpLines, type Idle } from '../model/help.ts';
import type { Screen, Size } from '../screen.ts';
import { say } from '../texts.ts';
import { openChooser } from './chooser.ts';
import { moved, stepOf } from './ui.ts';

export interface MenuScenario {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly seats: readonly { readonly actor: string; readonly name: string }[];
}

export type MenuChoice =
  | { readonly kind: 'play'; readonly scenario: string; readonly seats: readonly string[] }
  | { readonly kind: 'replay'; readonly record: string }
  | { readonly kind: 'quit' };

export interface MenuOptions {
  readonly scenarios: readonly MenuScenario[];
  /** Records at hand, as a person would name them. */
  readonly records: readonly string[];
  readonly choose: (choice: MenuChoice) => void;
}

interface Standing {
  page: 'top' | 'scenario' | 'seats' | 'record';
  cursor: number;
  scenario: number;
  readonly seats: Set<number>;
  help: boolean;
}

const TOP = ['play', 'replay', 'quit'] as const;

export function openMenu(options: MenuOptions): Screen {
  const at: Standing = { page: 'top', cursor: 0, scenario: 0, seats: new Set(), help: false };
  return openChooser({
    lines: (size) => menuLines(options, at, size),
    press: (key) => press(options, at, key),
    body: () => bodyOf(options, at, 76),
    footer: () => footerLine(placeOf(at), 200, idleOn(at)),
  });
}

function placeOf(at: Standing): Place {
  if (at.help) return 'help';
  return at.page === 'top' ? 'menu' : 'seats';
}

/** Only seats are switched on and off. */
function idleOn(at: Standing): Idle {
  return new Set(at.page === 'seats' ? [] : ['toggle']);
}

function press(options: MenuOptions, at: Standing, key: string): void {
  const command = commandFor(placeOf(at), key);
  if (command === undefined) return;
  if (command === 'quit') options.choose({ kind: 'quit' });
  else if (at.help) at.help = command !== 'back';
  else if (command === 'help') at.help = true;
  else if (command === 'back') go(at, at.page === 'seats' ? 'scenario' : 'top');
  else if (command === 'open') open(options, at);
  else if (command === 'toggle' && at.page === 'seats') toggle(at.seats, at.cursor);
  else at.cursor = moved(at.cursor, stepOf(command as Command), rowsOf(options, at).length);
}

function toggle(seats: Set<number>, seat: number): void {
  if (!seats.delete(seat)) seats.add(seat);
}

function go(at: Standing, page: Standing['page']): void {
  at.page = page;
  at.cursor = 0;
  at.seats.clear();
}

function open(options: MenuOptions, at: Standing): void {
  const { choose, scenarios, records } = options;
  switch (at.page) {
    case 'top': {
      const wanted = TOP[at.cursor];
      if (wanted === 'quit') choose({ kind: 'quit' });
      else go(at, wanted === 'replay' ? 'record' : 'scenario');
      return;
    }
    case 'scenario':
      at.scenario = at.cursor;
      go(at, 'seats');
      return;
    case 'seats': {
      const scenario = scenarios[at.scenario];
      if (scenario === undefined) return;
      // Enter without a mark plays the row it stands on.
      const marked = at.seats.size > 0 ? [...at.seats].sort((a, b) => a - b) : [at.cursor];
      const seats = marked.flatMap((index) => scenario.seats[index]?.actor ?? []);
      if (seats.length > 0) choose({ kind: 'play', scenario: scenario.id, seats });
      return;
    }
    case 'record': {
      const record = records[at.cursor];
      if (record !== undefined) choose({ kind: 'replay', record });
      return;
    }
  }
}

function rowsOf({ scenarios, records }: MenuOptions, at: Standing): readonly string[] {
  switch (at.page) {
    case 'top':
      return TOP.map((key) => say(`menu.${key}`));
    case 'scenario':
      return scenarios.map(({ title }) => title);
    case 'seats':
      return (scenarios[at.scenario]?.seats ?? []).map(
        ({ name }, index) => `[${at.seats.has(index) ? 'x' : ' '}] ${name}`,
      );
    case 'record':
      return records;
  }
}

const TITLES = {
  top: 'menu.title',
  scenario: 'menu.scenario',
  seats: 'menu.seats',
  record: 'menu.record',
} as const;

function bodyOf(options: MenuOptions, at: Standing, width: number, height = 60): readonly Line[] {
  if (at.help) return helpLines('menu').slice(0, height);
  const rows = rowsOf(options, at).map((text, index) => listRow(line(text), index === at.cursor));
  const none = at.page === 'record' && rows.length === 0 ? [line(say('menu.noRecords'))] : [];
  const text = at.page === 'scenario' ? (options.scenarios[at.cursor]?.text ?? '') : '';
  return [
    EMPTY,
    line(span(say(TITLES[at.page]), 'title')),
    EMPTY,
    ...windowOf(rows, Math.max(3, height - 8), at.cursor),
    ...none,
    EMPTY,
    ...(text === '' ? [] : paragraph(text, width - 2, 'quiet')),
  ];
}

function menuLines(options: MenuOptions, at: Standing, size: Size): readonly Line[] {
  return frameOf(size, {
    head: line(span(say('app.name'), 'accent')),
    under: EMPTY,
    body: bodyOf(options, at, size.columns, size.rows - 3),
    place: placeOf(at),
    idle: idleOn(at),
  });
}
