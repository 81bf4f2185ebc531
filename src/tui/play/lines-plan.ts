// Writing orders and words as lines: what lies ready, what may be chosen, with whom; beside or below it what the marked
// row is; and what locking would hand in.

import { isWriting } from '../../engine/index.ts';
import { isTrade } from '../../report/words.ts';
import type { Frame } from '../../world/register.ts';
import { R } from '../../world/register.ts';
import { beside, drawn, EMPTY, type Line, line, listRow, paragraph, span, windowRows } from '../line.ts';
import {
  type ActionGroup,
  actionRow,
  themeHead,
  themeStrip,
  themesOf,
  withLegend,
} from '../model/actions.ts';
import { cutOff, formLines } from '../model/form.ts';
import { actionPreview, wayPreview } from '../model/preview.ts';
import { conflictLines, queueRows, sumText } from '../model/queue.ts';
import { promiseLines, talkHead, wordsLeft } from '../model/talk.ts';
import { tradeLines } from '../model/trade.ts';
import { wayColumns, wayRow } from '../model/ways.ts';
import { isPage } from '../speech.ts';
import { say } from '../texts.ts';
import type { Hands } from './hands.ts';
import type { Area } from './lines-tabs.ts';
import { allGroups, groupsIn, isDrafting, waysIn } from './press-plan.ts';
import { queuePlace } from './press-queue.ts';
import type { ActionsPane, FormPane, Pane } from './ui.ts';

/** From this width on a preview stands beside the list, from this height on below it. */
const BESIDE = 96;
const BELOW = 17;

function leftOpen({ queued, seen, stage }: Hands): number {
  const actor = stage.kind === 'work' ? stage.actor : -1;
  return wordsLeft(seen, actor) - queued.length;
}

export function confirmLines(hands: Hands, what: 'quit' | 'lock', width: number): readonly Line[] {
  if (what === 'quit') return [EMPTY, ...paragraph(say('confirm.quit'), width, 'warn')];
  const { asks, queued, seen, session } = hands;
  const { phase } = session.state();
  const draft = isDrafting(hands) ? paragraph(say('confirm.draft'), width, 'warn') : [];
  const queue = [...queueRows(seen, queued, -1, width), ...conflictLines(seen, queued, width)];
  if (phase === 'soundings') {
    const [said, all] = [queued.length, queued.length + leftOpen(hands)];
    const text = say(said === 0 ? 'confirm.silent' : 'confirm.words', { said, all });
    return [EMPTY, ...paragraph(text, width), ...draft, ...queue];
  }
  const unanswered = asks.filter(({ given }) => given === undefined).length;
  const left = isWriting(phase) ? Math.max(0, leftOpen(hands)) : unanswered;
  const writing = isWriting(seen.game.phase);
  const text = say(writing ? 'confirm.lock' : 'confirm.lockAnswers', { left });
  const head = [EMPTY, ...paragraph(text, width, 'warn')];
  if (!writing) return head;
  const sum = sumText(seen, queued);
  return [
    ...head,
    ...draft,
    ...(queued.length === 0
      ? []
      : [EMPTY, ...withLegend(line(say('confirm.orders'), span(`  ${sum}`, 'quiet')), width), ...queue]),
  ];
}

/** What lies above the list of actions: the queue; in soundings also what they are for, and which words are out. */
function headLines(hands: Hands, pane: ActionsPane, width: number): readonly Line[] {
  const { queued, seen, stage } = hands;
  const queue = [
    ...queueRows(seen, queued, queuePlace(hands, pane), width),
    ...conflictLines(seen, queued, width),
  ];
  if (seen.game.phase !== 'soundings') {
    const title = say('queue.title', { left: Math.max(0, leftOpen(hands)) });
    const sum = queued.length === 0 ? say('queue.none') : sumText(seen, queued);
    // Ears are told what is left to spend in a sentence of its own.
    return [...withLegend(line(span(title, 'title'), drawn(span(`  ${sum}`, 'quiet'), '')), width), ...queue];
  }
  const actor = stage.kind === 'work' ? stage.actor : -1;
  const none = paragraph(say('talk.queueNone'), width, 'quiet');
  return [
    ...talkHead(seen, actor, leftOpen(hands), width),
    ...(queued.length === 0 ? none : queue),
    ...promiseLines(seen, actor, width),
  ];
}

export function actionsLines(hands: Hands, pane: ActionsPane, { width, height }: Area): readonly Line[] {
  const groups = groupsIn(hands, pane);
  const head = [...headLines(hands, pane, width), barLine(hands, pane, groups, width)];
  const room = Math.max(1, height - head.length);
  const marked = previewOf(hands, pane, groups);
  if (width >= BESIDE && !isPage(width)) {
    const left = Math.min(60, Math.trunc(width * 0.5));
    const right = width - left - 3;
    const ruled = cutOff(marked(right), room).map((row) => [span('│ ', 'quiet'), ...row]);
    return [...head, ...beside(listLines(hands, pane, groups, left, room), left, ruled, 1)];
  }
  if (room < BELOW - 4) return [...head, ...listLines(hands, pane, groups, width, room)];
  const preview = marked(width);
  const needed = groups.length + (pane.theme === '' ? themesOf(groups).length : 0);
  const share = Math.min(preview.length, Math.max(Math.trunc(room * 0.4), room - needed - 1));
  const below = share === 0 ? [] : [ruleLine(width), ...cutOff(preview, share)];
  return [...head, ...listLines(hands, pane, groups, width, room - below.length), ...below];
}

