// The end of a game: one's own result first, then everybody's, where the game turned, and how to see it again.

import { OBJECTIVES_TO_WIN, type Outcome, outcome, type SeatResult } from '../../engine/index.ts';
import { meter } from '../charts/bars.ts';
import { EMPTY, type Line, line, paragraph, span } from '../line.ts';
import { openReel } from '../replay/reel.ts';
import { type Point, pointReason, pointsOf, pointText } from '../replay/turning.ts';
import { say } from '../texts.ts';
import { padEnd, padStart, widthOf } from '../width.ts';
import { actorName } from './names.ts';
import { eyesOf, type Seen } from './seen.ts';

const OF = 10;

/** `savedIn`: where the record is kept, as a person would name it. */
export function finalLines(seen: Seen, width: number, savedIn: string | undefined): readonly Line[] {
  const result = outcome(seen.source);
  return [
    line(span(say('final.title'), 'title')),
    ...ownLines(seen, result, width),
    ...tableLines(seen, result, width),
    ...pointLines(seen, width),
    ...againLines(savedIn, width),
    ...seatLines(seen, width),
  ];
}

/** Whether one has won, by which objectives, and how far the others are. */
function ownLines(seen: Seen, { seats }: Outcome, width: number): readonly Line[] {
  const own = seats.find(({ actor }) => actor === seen.game.table.board.members.actor[eyesOf(seen)]);
  if (own === undefined) return [];
  const met = own.objectives.filter((objective) => objective.met).length;
  const values = {
    met,
    all: own.objectives.length,
    wanted: OBJECTIVES_TO_WIN,
    by: Math.abs(met - OBJECTIVES_TO_WIN),
  };
  return [
    EMPTY,
    ...paragraph(say(own.won ? 'final.youWon' : 'final.youLost'), width, own.won ? 'good' : 'bad'),
    ...paragraph(say(own.won ? 'final.margin' : 'final.missedBy', values), width, 'plain', 2),
    ...own.objectives.flatMap((objective) => objectiveLine(objective, width)),
  ];
}

function objectiveLine({ title, met, progress }: SeatResult['objectives'][number], width: number) {
  const short = met ? say('goals.met') : say('final.short', { by: OF - progress });
  const [first, ...more] = paragraph(title, width - 32);
  return [
    line(
      span(met ? '  ✓ ' : '  · ', met ? 'good' : 'bad'),
      ...meter(progress, OF, OF, met ? 'good' : 'warn'),
      ` ${padStart(String(progress), 2)}/${OF}  `,
      span(padEnd(short, 12), met ? 'good' : 'quiet'),
      ...(first ?? []),
    ),
    ...more.map((row): Line => [span(' '.repeat(33)), ...row]),
  ];
}

/** A bar beside each result where there is room for it. */
const BARRED = 78;
const BAR = 15;

/** Every seat in one row: those who won first, then by progress. */
function tableLines(seen: Seen, { seats }: Outcome, width: number): readonly Line[] {
  const { table } = seen.game;
  const own = table.board.members.actor[eyesOf(seen)];
  const order = [...seats].sort((a, b) => Number(b.won) - Number(a.won) || b.progress - a.progress);
  const names = Math.max(...seats.map(({ actor }) => widthOf(actorName(table, actor))));
  return [
    EMPTY,
    line(span(say('final.table'), 'title')),
    ...order.map(({ actor, won, progress, objectives }) => {
      const met = objectives.filter((objective) => objective.met).length;
      const all = objectives.length * OF;
      return line(
        span(actor === own ? '> ' : '  ', 'chosen'),
        span(padEnd(actorName(table, actor), names), actor === own ? 'title' : 'plain'),
        span(`  ${padEnd(say(won ? 'final.won' : 'final.lost'), 19)}`, won ? 'good' : 'quiet'),
        `${say('final.metOf', { met, all: objectives.length })}  `,
        ...meter(progress, all, width < BARRED ? 0 : BAR, won ? 'good' : 'accent'),
        `${width < BARRED ? '' : '  '}${say('final.progress', { progress, all })}`,
      );
    }),
  ];
}

const known = new WeakMap<
  Seen['source'],
  { readonly viewer: Seen['viewer']; readonly points: readonly Point[] }
>();

/** Where the game turned, as far as the viewer may know: looked for once. */
export function pointsIn({ source, viewer }: Seen): readonly Point[] {
  const found = known.get(source);
  if (found?.viewer === viewer) return found.points;
  const points = source.journal === undefined ? [] : pointsOf(openReel(source), viewer);
  known.set(source, { viewer, points });
  return points;
}

function pointLines(seen: Seen, width: number): readonly Line[] {
  const points = pointsIn(seen);
  if (points.length === 0) return [];
  const rows = points.flatMap((point) => {
    const reason = pointReason(seen.game.table, point);
    const turn = padStart(String(point.turn), 4);
    const text = reason === '' ? pointText(point) : `${pointText(point)} (${reason})`;
    const [first, ...more] = paragraph(text, width - 6);
    return [[span(`${turn}  `, 'accent'), ...(first ?? [])], ...more.map((row) => [span('      '), ...row])];
  });
  return [
    EMPTY,
    line(span(say('final.points'), 'title'), span(`  ${say('final.pointsHow')}`, 'quiet')),
    ...rows,
  ];
}

/** Every seat with its objectives: briefs are open once a game is over. */
export function seatLines(seen: Seen, width: number): readonly Line[] {
  const { table } = seen.game;
  return outcome(seen.source).seats.flatMap((seat) => [
    EMPTY,
    line(
      span(padEnd(actorName(table, seat.actor), 16), 'title'),
      span(padEnd(say(seat.won ? 'final.won' : 'final.lost'), 20), seat.won ? 'good' : 'bad'),
      say('final.progress', { progress: seat.progress, all: seat.objectives.length * OF }),
    ),
    ...seat.objectives.flatMap(({ title, met, progress }) =>
      paragraph(
        `${met ? '✓' : '·'} ${padStart(String(progress), 2)} ${title}`,
        width,
        met ? 'good' : 'plain',
        2,
      ),
    ),
  ]);
}

function againLines(savedIn: string | undefined, width: number): readonly Line[] {
  return savedIn === undefined
    ? []
    : [EMPTY, ...paragraph(say('app.again', { path: savedIn }), width, 'quiet')];
}
