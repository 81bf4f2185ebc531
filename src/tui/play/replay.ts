// A finished (or unfinished) record as a screen: the board after each turn, its ledger, and why. It shows
// everything, secrets too: a record is opened by whoever may read it.

import type { Game } from '../../engine/index.ts';
import type { RegionMap } from '../../rulebook/region.ts';
import { bodyRows, columns, frameOf } from '../frame.ts';
import { type Command, commandFor, type Place } from '../keys.ts';
import { type Line, line } from '../line.ts';
import { headerLine, tabLine } from '../model/header.ts';
import { footerLine, helpLines } from '../model/help.ts';
import { finalLines } from '../model/review.ts';
import { type Seen, seenBy } from '../model/seen.ts';
import { whyLines } from '../model/why.ts';
import { fits, ROOMY, type Screen, type Size } from '../screen.ts';
import { plainWords, saidOf } from '../speech.ts';
import { say } from '../texts.ts';
import { type Area, tabLines } from './lines-tabs.ts';
import { pressWhy, typeInto } from './press.ts';
import { browse } from './press-table.ts';
import { newUi, stepOf, topPane, type Ui } from './ui.ts';
import { whyOnTab } from './why-here.ts';

export interface ReplayOptions {
  /** The game with this turn played to its end. Pre: 1 to `turns`. The same turn may be asked again and again. */
  readonly gameAt: (turn: number) => Game;
  /** The last turn there is. */
  readonly turns: number;
  /** Where to begin; the last turn if left out. */
  readonly turn?: number;
  readonly leave: () => void;
  /** What is drawn of the region; `fitting` says whether it fits the table. */
  readonly map?: RegionMap | undefined;
  /** Calls back again and again until it is stopped, each time after as long as one looks at a turn. */
  readonly ticks?: (tick: () => void) => () => void;
}

const LEFT = 80;

export function openReplay(options: ReplayOptions): Screen {
  const ui = newUi();
  const listeners = new Set<() => void>();
  let before: ReadonlySet<string> = new Set();
  let seen: Seen;
  let stop: (() => void) | undefined;
  const turnTo = (turn: number) => {
    ui.ledgerTurn = Math.min(Math.max(1, turn), options.turns);
    ui.cursors.ledger = 0;
    seen = seenBy(options.gameAt(ui.ledgerTurn), 'all');
  };
  const changed = () => {
    for (const listener of [...listeners]) listener();
  };
  const halt = () => {
    stop?.();
    stop = undefined;
  };
  const tick = () => {
    turnTo(ui.ledgerTurn + 1);
    if (ui.ledgerTurn === options.turns) halt();
    changed();
  };
  /** From the end it runs once more from the beginning. */
  const run = () => {
    if (ui.ledgerTurn === options.turns) turnTo(1);
    if (options.turns > 1) stop = options.ticks?.(tick);
  };
  const leave = () => {
    halt();
    options.leave();
  };
  turnTo(options.turn ?? options.turns);
  return {
    lines: (size) => replayLines(seen, ui, size),
    press(key) {
      const runs = commandFor(placeOf(ui), key) === 'run';
      const ran = stop !== undefined;
      // Whoever reaches for the keys wants to look: any key stops what runs.
      halt();
      if (!runs) press(seen, ui, key, turnTo, leave);
      else if (!ran) run();
      changed();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) halt();
      };
    },
    spoken() {
      const page = { columns: 76, rows: 60 };
      const all = replayLines(seen, ui, page)
        .slice(0, -1)
        .map(plainWords)
        .filter((text) => text !== '');
      const fresh = all.filter((text) => !before.has(text));
      before = saidOf(all);
      return [...fresh, plainWords(footerLine(placeOf(ui), 200))];
    },
  };
}

function placeOf(ui: Ui): Place {
  return topPane(ui)?.kind ?? 'replay';
}

function press(seen: Seen, ui: Ui, key: string, turnTo: (turn: number) => void, leave: () => void): void {
  const pane = topPane(ui);
  const command = commandFor(placeOf(ui), key);
  if (pane?.kind === 'goto' && /^[0-9]$|^backspace$/.test(key)) {
    typeInto(pane, key);
    return;
  }
  if (command === undefined) return;
  if (command === 'quit') leave();
  else if (command === 'help') ui.panes.push({ kind: 'help', cursor: 0 });
  else if (pane !== undefined) pressPane(ui, command, turnTo);
  else if (command === 'why') ui.panes.push({ kind: 'why', items: whyOnTab(seen, ui), cursor: 0, scroll: 0 });
  else if (command === 'goto') ui.panes.push({ kind: 'goto', typed: '' });
  else if (command === 'turnBefore') turnTo(ui.ledgerTurn - 1);
  else if (command === 'turnAfter') turnTo(ui.ledgerTurn + 1);
  else browse(ui, seen, command);
}

function pressPane(ui: Ui, command: Command, turnTo: (turn: number) => void): void {
  const pane = topPane(ui);
  if (command === 'back') ui.panes.pop();
  else if (pane?.kind === 'why') pressWhy(pane, command);
  else if (pane?.kind === 'help') pane.cursor = Math.max(0, pane.cursor + stepOf(command));
  else if (pane?.kind === 'goto' && command === 'open') {
    ui.panes.pop();
    if (pane.typed !== '') turnTo(Number(pane.typed));
  }
}

function replayLines(seen: Seen, ui: Ui, size: Size): readonly Line[] {
  const area = { width: size.columns, height: bodyRows(size) };
  return frameOf(size, {
    head: headerLine({ ...seen.game, turn: ui.ledgerTurn, phase: 'review', round: 1 }, say('replay.title')),
    under: tabLine(ui.tab, say('replay.turn', { turn: ui.ledgerTurn })),
    body: bodyOf(seen, ui, area, fits(size, ROOMY)),
    place: placeOf(ui),
  });
}

function bodyOf(seen: Seen, ui: Ui, area: Area, roomy: boolean): readonly Line[] {
  if (!roomy) return overLines(seen, ui, area) ?? tab(seen, ui, ui.tab, area);
  const right = { width: area.width - LEFT - 3, height: area.height };
  const left = tab(seen, ui, 'board', { width: LEFT, height: area.height });
  const aside = overLines(seen, ui, right) ?? tab(seen, ui, ui.tab === 'board' ? 'ledger' : ui.tab, right);
  return columns(left, LEFT, aside, area.height);
}

/** Everybody's objectives take the place of one's own. */
function tab(seen: Seen, ui: Ui, name: Ui['tab'], area: Area): readonly Line[] {
  if (name !== 'goals') return tabLines(seen, ui, name, [], area);
  const all = finalLines(seen, area.width).slice(1);
  const top = Math.min(ui.cursors.goals, Math.max(0, all.length - area.height));
  return all.slice(top, top + area.height);
}

function overLines(seen: Seen, ui: Ui, area: Area): readonly Line[] | undefined {
  const pane = topPane(ui);
  if (pane?.kind === 'why') return whyLines(seen.game.table, pane, area);
  if (pane?.kind === 'help') return helpLines('replay').slice(pane.cursor, pane.cursor + area.height);
  return pane?.kind === 'goto' ? [line(say('goto.title', { typed: pane.typed }))] : undefined;
}
