// What a seat wants: its brief, its objectives and how near they are, its purse. Nobody else's are shown.

import { pensLeft } from '../../engine/answer.ts';
import type { SeatResult } from '../../engine/index.ts';
import { outcome, purseOf } from '../../engine/index.ts';
import { cellOf } from '../../world/board.ts';
import type { Frame } from '../../world/register.ts';
import { meter } from '../charts/bars.ts';
import { EMPTY, type Line, line, paragraph, span } from '../line.ts';
import { say } from '../texts.ts';
import { readings } from './board.ts';
import { flow } from './flow.ts';
import { actorShort, title } from './names.ts';
import { eyesOf, type Seen } from './seen.ts';

const BAR = 10;

export function ownResult(seen: Seen): SeatResult | undefined {
  const actor = seen.game.table.board.members.actor[eyesOf(seen)];
  return outcome(seen.game).seats.find((seat) => seat.actor === actor);
}

function objectiveLines(result: SeatResult | undefined, width: number): readonly Line[] {
  return (result?.objectives ?? []).flatMap(({ title: name, met, progress }) => [
    ...paragraph(name, width),
    line(
      '  ',
      ...meter(progress, BAR, BAR, met ? 'good' : 'warn'),
      ` ${progress}/${BAR} `,
      span(met ? `✓ ${say('goals.met')}` : say('goals.open'), met ? 'good' : 'quiet'),
    ),
  ]);
}

export function goalLines(seen: Seen, queued: readonly Frame[], width: number): readonly Line[] {
  const { table } = seen.game;
  const actor = eyesOf(seen);
  if (actor < 0) return [line(say('goals.none'))];
  const seat = table.scenario.seats.find((entry) => entry.actor === table.board.members.actor[actor]);
  return [
    line(span(say('goals.title'), 'title')),
    ...objectiveLines(ownResult(seen), width),
    EMPTY,
    line(span(say('goals.purse'), 'title'), ` ${purseText(seen, queued)}`),
    ...flow(ownTracks(seen), width, 'quiet'),
    ...regardLines(seen, width),
    EMPTY,
    line(span(say('goals.secret'), 'title')),
    ...paragraph(seat?.brief.secret ?? '', width),
    EMPTY,
    line(span(say('goals.public'), 'title')),
    ...paragraph(seat?.brief.public ?? '', width),
  ];
}

/** "treasury 5 · capital 4 · orders 2 · pens 3", after what is already queued. */
export function purseText(
  seen: Seen,
  queued: readonly Frame[],
  text: 'head.purse' | 'head.soundings' | 'head.planning' | 'head.answering' = 'head.purse',
): string {
  const actor = eyesOf(seen);
  const { treasury, capital, orders } = purseOf(seen.game, actor, queued);
  const pens = pensLeft(seen.game, actor);
  return say(text, { treasury, capital, orders, pens: pens > 99 ? '-' : pens });
}

/** One's own sheet, and in one line a track what one thinks of each other actor. */
function ownTracks(seen: Seen): readonly string[] {
  const actor = eyesOf(seen);
  return [...seen.game.table.board.tracks.values()].flatMap((track) =>
    track.over[0] === 'actor' && track.over.length === 1 && track.seen !== 'none'
      ? readings(seen, track, actor)
      : [],
  );
}

/** What others make of this seat, and it of them: tracks from actor to actor. */
function regardLines(seen: Seen, width: number): readonly Line[] {
  const { board, book } = seen.game.table;
  const actor = eyesOf(seen);
  const pairs = [...board.tracks.values()].filter(
    ({ over, seen: sight }) => over.length === 2 && over.every((kind) => kind === 'actor') && sight === 'all',
  );
  return pairs.flatMap((track) => {
    const name = book.board.tracks[track.name]?.title ?? title(track.name);
    const cells = board.members.actor.flatMap((_, other) => {
      const [mine, theirs] = [cellOf(track, actor, other), cellOf(track, other, actor)];
      if (other === actor || mine < 0) return [];
      const { world } = seen.game;
      return [`${actorShort(seen.game.table, other)} ${world[mine] ?? 0}/${world[theirs] ?? 0}`];
    });
    return paragraph(`${name} (${say('goals.regard')}): ${cells.join(', ')}`, width, 'quiet');
  });
}
