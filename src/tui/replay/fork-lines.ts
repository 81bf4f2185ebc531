// The form of a fork: from which turn, with whose hands, with which luck.

import { EMPTY, type Line, line, listRow, paragraph, span, windowOf } from '../line.ts';
import { turnDate } from '../model/date.ts';
import { actorName } from '../model/names.ts';
import type { Area } from '../play/lines-tabs.ts';
import { say } from '../texts.ts';
import type { Over } from './over.ts';
import type { Stand } from './stand.ts';

/** Rows of the form: the turn, the luck, then one for each seat. */
export const FORK_TURN = 0;
export const FORK_LUCK = 1;
export const FORK_SEATS = 2;

export function forkLines(
  { reel }: Stand,
  { wish, cursor }: Extract<Over, { kind: 'fork' }>,
  { width, height }: Area,
): readonly Line[] {
  const { table } = reel.game;
  const rows = [
    say('fork.turn', { turn: wish.turn, date: turnDate(table.scenario, wish.turn) }),
    say(wish.luck === 'same' ? 'fork.same' : 'fork.new'),
    ...table.seats.map((actor) => `[${wish.seats.has(actor) ? 'x' : ' '}] ${actorName(table, actor)}`),
  ].map((text, row) => listRow(line(text), row === cursor, row));
  const about = [...paragraph(say('fork.about', { turn: wish.turn }), width, 'quiet'), EMPTY];
  const head = [line(span(say('fork.title'), 'title')), ...about];
  const none = wish.seats.size === 0 ? [EMPTY, ...paragraph(say('fork.none'), width, 'warn')] : [];
  return [...head, ...windowOf(rows, Math.max(3, height - head.length - none.length), cursor), ...none];
}
