// Organisations: who is in them, how alive they are, what they are busy with.

import { readOrZero } from '../../world/world.ts';
import { meter } from '../charts/bars.ts';
import { shiftSpan } from '../charts/shift.ts';
import { sparkline } from '../charts/sparkline.ts';
import { type Line, line, paragraph, span } from '../line.ts';
import { say } from '../texts.ts';
import { cut, padStart, widthOf } from '../width.ts';
import { actorShort, words } from './names.ts';
import type { Seen } from './seen.ts';
import { pastOf, seriesOf } from './series.ts';

const MEMBER = 3;
const OBSERVER = 1;
const BAR = 20;
const SHIFT = 4;

/** The bodies there are, by number: one without life and with nobody in it waits for somebody to found it. */
export function foundedBodies({ game }: Seen): readonly number[] {
  const { board } = game.table;
  const isThere = (body: number) =>
    readOrZero(board, game.world, 'vitality', body) > 0 ||
    board.members.actor.some((_, actor) => readOrZero(board, game.world, 'membership', body, actor) > 0);
  return board.members.body.flatMap((_, body) => (isThere(body) ? [body] : []));
}

/** Four lines or more for each body there is. */
export function bodyLines(seen: Seen, width: number): readonly Line[] {
  const { table } = seen.game;
  const past = pastOf(seen);
  return foundedBodies(seen).flatMap((index) => {
    const body = table.book.bodies[index];
    if (body === undefined) return [];
    const vitality = readOrZero(table.board, seen.game.world, 'vitality', index);
    const shift = vitality - readOrZero(table.board, past, 'vitality', index);
    const series = seriesOf(seen, (world) => readOrZero(table.board, world, 'vitality', index));
    const active = activitiesOf(seen, index);
    const observers = namesWith(seen, index, OBSERVER);
    return [
      line(span(`${body.short} `, 'title'), span(cut(body.name, width - widthOf(body.short) - 3), 'quiet')),
      line(
        `  ${say('bodies.vitality')} ${padStart(String(vitality), 3)} `,
        shiftSpan(shift, SHIFT),
        ...meter(vitality, 100, BAR),
        span(` ${sparkline(series, BAR)}`, 'quiet'),
      ),
      ...paragraph(
        [
          say('bodies.members', { names: namesWith(seen, index, MEMBER) || '-' }),
          ...(observers === '' ? [] : [say('bodies.observers', { names: observers })]),
          say('bodies.rule', { rule: say(`decision.${body.decision}`) }),
        ].join(' · '),
        width,
        'plain',
        2,
      ),
      ...paragraph(
        active.length === 0 ? say('bodies.idle') : say('bodies.activity', { list: active.join(', ') }),
        width,
        'quiet',
        2,
      ),
    ];
  });
}

/** What a body is busy with, the busiest first: "defence 40". */
export function activitiesOf({ game }: Seen, body: number): readonly string[] {
  const { board } = game.table;
  return board.members.area
    .map((area, place) => ({ area, value: readOrZero(board, game.world, 'activity', body, place) }))
    .filter(({ value }) => value > 0)
    .toSorted((a, b) => b.value - a.value)
    .map(({ area, value }) => `${words(area)} ${value}`);
}

/** Short names of the members, then of the observers in brackets. */
export function membersIn(seen: Seen, body: number): string {
  const observers = namesWith(seen, body, OBSERVER);
  return [namesWith(seen, body, MEMBER), ...(observers === '' ? [] : [`(${observers})`])].join(' ');
}

/** Short names of those who stand in a body so. */
export function namesWith({ game }: Seen, body: number, standing: number): string {
  const { table, world } = game;
  return table.board.members.actor
    .flatMap((_, actor) =>
      readOrZero(table.board, world, 'membership', body, actor) === standing
        ? [actorShort(table, actor)]
        : [],
    )
    .join(' ');
}
