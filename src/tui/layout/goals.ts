// Objectives in a panel: one's own with progress, or, where everybody may look, how near every seat is.

import { outcome, type SeatResult } from '../../engine/index.ts';
import { meter } from '../charts/bars.ts';
import { type Line, line, span } from '../line.ts';
import { ownResult } from '../model/goals.ts';
import { actorName } from '../model/names.ts';
import type { Seen } from '../model/seen.ts';
import { say } from '../texts.ts';
import { cut, padEnd, padStart, widthOf, wrap } from '../width.ts';

const STEPS = 10;

/** Own objectives, two rows each where there is height for it; every seat's sum where everything may be seen. */
export function objectiveRows(seen: Seen, width: number, height: number): readonly Line[] {
  if (seen.viewer === 'all') return seatRows(seen, width);
  const own = ownResult(seen);
  if (own === undefined) return [];
  return own.objectives.length * 2 <= height ? tallRows(own, width) : shortRows(own, width, height);
}

export function objectiveNeed(seen: Seen): number {
  if (seen.viewer === 'all') return seen.game.table.seats.length;
  return (ownResult(seen)?.objectives.length ?? 0) * 2;
}

function tallRows({ objectives }: SeatResult, width: number): readonly Line[] {
  return objectives.flatMap(({ title, met, progress }) => [
    line(span(met ? '✓ ' : '  ', 'good'), span(cut(title, width - 2))),
    line(
      '  ',
      ...meter(progress, STEPS, STEPS, met ? 'good' : 'warn'),
      span(padStart(`${progress}/${STEPS}`, 6), met ? 'good' : 'plain'),
      span(`  ${say(met ? 'goals.met' : 'goals.open')}`, met ? 'good' : 'quiet'),
    ),
  ]);
}

const LEAD = 7;

/** A row each, and of what is left a second one for titles that do not fit into one. */
function shortRows({ objectives }: SeatResult, width: number, height: number): readonly Line[] {
  let spare = height - objectives.length;
  return objectives.flatMap(({ title, met, progress }) => {
    const [first = '', ...more] = wrap(title, width - LEAD);
    const wraps = more.length > 0 && spare > 0;
    if (wraps) spare -= 1;
    const rest = cut(more.join(' '), width - LEAD);
    const head = line(
      span(met ? '✓' : ' ', 'good'),
      span(padStart(`${progress}/${STEPS} `, LEAD - 1), met ? 'good' : 'warn'),
      span(wraps ? first : cut(title, width - LEAD)),
    );
    return wraps ? [head, line(' '.repeat(LEAD), span(rest))] : [head];
  });
}

function seatRows(seen: Seen, width: number): readonly Line[] {
  const { seats } = outcome(seen.game);
  const name = Math.max(0, ...seats.map(({ actor }) => widthOf(actorName(seen.game.table, actor))));
  return seats.map(({ actor, won, progress, objectives }) => {
    const all = objectives.length * STEPS;
    const bar = Math.max(4, Math.min(20, width - name - 14));
    return line(
      span(won ? '✓' : ' ', 'good'),
      padEnd(actorName(seen.game.table, actor), name),
      ' ',
      ...meter(progress, all, bar, won ? 'good' : 'warn'),
      span(padStart(`${progress}/${all}`, 7)),
    );
  });
}
