// A click on a row: once marks it, twice does with it what one would expect. On a draft that turns the field, for
// ordering is worth a key of its own.

import type { Hands } from './hands.ts';
import { goToRow } from './press-hand.ts';
import { topPane } from './ui.ts';

/** Marks the row; gives the key that a second click on it stands for, if any. */
export function clickRow({ ui }: Hands, row: number): string | undefined {
  const pane = topPane(ui);
  if (pane === undefined) {
    const again = ui.cursors[ui.tab] === row;
    ui.cursors[ui.tab] = row;
    if (!again) return undefined;
    return ui.tab === 'ledger' ? 'w' : 'enter';
  }
  if (pane.kind === 'write') {
    const again = pane.row === row;
    goToRow(pane, row);
    return again ? 'right' : undefined;
  }
  if (!('cursor' in pane)) return undefined;
  const again = pane.cursor === row;
  pane.cursor = row;
  if (!again) return undefined;
  return pane.kind === 'form' ? 'space' : 'enter';
}
