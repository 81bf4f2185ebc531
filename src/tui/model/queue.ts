// The orders that lie ready: numbered, with the price and the likelihood of each, what they come to against the purse,
// and what of them cannot stand together.

import { pensLeft } from '../../engine/answer.ts';
import { propose } from '../../engine/consent.ts';
import { check, costOf, orderOf, purseOf } from '../../engine/index.ts';
import { copyFrame, type Frame, R } from '../../world/register.ts';
import { drawn, type Line, line, listRow, paragraph, span } from '../line.ts';
import { say } from '../texts.ts';
import { cut, padEnd, padStart, widthOf } from '../width.ts';
import { priceSpan } from './actions.ts';
import { actorName, orderLine } from './names.ts';
import { eyesOf, type Seen } from './seen.ts';
import { bothOf, type Standing, standingOf } from './stand.ts';

/** One row an order; `cursor` is the place of the marked one, or anything else for none. */
export function queueRows(
  seen: Seen,
  queued: readonly Frame[],
  cursor: number,
  width: number,
): readonly Line[] {
  const talks = seen.game.phase === 'soundings';
  return queued.map((frame, at) => {
    const price = talks ? span('') : priceSpan(costOf(seen.game, copyFrame(frame)));
    const standing = standingOf(seen, frame);
    const tail = padStart(likelyText(standing), LIKELY);
    const room = Math.max(10, width - 3 - widthOf(price.text) - widthOf(tail));
    const text = `${at + 1}. ${orderLine(seen.game.table, frame)}`;
    return listRow(
      line(
        drawn(span(''), at === cursor ? `${say('queue.marked')} ` : ''),
        span(padEnd(cut(text, room), Math.min(room, TEXTS)), 'good'),
        ' ',
        price,
        span(tail, 'quiet'),
      ),
      at === cursor,
    );
  });
}

/** A text that only binds is as likely as the yes to it; others have to be carried out besides. */
function likelyText(standing: Standing): string {
  const { chance, odds } = standing;
  if (chance === undefined && odds === undefined) return say('queue.sure');
  return say(odds === undefined ? 'queue.yes' : 'queue.likely', { both: bothOf(standing) });
}

const LIKELY = 12;

/** Columns that orders share, so that prices stand under one another. */
const TEXTS = 70;

/** "3 of 5 treasury, 2 of 4 capital": what the queue comes to; nothing where nothing is queued. */
export function sumText(seen: Seen, queued: readonly Frame[]): string {
  if (queued.length === 0) return '';
  const actor = eyesOf(seen);
  const [before, after] = [purseOf(seen.game, actor, []), purseOf(seen.game, actor, queued)];
  return say('queue.sum', {
    treasury: before.treasury - after.treasury,
    purse: before.treasury,
    capital: before.capital - after.capital,
    all: before.capital,
  });
}

/** What of the queue cannot stand, or cannot all be signed. */
export function conflictLines(seen: Seen, queued: readonly Frame[], width: number): readonly Line[] {
  return [...brokenOrders(seen, queued), ...shortPens(seen, queued)].flatMap((text) =>
    paragraph(text, width, 'warn', 2),
  );
}

function brokenOrders({ game, ...seen }: Seen, queued: readonly Frame[]): readonly string[] {
  const actor = eyesOf({ game, ...seen });
  return queued.flatMap((frame, at) => {
    const ruling = check(game, actor, orderOf(game.table, frame), queued.toSpliced(at, 1));
    if (ruling.ok) return [];
    return [say('queue.broken', { number: at + 1, address: ruling.address, text: ruling.text })];
  });
}

/** Partners that would have to sign more than they have pens for. */
function shortPens({ game, viewer }: Seen, queued: readonly Frame[]): readonly string[] {
  const { table } = game;
  const cells = table.purses.pens;
  const hidden = typeof viewer === 'number' ? (table.unseen[viewer] ?? new Int32Array()) : new Int32Array();
  const asked = queued.flatMap((frame) => {
    const { forum, asked: who } = propose(game, 0, copyFrame(frame));
    const consent = table.book.actions[frame[R.action] ?? -1]?.consent;
    return consent === 'none' || forum !== 'partner' ? [] : who;
  });
  return [...new Set(asked)].flatMap((actor) => {
    const count = asked.filter((other) => other === actor).length;
    const cell = cells[actor] ?? -1;
    if (cell < 0 || hidden.includes(cell)) return [];
    const pens = Math.max(0, Math.trunc(pensLeft(game, actor) / Math.max(1, table.settings.countersign)));
    return count > pens ? [say('queue.pens', { name: actorName(table, actor), pens, count })] : [];
  });
}
