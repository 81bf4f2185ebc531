// Everything there is to know about one state: influence by domain and power with the way it came, what it carries,
// which agreements stand on its ground or with its name.

import { LEAD } from '../../world/derived.ts';
import { R } from '../../world/register.ts';
import { readOrZero } from '../../world/world.ts';
import { meter, powerTone } from '../charts/bars.ts';
import { shiftSpan } from '../charts/shift.ts';
import { sparkline } from '../charts/sparkline.ts';
import { EMPTY, type Line, line, span } from '../line.ts';
import { carriedBy } from '../model/board.ts';
import { type Deal, dealsOf } from '../model/deals.ts';
import { flow } from '../model/flow.ts';
import { influenceOf, readingOf } from '../model/influence.ts';
import { actorName, actorShort, words } from '../model/names.ts';
import type { Seen } from '../model/seen.ts';
import { pastOf, seriesOf } from '../model/series.ts';
import { say } from '../texts.ts';
import { cut, padEnd, padStart, widthOf } from '../width.ts';
import { rowsFor } from './deals.ts';

const DOMAIN = 12;
const MOST_METER = 30;
const SPARK = 12;
/** Wider rows are harder to follow to their end. */
const MOST_ROW = 90;

/** As long as it is; the caller scrolls it. Pre: `state` is a place among the states. */
export function stateSheet(seen: Seen, state: number, width: number): readonly Line[] {
  const { table, world } = seen.game;
  const actor = table.board.powers + state;
  const room = table.derived.room(world, actor);
  const autonomy = table.derived.autonomy(world, actor);
  const here = rowsFor(seen, dealsHere(seen, actor), Math.min(width - 2, MOST_ROW));
  const carried = flow(carriedBy(seen, state), width - 2);
  return [
    line(
      span(`${actorName(table, actor)}`, 'title'),
      span(`  ${say('sheet.room', { room, autonomy })}`, 'quiet'),
    ),
    line(span(say('sheet.influence'), 'accent')),
    ...influenceRows(seen, state, width),
    EMPTY,
    line(span(say('sheet.own'), 'accent')),
    ...indented(carried.length === 0 ? [line(span(say('sheet.none'), 'quiet'))] : carried),
    EMPTY,
    line(span(say('sheet.deals'), 'accent')),
    ...indented(here.length === 0 ? [line(span(say('sheet.noDeals'), 'quiet'))] : here),
  ];
}

function indented(rows: readonly Line[]): readonly Line[] {
  return rows.map((row) => [span('  '), ...row]);
}

/** For each domain a row a power: tie, star where it leads, influence, shift, meter, and the way it came. */
function influenceRows(seen: Seen, state: number, width: number): readonly Line[] {
  const { table, world } = seen.game;
  const { board, derived } = table;
  const actor = board.powers + state;
  const past = pastOf(seen);
  const name = Math.max(0, ...board.members.power.map((_, power) => widthOf(actorShort(table, power))));
  const fixed = 2 + DOMAIN + name + 10 + 7 + 4 + 1 + SPARK;
  const bar = Math.max(0, Math.min(MOST_METER, width - fixed));
  return board.members.domain.flatMap((id, domain) => {
    const { parts, shifts } = readingOf(seen, past, state, domain);
    return board.members.power.map((_, power) => {
      const series = seriesOf(seen, (then) => influenceOf(table, then, power, state, domain));
      const tie = readOrZero(board, world, 'tie', actor, power, domain);
      const leads = derived.lead(world, power, actor, domain) >= LEAD ? '*' : ' ';
      return line(
        span(padEnd(`  ${power === 0 ? cut(words(id), DOMAIN - 1) : ''}`, 2 + DOMAIN)),
        span(padEnd(actorShort(table, power), name), powerTone(power)),
        span(`  ${say('sheet.tie')} `, 'quiet'),
        `${padStart(String(tie), 3)}${leads}`,
        span(padStart(`${parts[power] ?? 0}%`, 5), powerTone(power)),
        ' ',
        shiftSpan(shifts[power] ?? 0, 4),
        ...meter(tie, 100, bar, powerTone(power)),
        ' ',
        span(sparkline(series, SPARK), 'quiet'),
      );
    });
  });
}

/** Agreements with the state's name in them: as who proposed, as partner, as the ground it stands on. */
function dealsHere(seen: Seen, actor: number): readonly Deal[] {
  return dealsOf(seen).filter(({ frame }) =>
    [R.sponsor, R.partner, R.place].some((register) => frame[register] === actor),
  );
}
