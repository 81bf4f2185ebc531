// Agreements in a panel: as many rows as fit, the most alive first; how each stands, whose it is, what, until when.

import { isPromise } from '../../report/words.ts';
import { R } from '../../world/register.ts';
import { type Line, line, lineWidth, span } from '../line.ts';
import { type Deal, dealsOf, groupOf, statusTone } from '../model/deals.ts';
import { actorShort, membersOf, orderLine } from '../model/names.ts';
import type { Seen } from '../model/seen.ts';
import { say } from '../texts.ts';
import { cut, padEnd, widthOf } from '../width.ts';

export function dealCount(seen: Seen): number {
  return dealsOf(seen).length;
}

export function dealRows(seen: Seen, width: number, height: number): readonly Line[] {
  const deals = dealsOf(seen);
  if (deals.length === 0) return [line(span(say('deals.none'), 'quiet'))];
  const shown = deals.length <= height ? deals.length : Math.max(0, height - 1);
  const rows = rowsFor(seen, deals.slice(0, shown), width);
  const more = deals.length - shown;
  return more === 0 ? rows : [...rows, line(span(say('panel.more', { count: more }), 'quiet'))];
}

/** Rows of these agreements, in columns of their own widths. */
export function rowsFor({ game }: Seen, deals: readonly Deal[], width: number): readonly Line[] {
  const { table } = game;
  const cells = deals.map((deal) => {
    const { frame, status, until } = deal;
    const action = table.book.actions[frame[R.action] ?? 0];
    const given = groupOf(table, deal) === 'word';
    const word = isPromise(action) ? 'status.promise' : 'status.package';
    const members = membersOf(table, frame).join(', ');
    return {
      state: say(given ? word : `status.${status}`),
      tone: given ? ('accent' as const) : statusTone(status),
      who: actorShort(table, frame[R.sponsor] ?? -1),
      what: given ? orderLine(table, frame) : `${action?.title ?? ''}${members === '' ? '' : `: ${members}`}`,
      // What outlasts the game needs no end.
      end: until > 0 && until <= table.scenario.turns ? say('panel.turn', { turn: until }) : '',
    };
  });
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map(widthOf));
  const state = widest(cells.map((cell) => cell.state));
  const who = widest(cells.map((cell) => cell.who));
  return cells.map((cell) => {
    const room = width - state - who - 2 - (cell.end === '' ? 0 : widthOf(cell.end) + 1);
    const row = line(
      span(padEnd(cell.state, state), cell.tone),
      ` ${padEnd(cell.who, who)} `,
      cut(cell.what, Math.max(0, room)),
    );
    const gap = Math.max(1, width - lineWidth(row) - widthOf(cell.end));
    return cell.end === '' ? row : [...row, span(`${' '.repeat(gap)}${cell.end}`, 'quiet')];
  });
}
