// Organisations in a panel: in few rows their names and how alive they are; with more, what they are busy with and
// who is in them.

import { readOrZero } from '../../world/world.ts';
import { meter } from '../charts/bars.ts';
import { shiftSpan } from '../charts/shift.ts';
import { sparkline } from '../charts/sparkline.ts';
import { type Line, line, span, toWidth } from '../line.ts';
import { activitiesOf, foundedBodies, membersIn } from '../model/bodies.ts';
import { flowLines } from '../model/flow.ts';
import { memberName } from '../model/names.ts';
import type { Seen } from '../model/seen.ts';
import { pastOf, seriesOf } from '../model/series.ts';
import { say } from '../texts.ts';
import { padEnd, padStart, widthOf } from '../width.ts';

const METER = 10;
const SPARK = 8;
/** The same where columns are dear. */
const NARROW = 60;
const NARROW_METER = 6;
const NARROW_SPARK = 6;

interface Alive {
  readonly body: number;
  readonly name: string;
  readonly vitality: number;
  readonly shift: number;
}

function aliveIn(seen: Seen): readonly Alive[] {
  const { board } = seen.game.table;
  const past = pastOf(seen);
  return foundedBodies(seen).map((body) => {
    const vitality = readOrZero(board, seen.game.world, 'vitality', body);
    return {
      body,
      name: memberName(seen.game.table, board.members.body[body] ?? ''),
      vitality,
      shift: vitality - readOrZero(board, past, 'vitality', body),
    };
  });
}

/** Name, vitality and shift of each, one after the other: as many lines as it takes. */
export function bodyBadges(seen: Seen, width: number): readonly Line[] {
  const cells = aliveIn(seen).map(({ name, vitality, shift }) =>
    line(name, span(` ${vitality}`, 'accent'), ...(shift === 0 ? [] : [shiftSpan(shift, 0)])),
  );
  return flowLines(cells, width);
}

/** A row a body: name, meter, value, shift, the way it came, and what it is busy with; or members, and that below. */
export function bodyRows(seen: Seen, width: number, withMembers: boolean): readonly Line[] {
  const alive = aliveIn(seen);
  const name = Math.max(0, ...alive.map((entry) => widthOf(entry.name)));
  const [bar, spark] = width < NARROW ? [NARROW_METER, NARROW_SPARK] : [METER, SPARK];
  return alive.flatMap((entry) => {
    const series = seriesOf(seen, (world) =>
      readOrZero(seen.game.table.board, world, 'vitality', entry.body),
    );
    const members = span(membersIn(seen, entry.body), 'quiet');
    const active = span(activitiesOf(seen, entry.body).join(', ') || say('bodies.idle'));
    const head = line(
      padEnd(entry.name, name),
      ' ',
      ...meter(entry.vitality, 100, bar),
      span(padStart(String(entry.vitality), 4), 'accent'),
      ' ',
      shiftSpan(entry.shift, 4),
      span(padEnd(sparkline(series, spark), spark), 'quiet'),
      ' ',
      withMembers ? members : active,
    );
    const below = [span(padEnd('', name + 1)), active];
    return [toWidth(head, width), ...(withMembers ? [toWidth(below, width)] : [])];
  });
}
