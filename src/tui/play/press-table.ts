// The table by keys: its tabs and what is marked in each.

import type { Command } from '../keys.ts';
import { isSplit, shapeOf } from '../layout/shape.ts';
import { foundedBodies } from '../model/bodies.ts';
import { dealsOf } from '../model/deals.ts';
import type { Seen } from '../model/seen.ts';
import { toldOf } from '../model/timeline.ts';
import type { Size } from '../screen.ts';
import type { Hands } from './hands.ts';
import { takeUp } from './press-plan.ts';
import { moved, type Pane, pages, stepOf, TABS, type Tab, type Ui, type Zoom } from './ui.ts';

const TAB_OF: { readonly [command in Command]?: Tab } = {
  tab1: 'board',
  tab2: 'bodies',
  tab3: 'deals',
  tab4: 'goals',
  tab5: 'ledger',
};

export function tabOf(command: Command): Tab | undefined {
  return TAB_OF[command];
}

export function pressTable(hands: Hands, command: Command): void {
  const { ui, seen } = hands;
  if (command === 'work') takeUp(hands);
  else if (command === 'open') openRow(ui);
  else if (command === 'turnBefore') ui.ledgerTurn = Math.max(1, ui.ledgerTurn - 1);
  else if (command === 'turnAfter') ui.ledgerTurn = Math.min(seen.game.turn, ui.ledgerTurn + 1);
  else browse(ui, seen, command, hands.map !== undefined);
}

/** Keys that do nothing on a tab: the board has its own, and only the ledger turns pages in time. */
export function idleOnTab(tab: Tab, hasMap: boolean): readonly Command[] {
  const away = tab === 'ledger' ? [] : (['turnBefore', 'turnAfter'] as const);
  if (tab !== 'board') return [...away, 'open', 'domain', 'mapMode'];
  return hasMap ? away : [...away, 'mapMode'];
}

/** Keys that would change nothing in sight at a size: a tab that has the screen already, a map that has no room. */
export function idleAtSize({ tab, zoom }: Ui, size: Size): readonly Command[] {
  const whole = tab !== 'board' && !isSplit(size);
  const mapless = zoom !== 'map' && ['one', 'list'].includes(shapeOf(size));
  return [...(whole ? (['zoom'] as const) : []), ...(mapless ? (['mapMode'] as const) : [])];
}

/** Everything about the marked state. The other tabs show all there is already. */
function openRow(ui: Ui): void {
  if (ui.tab === 'board') ui.panes.push({ kind: 'state', scroll: 0 });
}

/** In the sheet of a state: the next state and the one before, and further down. */
export function pressState(
  ui: Ui,
  seen: Seen,
  pane: Extract<Pane, { kind: 'state' }>,
  command: Command,
): void {
  if (pages(pane, command)) return;
  if (stepOf(command) !== 0) pane.scroll = 0;
  ui.cursors.board = moved(ui.cursors.board, stepOf(command), seen.game.table.board.states);
}

/** Tabs, cursors and what the board shows, the same in play and in replay. */
export function browse(ui: Ui, seen: Seen, command: Command, hasMap: boolean): void {
  const tab = tabOf(command);
  if (command === 'zoom') ui.zoom = nextZoom(ui, hasMap);
  else if (command === 'mapMode') ui.mapMode += 1;
  else if (command === 'domain') ui.domain = nextDomain(ui, seen);
  else if (tab !== undefined) ui.tab = tab;
  else if (command === 'nextTab') ui.tab = TABS[(TABS.indexOf(ui.tab) + 1) % TABS.length] ?? 'board';
  else ui.cursors[ui.tab] = moved(ui.cursors[ui.tab], stepOf(command), rowsIn(ui, seen));
}

/** On the board first the map, if there is one, then the whole table; any other tab has one size more. */
function nextZoom({ tab, zoom }: Ui, hasMap: boolean): Zoom {
  if (tab !== 'board') return zoom === 'none' ? 'full' : 'none';
  if (zoom === 'none') return hasMap ? 'map' : 'full';
  return zoom === 'map' ? 'full' : 'none';
}

function nextDomain({ domain }: Ui, { game }: Seen): number {
  return domain + 1 < game.table.board.members.domain.length ? domain + 1 : -1;
}

const TEXT_ROWS = 200;

function rowsIn({ tab, ledgerTurn }: Ui, seen: Seen): number {
  const { board } = seen.game.table;
  switch (tab) {
    case 'board':
      return board.states;
    case 'bodies':
      return foundedBodies(seen).length;
    case 'deals':
      return dealsOf(seen).length;
    case 'goals':
      return TEXT_ROWS;
    case 'ledger':
      return toldOf(seen, ledgerTurn).length;
  }
}
