// The table by keys: its tabs and what is marked in each.

import type { Command } from '../keys.ts';
import { foundedBodies } from '../model/bodies.ts';
import { dealsOf } from '../model/deals.ts';
import type { Seen } from '../model/seen.ts';
import { toldOf } from '../model/timeline.ts';
import type { Hands } from './hands.ts';
import { openWork } from './press-plan.ts';
import { moved, stepOf, TABS, type Tab, type Ui } from './ui.ts';

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
  if (command === 'work' || command === 'open') openWork(hands);
  else if (command === 'turnBefore') ui.ledgerTurn = Math.max(1, ui.ledgerTurn - 1);
  else if (command === 'turnAfter') ui.ledgerTurn = Math.min(seen.game.turn, ui.ledgerTurn + 1);
  else browse(ui, seen, command);
}

/** Tabs and cursors, the same in play and in replay. */
export function browse(ui: Ui, seen: Seen, command: Command): void {
  const tab = tabOf(command);
  if (tab !== undefined) ui.tab = tab;
  else if (command === 'nextTab') ui.tab = TABS[(TABS.indexOf(ui.tab) + 1) % TABS.length] ?? 'board';
  else ui.cursors[ui.tab] = moved(ui.cursors[ui.tab], stepOf(command), rowsIn(ui, seen));
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
