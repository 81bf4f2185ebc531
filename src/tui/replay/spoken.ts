// A replay for ears: where one stands, what happened last, what the turn is marked with, and the page; no drawings.

import { type Line, line } from '../line.ts';
import { say } from '../texts.ts';
import { headLine, lastLine, overLines, tab, underLine } from './lines.ts';
import { MARKS } from './marks.ts';
import { knownOf, type Stand } from './stand.ts';

const PAGE = { width: 76, height: 57 };

export function spokenLines(stand: Stand): readonly Line[] {
  const over = overLines(stand, PAGE);
  if (over !== undefined) return over;
  return [
    headLine(stand, PAGE.width),
    underLine(stand, PAGE.width),
    lastLine(stand),
    marksLine(stand),
    ...tab(stand, stand.ui.tab, PAGE),
  ];
}

/** "In this turn: news 2, signed 8". */
function marksLine(stand: Stand): Line {
  const counts = knownOf(stand).marks[stand.spot.turn - 1];
  const told = MARKS.flatMap((mark) => {
    const count = counts?.[mark] ?? 0;
    return count === 0 ? [] : [`${say(`strip.${mark}`)} ${count}`];
  });
  return line(told.length === 0 ? '' : say('strip.inTurn', { turn: stand.spot.turn, list: told.join(', ') }));
}
