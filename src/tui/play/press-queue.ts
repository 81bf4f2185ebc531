// The queue by keys: which order is marked, moving it, taking one back and putting it back.

import { type Order, orderOf } from '../../engine/index.ts';
import { orderLine } from '../model/names.ts';
import { say } from '../texts.ts';
import { type Hands, tell } from './hands.ts';
import { type ActionsPane, topPane } from './ui.ts';

/** The round and the seat that papers on the table belong to. */
export function momentOf({ session, stage }: Hands): string {
  const { turn, phase, round } = session.state();
  return `${turn} ${phase} ${round} ${stage.kind === 'work' ? stage.actor : ''}`;
}

/** The place of the marked order in the queue; -1 where an action is marked. */
export function queuePlace({ queued }: Hands, { cursor }: ActionsPane): number {
  return cursor < 0 && cursor >= -queued.length ? queued.length + cursor : -1;
}

/** Moves the marked order up or down the queue, the mark with it. */
export function reorder(hands: Hands, pane: ActionsPane, by: 1 | -1): void {
  const { stage, session } = hands;
  const from = queuePlace(hands, pane);
  if (from < 0 || stage.kind !== 'work') return;
  if (session.reorder(stage.actor, from, from + by).ok) pane.cursor += by;
}

/** On a draft the last turn of a field; in the queue the marked order; anywhere else the last one. */
export function takeBack(hands: Hands): void {
  const { ui, stage, session, seen, queued } = hands;
  const pane = topPane(ui);
  if (pane?.kind === 'form') {
    pane.frame = pane.trail.pop() ?? pane.frame;
    return;
  }
  const marked = pane?.kind === 'actions' ? queuePlace(hands, pane) : -1;
  const at = marked < 0 ? queued.length - 1 : marked;
  const frame = queued[at];
  if (stage.kind !== 'work' || frame === undefined) return;
  if (!tell(ui, session.takeBack(stage.actor, at))) return;
  ui.taken.push({ moment: momentOf(hands), at, order: orderOf(seen.game.table, frame) });
  // The mark stays on the row below, or goes to the actions where no order is left below.
  if (pane?.kind === 'actions' && pane.cursor < 0) pane.cursor = Math.min(pane.cursor + 1, 0);
  ui.notice = { text: say('queue.took', { what: orderLine(seen.game.table, frame) }), bad: false };
}

export function mayPutBack(hands: Hands): boolean {
  return hands.ui.taken.at(-1)?.moment === momentOf(hands);
}

/** What was taken back last goes back to its place, if it still may stand there. */
export function putBack(hands: Hands): void {
  const { ui, stage, session, queued } = hands;
  const last = ui.taken.at(-1);
  if (last === undefined || !mayPutBack(hands) || stage.kind !== 'work') return;
  if (!tell(ui, session.draft(stage.actor, last.order))) return;
  ui.taken.pop();
  session.reorder(stage.actor, queued.length, Math.min(last.at, queued.length));
  ui.notice = { text: say('queue.put', { what: titleOf(hands, last.order) }), bad: false };
}

function titleOf({ seen }: Hands, { action }: Order): string {
  return seen.game.table.book.actions.find(({ name }) => name === action)?.title ?? action;
}
