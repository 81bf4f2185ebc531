// Writing orders and words as lines: what lies ready, what may be chosen, with whom; and what locking would hand in.

import { isWriting } from '../../engine/index.ts';
import { EMPTY, type Line, line, listRow, paragraph, span, windowRows } from '../line.ts';
import { actionRow, choiceRow, themeHead } from '../model/actions.ts';
import { orderLine } from '../model/names.ts';
import { promiseLines, talkHead, wordsLeft } from '../model/talk.ts';
import { say } from '../texts.ts';
import type { Hands } from './hands.ts';
import type { Area } from './lines-tabs.ts';
import { choicesNow, groupsNow } from './press-plan.ts';
import type { Pane } from './ui.ts';

function leftOpen({ queued, seen, stage }: Hands): number {
  const actor = stage.kind === 'work' ? stage.actor : -1;
  return wordsLeft(seen, actor) - queued.length;
}

export function confirmLines(hands: Hands, what: 'quit' | 'lock', width: number): readonly Line[] {
  if (what === 'quit') return [EMPTY, ...paragraph(say('confirm.quit'), width, 'warn')];
  const { asks, queued, seen, session } = hands;
  const { phase } = session.state();
  if (phase === 'soundings') {
    const [said, all] = [queued.length, queued.length + leftOpen(hands)];
    const text = say(said === 0 ? 'confirm.silent' : 'confirm.words', { said, all });
    return [EMPTY, ...paragraph(text, width), ...queueRows(hands)];
  }
  const unanswered = asks.filter(({ given }) => given === undefined).length;
  const left = isWriting(phase) ? Math.max(0, leftOpen(hands)) : unanswered;
  const text = say(isWriting(seen.game.phase) ? 'confirm.lock' : 'confirm.lockAnswers', { left });
  return [EMPTY, ...paragraph(text, width, 'warn')];
}

function queueRows({ queued, seen }: Hands): readonly Line[] {
  const { table } = seen.game;
  return queued.map((frame, index) => line(span(`${index + 1}. ${orderLine(table, frame)}`, 'good')));
}

/** What lies above the list of actions: in soundings what they are for, and which words are out. */
function headLines(hands: Hands, width: number): readonly Line[] {
  const { queued, seen, stage } = hands;
  const queue = queueRows(hands);
  if (seen.game.phase !== 'soundings') {
    const none = [line(span(say('queue.none'), 'quiet'))];
    const title = say('queue.title', { left: Math.max(0, leftOpen(hands)) });
    return [line(span(title, 'title')), ...(queued.length === 0 ? none : queue)];
  }
  const actor = stage.kind === 'work' ? stage.actor : -1;
  const none = paragraph(say('talk.queueNone'), width, 'quiet');
  return [
    ...talkHead(seen, actor, leftOpen(hands), width),
    ...(queued.length === 0 ? none : queue),
    ...promiseLines(seen, actor, width),
  ];
}

export function actionsLines(
  hands: Hands,
  pane: Extract<Pane, { kind: 'actions' }>,
  { width, height }: Area,
): readonly Line[] {
  const groups = groupsNow(hands);
  const talks = hands.seen.game.phase === 'soundings';
  const head = headLines(hands, width);
  const rows: { readonly group: number; readonly row: Line }[] = groups.flatMap((group, index) => {
    const row = { group: index, row: listRow(actionRow(hands.seen, group), index === pane.cursor, index) };
    return talks || groups[index - 1]?.theme === group.theme
      ? [row]
      : [{ group: -1, row: themeHead(group.theme) }, row];
  });
  const at = rows.findIndex(({ group }) => group === pane.cursor);
  const shown = windowRows(
    rows.length,
    Math.max(1, height - head.length - 1),
    Math.max(0, at),
    (i) => rows[i]?.row ?? EMPTY,
  );
  const typed =
    pane.typing || pane.typed !== ''
      ? say('actions.search', { typed: `${pane.typed}${pane.typing ? '_' : ''}` })
      : '';
  const title = say(talks ? 'talk.actions' : 'actions.title');
  return [
    ...head,
    line(span(typed === '' ? title : typed, typed === '' ? 'title' : 'warn')),
    ...(groups.length === 0 ? [line(say('actions.none'))] : shown),
  ];
}

export function pickLines(
  hands: Hands,
  pane: Extract<Pane, { kind: 'pick' }>,
  { height }: Area,
): readonly Line[] {
  const { seen } = hands;
  const choices = choicesNow(hands, pane.action);
  const title = seen.game.table.book.actions[pane.action]?.title ?? '';
  const rows = windowRows(choices.length, height - 1, pane.cursor, (index) => {
    const choice = choices[index];
    return choice === undefined ? EMPTY : listRow(choiceRow(seen, choice), index === pane.cursor, index);
  });
  return [line(span(say('pick.title', { action: title }), 'title')), ...rows];
}