function ruleLine(width: number): Line {
  return line(span('─'.repeat(width), 'quiet'));
}

/** The themes to step through; while something is searched, what was typed and how much it found. */
function barLine(hands: Hands, pane: ActionsPane, groups: readonly ActionGroup[], width: number): Line {
  if (pane.typing || pane.typed !== '') {
    const typed = say('actions.search', { typed: `${pane.typed}${pane.typing ? '_' : ''}` });
    const found = say('browse.found', { count: groups.length });
    const said =
      pane.typed === '' ? say('ears.search', { found }) : say('ears.searchFor', { typed: pane.typed, found });
    return line(drawn(span(typed, 'warn'), said), drawn(span(`  ${found}`, 'quiet'), ''));
  }
  if (hands.seen.game.phase === 'soundings') return line(span(say('talk.actions'), 'title'));
  return themeStrip(themesOf(allGroups(hands)), pane.theme, width);
}

function listLines(
  { seen }: Hands,
  pane: ActionsPane,
  groups: readonly ActionGroup[],
  width: number,
  height: number,
): readonly Line[] {
  if (groups.length === 0) return [line(say('actions.none'))];
  const headed = pane.theme === '' && pane.typed.trim() === '' && seen.game.phase !== 'soundings';
  const rows = groups.flatMap((group, at) =>
    headed && groups[at - 1]?.theme !== group.theme
      ? [
          { at: -1, group },
          { at, group },
        ]
      : [{ at, group }],
  );
  const cursor = rows.findIndex(({ at }) => at === pane.cursor);
  return windowRows(rows.length, height, Math.max(0, cursor), (place) => {
    const row = rows[place];
    if (row === undefined) return EMPTY;
    if (row.at < 0) return themeHead(row.group.theme);
    return listRow(actionRow(seen, row.group, width - 2), row.at === pane.cursor, row.at);
  });
}

/** What the marked row is, drawn only where there is room for it. */
function previewOf(
  hands: Hands,
  pane: ActionsPane,
  groups: readonly ActionGroup[],
): (width: number) => readonly Line[] {
  const { seen, queued } = hands;
  const order = queued[queuePlace(hands, pane)];
  if (order !== undefined) return (width) => orderPreview(hands, order, width);
  const group = groups[pane.cursor];
  return (width) => (group === undefined ? [] : actionPreview(seen, group, queued, width));
}

function orderPreview({ seen, queued }: Hands, frame: Frame, width: number): readonly Line[] {
  const others = queued.filter((other) => other !== frame);
  const cost = { treasury: 0, capital: 0 };
  return wayPreview(seen, { frame, cost, ruling: { ok: true } }, others, width);
}

export function pickLines(
  hands: Hands,
  pane: Extract<Pane, { kind: 'pick' }>,
  { width, height }: Area,
): readonly Line[] {
  const { seen, queued } = hands;
  const ways = waysIn(hands, pane);
  const title = seen.game.table.book.actions[pane.action]?.title ?? '';
  const head = line(
    span(say('pick.title', { action: title }), 'title'),
    span(`  ${say(`ways.${pane.sort}`)}`, 'quiet'),
  );
  const list = (columns: number, rows: number) => {
    const shared = wayColumns(seen, ways, columns - 2);
    return windowRows(ways.length, rows, pane.cursor, (at) => {
      const way = ways[at];
      return way === undefined ? EMPTY : listRow(wayRow(seen, way, shared), at === pane.cursor, at);
    });
  };
  const chosen = ways[pane.cursor];
  const preview = (columns: number) =>
    chosen === undefined ? [] : wayPreview(seen, chosen, queued, columns);
  const room = height - 1;
  if (width >= BESIDE && !isPage(width)) {
    const left = Math.trunc(width * 0.5);
    const ruled = cutOff(preview(width - left - 3), room).map((row) => [span('│ ', 'quiet'), ...row]);
    return [head, ...beside(list(left, room), left, ruled, 1)];
  }
  const rows = Math.max(Math.min(ways.length, 3), Math.min(ways.length, Math.trunc(room * 0.5)));
  const below = room - rows - 1;
  if (below < 4) return [head, ...list(width, room)];
  return [head, ...list(width, rows), ruleLine(width), ...cutOff(preview(width), below)];
}

export function draftLines(
  { seen, queued }: Hands,
  pane: FormPane,
  { width, height }: Area,
): readonly Line[] {
  const { frame, cursor, scroll, trail, instead } = pane;
  const options = {
    width,
    height,
    cursor,
    scroll,
    queued: instead === undefined ? queued : queued.toSpliced(instead, 1),
    before: trail.at(-1),
    instead: instead === undefined ? undefined : instead + 1,
  };
  return isTrade(seen.game.table.book.actions[frame[R.action] ?? -1])
    ? tradeLines(seen, frame, options)
    : formLines(seen, frame, options);
}
