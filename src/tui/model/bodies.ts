// Organisations: who is in them, how alive they are, what they are busy with.

import { readOrZero } from '../../world/world.ts';
import { type Line, line, paragraph, span } from '../line.ts';
import { say } from '../texts.ts';
import { padStart } from '../width.ts';
import { shiftedSince } from './board.ts';
import { actorShort, memberName, words } from './names.ts';
import type { Seen } from './seen.ts';
import { signed } from './telling.ts';
import { worldBefore } from './timeline.ts';

const MEMBER = 3;
const OBSERVER = 1;
const BAR = 20;

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
  const past = worldBefore(seen, shiftedSince(seen));
  return foundedBodies(seen).flatMap((index) => {
    const body = table.book.bodies[index];
    if (body === undefined) return [];
    const vitality = readOrZero(table.board, seen.game.world, 'vitality', index);
    const shift = vitality - readOrZero(table.board, past, 'vitality', index);
    const bar = '█'.repeat(Math.round((vitality * BAR) / 100));
    const active = table.board.members.area.flatMap((area, place) => {
      const value = readOrZero(table.board, seen.game.world, 'activity', index, place);
      return value > 0 ? [`${words(area)} ${value}`] : [];
    });
    const observers = namesWith(seen, index, OBSERVER);
    return [
      line(
        span(`${body.short} `, 'title'),
        span(`${body.name} · ${say('bodies.rule', { rule: body.decision })}`, 'quiet'),
      ),
      line(
        `  ${say('bodies.vitality')} ${padStart(String(vitality), 3)} `,
        span(bar, 'accent'),
        span(shift === 0 ? '' : ` ${signed(shift)}`, shift > 0 ? 'good' : 'bad'),
      ),
      ...paragraph(
        [
          say('bodies.members', { names: namesWith(seen, index, MEMBER) || '-' }),
          ...(observers === '' ? [] : [say('bodies.observers', { names: observers })]),
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

/** One line for each body there is, for screens that show it beside other things. */
export function bodyBadges(seen: Seen): readonly Line[] {
  const { table, world } = seen.game;
  return foundedBodies(seen).map((index) =>
    line(
      span(memberName(table, table.board.members.body[index] ?? '').padEnd(9), 'title'),
      `${padStart(String(readOrZero(table.board, world, 'vitality', index)), 3)} `,
      span(namesWith(seen, index, MEMBER), 'quiet'),
    ),
  );
}

function namesWith({ game }: Seen, body: number, standing: number): string {
  const { table, world } = game;
  return table.board.members.actor
    .flatMap((_, actor) =>
      readOrZero(table.board, world, 'membership', body, actor) === standing
        ? [actorShort(table, actor)]
        : [],
    )
    .join(' ');
}
