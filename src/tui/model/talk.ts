// Soundings for one seat: what they are, how many words and pens are left, which promises are open either way.

import { pensLeft } from '../../engine/answer.ts';
import { isPromise } from '../../report/words.ts';
import { type Frame, R } from '../../world/register.ts';
import { EMPTY, type Line, line, paragraph, span } from '../line.ts';
import { say } from '../texts.ts';
import { type Deal, dealsOf } from './deals.ts';
import { actorName, orderLine } from './names.ts';
import type { Seen } from './seen.ts';

/** What a seat may write now, before anything is: words in soundings, orders at any other time. */
export function wordsLeft({ game }: Seen, actor: number): number {
  const track = game.table.board.tracks.get(game.phase === 'soundings' ? 'soundings' : 'orders');
  return track === undefined ? 0 : (game.world[track.base + actor] ?? 0);
}

export function talkHead(seen: Seen, actor: number, left: number, width: number): readonly Line[] {
  const pens = pensLeft(seen.game, actor);
  return [
    ...paragraph(say('talk.about'), width, 'accent'),
    line(span(say('talk.queue', { left, pens: pens > 99 ? '-' : pens }), 'title')),
  ];
}

/** Promises in force that a seat gave or was given: what is owed, and until when. */
export function promiseLines(seen: Seen, actor: number, width: number): readonly Line[] {
  const { table } = seen.game;
  const concerns = ({ frame }: Deal) =>
    isPromise(table.book.actions[frame[R.action] ?? -1]) &&
    (frame[R.sponsor] === actor || frame[R.partner] === actor);
  const open = dealsOf(seen).filter(concerns);
  if (open.length === 0) return [EMPTY];
  const rows = open.flatMap(({ frame, until: turn }) => {
    const what = orderLine(table, frame);
    const own = frame[R.sponsor] === actor;
    const text = own
      ? say('talk.own', { what, turn })
      : say('talk.theirs', { name: actorName(table, frame[R.sponsor] ?? -1), what, turn });
    return paragraph(text, width, own ? 'warn' : 'good', 2);
  });
  return [line(span(say('talk.open'), 'title')), ...rows, EMPTY];
}

/** The turn at whose end something said now is no longer in force; only for what lasts a number of turns. */
export function lastTurn({ game }: Seen, frame: Frame): number {
  const lasts = game.table.book.actions[frame[R.action] ?? 0]?.lasts;
  return game.turn + (typeof lasts === 'number' ? lasts : 0);
}
