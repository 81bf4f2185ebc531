// The facilitator by keys: from the list to the form, row by row, to the move.

import type { Command } from '../keys.ts';
import { isTextRow, moveOfDraft, rowsOf, turned, written } from '../model/hand.ts';
import { choicesOf } from '../model/hand-lists.ts';
import { say } from '../texts.ts';
import { type Hands, tell } from './hands.ts';
import { moved, type Pane, stepOf } from './ui.ts';

type PaneOf<K extends Pane['kind']> = Extract<Pane, { kind: K }>;

/** Opens the facilitator's list, where the facilitator may act now. */
export function openHand({ ui, session }: Hands): void {
  if (session.state().hand) ui.panes.push({ kind: 'hand', step: { list: 'form' }, cursor: 0 });
  else ui.notice = { text: say('hand.notNow'), bad: true };
}

export function pressHand({ ui, seen }: Hands, pane: PaneOf<'hand'>, command: Command): void {
  const choices = choicesOf(seen, pane.step, ui.author);
  const chosen = choices[pane.cursor];
  if (command !== 'open' || chosen === undefined) {
    pane.cursor = moved(pane.cursor, stepOf(command), choices.length);
    return;
  }
  const { next } = chosen;
  if ('list' in next) ui.panes.push({ kind: 'hand', step: next, cursor: 0 });
  else ui.panes.push({ kind: 'write', draft: next, row: 0, typed: '' });
}

export function pressWrite(hands: Hands, pane: PaneOf<'write'>, command: Command): void {
  const rows = rowsOf(pane.draft);
  const row = rows[pane.row];
  if (row === undefined) return;
  keep(pane);
  if (command === 'less' || command === 'more' || command === 'turnLess' || command === 'turnMore') {
    if (isTextRow(row)) return;
    const by = command === 'less' || command === 'turnLess' ? -1 : 1;
    pane.draft = turned(hands.seen.game.table, pane.draft, row, by);
  } else if (command === 'open' && pane.row === rows.length - 1) make(hands, pane);
  else goToRow(pane, moved(pane.row, command === 'open' ? 1 : stepOf(command), rows.length));
}

/** To another row: what was typed stays in the one that is left. */
export function goToRow(pane: PaneOf<'write'>, row: number): void {
  keep(pane);
  goTo(pane, row);
}

/** What was typed becomes the row's. */
function keep(pane: PaneOf<'write'>): void {
  const row = rowsOf(pane.draft)[pane.row];
  if (row !== undefined && isTextRow(row)) pane.draft = written(pane.draft, row, pane.typed);
}

function goTo(pane: PaneOf<'write'>, at: number): void {
  const row = rowsOf(pane.draft)[at];
  pane.row = at;
  pane.typed = row !== undefined && isTextRow(row) ? (pane.draft.texts[row] ?? '') : '';
}

function make({ ui, session, seen }: Hands, { draft }: PaneOf<'write'>): void {
  const move = moveOfDraft(seen.game.table, draft);
  if (!move.ok) {
    ui.notice = { text: move.error, bad: true };
    return;
  }
  if (!tell(ui, session.facilitate(move.value))) return;
  ui.author = move.value.author;
  ui.panes.length = 0;
  ui.at = 0;
  ui.scroll = 0;
  ui.notice = { text: say('hand.done'), bad: false };
}
