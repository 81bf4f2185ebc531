// Planning by keys: from the list of actions to the members, to the draft, to the queue.

import { isWriting, orderOf } from '../../engine/index.ts';
import type { Command } from '../keys.ts';
import { type ActionGroup, actionGroups } from '../model/actions.ts';
import { type Field, fieldsOf } from '../model/form.ts';
import { orderLine } from '../model/names.ts';
import { type Hands, tell } from './hands.ts';
import { moved, type Pane, pages, stepOf } from './ui.ts';

type PaneOf<K extends Pane['kind']> = Extract<Pane, { kind: K }>;

/** Opens what the phase asks for. */
export function openWork({ ui, stage, session }: Hands): void {
  if (stage.kind !== 'work' && stage.kind !== 'curtain') return;
  if (isWriting(session.state().phase))
    ui.panes.push({ kind: 'actions', cursor: 0, typed: '', typing: false });
  else ui.panes.push({ kind: 'asks', cursor: 0, scroll: 0 });
}

export function groupsNow({ seen, queued, ui }: Hands): readonly ActionGroup[] {
  const pane = ui.panes.find((entry) => entry.kind === 'actions');
  return actionGroups(seen, queued, pane?.kind === 'actions' ? pane.typed : '');
}

export function pressActions(hands: Hands, pane: PaneOf<'actions'>, command: Command): void {
  const groups = groupsNow(hands);
  if (command === 'search') pane.typing = true;
  else if (command === 'back') leaveActions(hands, pane);
  else if (command === 'open' && pane.typing) pane.typing = false;
  else if (command === 'open') openGroup(hands, groups[pane.cursor]);
  else pane.cursor = moved(pane.cursor, stepOf(command), groups.length);
}

/** Esc first drops what was typed, then leaves. */
function leaveActions({ ui }: Hands, pane: PaneOf<'actions'>): void {
  if (!pane.typing && pane.typed === '') ui.panes.pop();
  pane.typing = false;
  pane.typed = '';
  pane.cursor = 0;
}

function openGroup({ ui }: Hands, group: ActionGroup | undefined): void {
  const first = group?.choices[0];
  if (group === undefined || first === undefined) return;
  if (group.choices.length > 1) ui.panes.push({ kind: 'pick', action: group.action, cursor: 0 });
  else ui.panes.push({ kind: 'form', frame: Int32Array.from(first.frame), cursor: 0, scroll: 0 });
}

export function choicesNow(hands: Hands, action: number) {
  return groupsNow(hands).find((group) => group.action === action)?.choices ?? [];
}

export function pressPick(hands: Hands, pane: PaneOf<'pick'>, command: Command): void {
  const choices = choicesNow(hands, pane.action);
  const chosen = choices[pane.cursor];
  if (command === 'open' && chosen !== undefined) {
    hands.ui.panes.push({ kind: 'form', frame: Int32Array.from(chosen.frame), cursor: 0, scroll: 0 });
  } else pane.cursor = moved(pane.cursor, stepOf(command), choices.length);
}

export function pressForm(hands: Hands, pane: PaneOf<'form'>, command: Command): void {
  const { seen, session, stage, ui } = hands;
  const fields = fieldsOf(seen, pane.frame);
  const field = fields[pane.cursor];
  if (command === 'open' && stage.kind === 'work') {
    const ruling = session.draft(stage.actor, orderOf(seen.game.table, pane.frame));
    if (!tell(ui, ruling)) return;
    ui.panes.splice(1);
    ui.notice = { text: orderLine(seen.game.table, pane.frame), bad: false };
    return;
  }
  if (pages(pane, command)) return;
  if ((command === 'less' || command === 'more') && field?.side !== undefined) {
    pane.cursor = acrossFrom(fields, pane.cursor, command === 'less' ? 'give' : 'ask');
  } else if (command === 'less' && field !== undefined) pane.frame = field.turn(pane.frame, -1);
  else if ((command === 'more' || command === 'toggle') && field !== undefined)
    pane.frame = field.turn(pane.frame, 1);
  else pane.cursor = moved(pane.cursor, stepOf(command), fields.length);
}

/** In a package Left and Right go from what is given to what is asked, row by row. */
function acrossFrom(fields: readonly Field[], cursor: number, to: 'give' | 'ask'): number {
  const rows = (side: Field['side']) => fields.flatMap((field, at) => (field.side === side ? [at] : []));
  const from = fields[cursor]?.side;
  if (from === to) return cursor;
  const there = rows(to);
  return there[Math.min(rows(from).indexOf(cursor), there.length - 1)] ?? cursor;
}

/** Keys that do nothing on the marked row of a draft. */
export function idleFields({ seen }: Hands, { frame, cursor }: PaneOf<'form'>): ReadonlySet<string> {
  const field = fieldsOf(seen, frame)[cursor];
  if (field === undefined) return new Set(['less', 'more', 'toggle']);
  if (field.side !== undefined) return new Set(['less', 'more']);
  return new Set();
}
