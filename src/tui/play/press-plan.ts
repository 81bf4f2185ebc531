// Planning by keys: from the list of actions to the members, to the draft, to the queue, and back again.

import { isWriting, orderOf } from '../../engine/index.ts';
import { copyFrame, type Frame } from '../../world/register.ts';
import type { Command } from '../keys.ts';
import { type ActionGroup, actionGroups, searched, themesOf } from '../model/actions.ts';
import { type Field, fieldsOf } from '../model/fields.ts';
import { orderLine } from '../model/names.ts';
import type { Seen } from '../model/seen.ts';
import { bestWay, SORTS, type Way, waysOf } from '../model/ways.ts';
import { say } from '../texts.ts';
import { type Hands, tell } from './hands.ts';
import { momentOf, queuePlace, reorder } from './press-queue.ts';
import { type ActionsPane, type FormPane, moved, type Pane, pages, stepOf } from './ui.ts';

type PickPane = Extract<Pane, { kind: 'pick' }>;

export function newActions(cursor = 0): ActionsPane {
  return { kind: 'actions', cursor, theme: '', typed: '', typing: false };
}

function newForm(frame: Frame, instead?: number): FormPane {
  return { kind: 'form', frame: copyFrame(frame), cursor: 0, scroll: 0, trail: [], instead };
}

/**
 * Leaves the papers lying for a look at the table. A draft that lies there already goes on lying: below a newer one,
 * and in place of papers that nothing was written on.
 */
export function layAside(hands: Hands): void {
  const { ui } = hands;
  const before = laidNow(hands);
  const lying = before.some(isDraft) ? before : [];
  if (lying.length === 0 || ui.panes.some(isDraft))
    ui.laid = { moment: momentOf(hands), panes: [...lying, ...ui.panes] };
  ui.panes.length = 0;
}

/** What was left lying at this very moment of the game. */
function laidNow(hands: Hands): readonly Pane[] {
  const { laid } = hands.ui;
  return laid?.moment === momentOf(hands) ? laid.panes : [];
}

function isDraft({ kind }: Pane): boolean {
  return kind === 'form' || kind === 'write';
}

/** Whether an order is half written, in front or left lying. */
export function isDrafting(hands: Hands): boolean {
  return [...hands.ui.panes, ...laidNow(hands)].some(({ kind }) => kind === 'form');
}

/** Takes up the papers that were left lying, or else those that the phase asks for. */
export function takeUp(hands: Hands): void {
  const { ui } = hands;
  const laid = laidNow(hands);
  ui.laid = undefined;
  if (laid.length === 0) openWork(hands);
  else ui.panes.push(...laid);
}

/** Opens what the phase asks for. */
export function openWork({ ui, stage, session }: Hands): void {
  if (stage.kind !== 'work' && stage.kind !== 'curtain') return;
  if (isWriting(session.state().phase)) ui.panes.push(newActions());
  else ui.panes.push({ kind: 'asks', cursor: 0, scroll: 0 });
}

/** What one pair of eyes may order does not change while it looks: by theme and typed words. */
const LISTED = new WeakMap<Seen, Map<string, readonly ActionGroup[]>>();

function listed(seen: Seen, key: string, make: () => readonly ActionGroup[]): readonly ActionGroup[] {
  const lists = LISTED.get(seen) ?? new Map<string, readonly ActionGroup[]>();
  const groups = lists.get(key) ?? make();
  lists.set(key, groups);
  LISTED.set(seen, lists);
  return groups;
}

/** Every action there is. */
export function allGroups({ seen, queued }: Hands): readonly ActionGroup[] {
  return listed(seen, '', () => actionGroups(seen, queued));
}

/** Every action there is; then those of the theme, or those that typed words leave. */
export function groupsIn(hands: Hands, pane: ActionsPane | undefined): readonly ActionGroup[] {
  const all = allGroups(hands);
  if (pane === undefined) return all;
  const { typed, theme } = pane;
  if (typed.trim() !== '') return listed(hands.seen, `/${typed}`, () => searched(hands.seen, all, typed));
  return theme === '' ? all : all.filter((group) => group.theme === theme);
}

export function groupsNow(hands: Hands): readonly ActionGroup[] {
  return groupsIn(
    hands,
    hands.ui.panes.findLast((pane) => pane.kind === 'actions'),
  );
}

/** The ways of the action a pane chooses among, in its order. */
export function waysIn(hands: Hands, { action, sort }: PickPane): readonly Way[] {
  const group = groupsNow(hands).find((entry) => entry.action === action);
  return waysOf(hands.seen, group?.choices ?? [], sort);
}

/** The order or the way that is marked: its text and, of a way, the ruling on it. */
export function markedIn(hands: Hands, pane: ActionsPane): Way | undefined {
  return bestWay(hands.seen, groupsIn(hands, pane)[pane.cursor]?.choices ?? []);
}

export function pressActions(hands: Hands, pane: ActionsPane, command: Command): void {
  const { queued } = hands;
  switch (command) {
    case 'search':
      pane.typing = true;
      pane.typed = '';
      pane.cursor = 0;
      return;
    case 'back':
      leaveActions(hands, pane);
      return;
    case 'open':
      if (pane.typing) pane.typing = false;
      else openMarked(hands, pane);
      return;
    case 'themeBefore':
    case 'themeAfter':
      stepTheme(hands, pane, command === 'themeBefore' ? -1 : 1);
      return;
    case 'earlier':
    case 'later':
      reorder(hands, pane, command === 'earlier' ? -1 : 1);
      return;
    default: {
      const above = pane.typing ? 0 : queued.length;
      const count = groupsIn(hands, pane).length;
      pane.cursor = moved(pane.cursor + above, stepOf(command), above + Math.max(count, 1)) - above;
    }
  }
}

/** Esc first drops what was typed, then the theme, then leaves. */
function leaveActions({ ui }: Hands, pane: ActionsPane): void {
  if (!pane.typing && pane.typed === '' && pane.theme === '') ui.panes.pop();
  if (!pane.typing && pane.typed === '') pane.theme = '';
  pane.typing = false;
  pane.typed = '';
  pane.cursor = 0;
}

function stepTheme(hands: Hands, pane: ActionsPane, by: 1 | -1): void {
  const themes = themesOf(allGroups(hands)).map(({ theme }) => theme);
  const at = themes.indexOf(pane.theme);
  pane.theme = themes[(Math.max(at, 0) + by + themes.length) % themes.length] ?? '';
  pane.typed = '';
  pane.cursor = 0;
}

function openMarked(hands: Hands, pane: ActionsPane): void {
  const { ui, queued } = hands;
  const place = queuePlace(hands, pane);
  const order = queued[place];
  if (order !== undefined) {
    ui.panes.push(newForm(order, place));
    return;
  }
  const group = groupsIn(hands, pane)[pane.cursor];
  const first = group?.choices[0];
  if (group === undefined || first === undefined) return;
  if (group.choices.length > 1)
    ui.panes.push({ kind: 'pick', action: group.action, cursor: 0, sort: 'best' });
  else ui.panes.push(newForm(first.frame));
}

export function pressPick(hands: Hands, pane: PickPane, command: Command): void {
  const ways = waysIn(hands, pane);
  const chosen = ways[pane.cursor];
  if (command === 'open' && chosen !== undefined) hands.ui.panes.push(newForm(chosen.frame));
  else if (command === 'sort') {
    pane.sort = SORTS[(SORTS.indexOf(pane.sort) + 1) % SORTS.length] ?? 'best';
    pane.cursor = 0;
  } else pane.cursor = moved(pane.cursor, stepOf(command), ways.length);
}

export function pressForm(hands: Hands, pane: FormPane, command: Command): void {
  if (command === 'order') {
    order(hands, pane);
    return;
  }
  if (pages(pane, command)) return;
  const fields = fieldsOf(hands.seen, pane.frame);
  const field = fields[pane.cursor];
  if ((command === 'less' || command === 'more') && field?.side !== undefined) {
    pane.cursor = acrossFrom(fields, pane.cursor, command === 'less' ? 'give' : 'ask');
  } else if (command === 'less' && field !== undefined) turn(pane, field, -1);
  else if ((command === 'more' || command === 'toggle') && field !== undefined) turn(pane, field, 1);
  else pane.cursor = moved(pane.cursor, stepOf(command), fields.length);
}

function turn(pane: FormPane, field: Field, by: 1 | -1): void {
  const next = field.turn(pane.frame, by);
  if (next.every((value, register) => value === pane.frame[register])) return;
  pane.trail.push(pane.frame);
  pane.frame = next;
}

/** Queues the draft, or writes it in the place of the order it came from; refused, it stays open. */
function order({ ui, seen, session, stage }: Hands, pane: FormPane): void {
  if (stage.kind !== 'work') return;
  const { table } = seen.game;
  if (!tell(ui, session.draft(stage.actor, orderOf(table, pane.frame), pane.instead))) return;
  // Back to the list it was opened from: an older draft may lie below.
  const from = Math.max(
    0,
    ui.panes.findLastIndex(({ kind }) => kind === 'actions'),
  );
  ui.panes.splice(from + 1);
  // What was searched for is ordered: the list is whole again.
  const list = ui.panes[from];
  if (list?.kind === 'actions' && pane.instead === undefined) list.typed = '';
  const what = orderLine(table, pane.frame);
  const text = pane.instead === undefined ? what : say('queue.written', { number: pane.instead + 1, what });
  ui.notice = { text, bad: false };
}

/** In a package Left and Right go from what is given to what is asked, row by row. */
function acrossFrom(fields: readonly Field[], cursor: number, to: 'give' | 'ask'): number {
  const rows = (side: Field['side']) => fields.flatMap((field, at) => (field.side === side ? [at] : []));
  const from = fields[cursor]?.side;
  if (from === to) return cursor;
  const there = rows(to);
  return there[Math.min(rows(from).indexOf(cursor), there.length - 1)] ?? cursor;
}
