// The end of a turn: what it brought oneself, what moved, what was agreed and what became of it, how near the
// objectives are.

import { type Happening, outcome } from '../../engine/index.ts';
import { endedWords } from '../../report/words.ts';
import { powerTone } from '../charts/bars.ts';
import { EMPTY, type Line, line, paragraph, span, type Tone } from '../line.ts';
import { say } from '../texts.ts';
import { cut, padEnd, padStart, widthOf } from '../width.ts';
import { ownResult } from './goals.ts';
import { endedText, endedTone, headline, isSaid } from './headlines.ts';
import { type Move, ownMoves, regionMoves, type Shift, shiftsOf } from './moves.ts';
import { actorName, orderDetail, signed, words } from './names.ts';
import { changeBar } from './odds-bar.ts';
import { eyesOf, type Seen } from './seen.ts';
import { pastOf } from './series.ts';
import { tellLines } from './telling.ts';
import { toldOf } from './timeline.ts';

export function reviewLines(seen: Seen, width: number): readonly Line[] {
  const { turn } = seen.game;
  return [
    line(span(say('review.title', { turn }), 'title')),
    ...handLines(seen, width),
    ...ownLines(seen, width),
    ...part(say('review.shifts'), shiftLines(seen, width)),
    ...part(say('review.deals'), dealsLines(seen, width)),
    ...part(say('goals.title'), progressLines(seen, width)),
    ...part(say('review.words'), wordLines(seen, width)),
    ...part(say('review.region'), moveLines(regionMoves(seen), width)),
  ];
}

function part(title: string, rows: readonly Line[]): readonly Line[] {
  return rows.length === 0 ? [] : [EMPTY, line(span(title, 'title')), ...rows];
}

/** What the facilitator did this turn, set apart from what the rules made of it. */
function handLines(seen: Seen, width: number): readonly Line[] {
  const { table, turn } = seen.game;
  const hands = toldOf(seen, turn).filter(({ hand }) => hand !== undefined);
  return hands.length === 0
    ? []
    : [EMPTY, ...hands.flatMap((happening) => tellLines(table, happening, width))];
}

const MOST_OWN = 9;
const MOST_SHIFTS = 12;

function ownLines(seen: Seen, width: number): readonly Line[] {
  if (eyesOf(seen) < 0) return [];
  const moves = ownMoves(seen);
  if (moves.length === 0)
    return part(say('review.own'), [line(span(`  ${say('review.ownStill')}`, 'quiet'))]);
  const shown = moves.slice(0, MOST_OWN);
  return part(say('review.own'), [...moveLines(shown, width), ...moreLine(moves.length - shown.length)]);
}

function moreLine(count: number): readonly Line[] {
  return count > 0 ? [line(span(`  ${say('sum.more', { count })}`, 'quiet'))] : [];
}

const BAR = 14;
const LEAST_BAR_WIDTH = 62;

/** "Treasury of Nordland  3 → 10  +7" with a bar of what came or went. */
function moveLines(moves: readonly Move[], width: number): readonly Line[] {
  const longest = Math.max(0, ...moves.map(({ name }) => widthOf(name)));
  const bar = width >= LEAST_BAR_WIDTH ? BAR : 0;
  const names = Math.min(longest, width - bar - 22);
  return moves.map(({ name, before, after, most }) =>
    line(
      `  ${padEnd(cut(name, names), names)}  ${numbers(before, after)}`,
      span(padStart(signed(after - before), 5), after > before ? 'good' : 'bad'),
      '  ',
      ...changeBar(before, after, bar, 'accent', most),
    ),
  );
}

function numbers(before: number, after: number): string {
  return `${padStart(String(before), 4)} → ${padEnd(String(after), 4)}`;
}

function shiftLines(seen: Seen, width: number): readonly Line[] {
  const shifts = shiftsOf(seen);
  return shifts.length === 0
    ? [line(`  ${say('review.still')}`)]
    : [
        ...shifts.slice(0, MOST_SHIFTS).map((shift) => shiftLine(seen, shift, width)),
        ...moreLine(shifts.length - MOST_SHIFTS),
      ];
}

function shiftLine({ game }: Seen, { state, domain, power, before, after }: Shift, width: number): Line {
  const { table } = game;
  const place = `${actorName(table, state)}, ${words(table.board.members.domain[domain] ?? '')}`;
  const bar = width >= LEAST_BAR_WIDTH ? BAR : 0;
  const room = Math.min(28, Math.max(14, width - bar - 34));
  return line(
    `  ${padEnd(cut(place, room), room)}`,
    span(padEnd(` ${actorName(table, power)}`, 11), powerTone(power)),
    `${padStart(`${before}%`, 4)} → ${padEnd(`${after}%`, 4)}`,
    span(padStart(signed(after - before), 4), after > before ? 'good' : 'bad'),
    '  ',
    ...changeBar(before, after, bar, powerTone(power)),
  );
}

/** What was signed, carried out, left undone or ended, each with a sign of its own. */
const SIGNS: { readonly [occasion in Happening['occasion']]?: readonly [string, Tone] } = {
  signed: ['+', 'good'],
  done: ['✓', 'good'],
  undone: ['·', 'warn'],
  refused: ['−', 'bad'],
  paper: ['−', 'bad'],
  ended: ['−', 'quiet'],
};

function dealsLines(seen: Seen, width: number): readonly Line[] {
  const { table, turn } = seen.game;
  return toldOf(seen, turn).flatMap((happening) => {
    const sign = SIGNS[happening.occasion];
    if (sign === undefined || isSaid(table, happening)) return [];
    const [letter, tone] = sign;
    const { order, sponsor } = happening;
    const detail = order === undefined ? '' : orderDetail(table, order, sponsor);
    const text = `${headline(table, happening)}${detail === '' ? '' : ` (${detail})`}`;
    return [line(span(`  ${letter} `, tone), cut(text, width - 4))];
  });
}

/** Each objective with its progress, and by how much that changed. */
function progressLines(seen: Seen, width: number): readonly Line[] {
  const own = ownResult(seen);
  if (own === undefined) return [];
  const past = outcome({ ...seen.game, world: pastOf(seen) }).seats.find(({ actor }) => actor === own.actor);
  const longest = Math.max(0, ...own.objectives.map(({ title }) => widthOf(title)));
  const names = Math.min(longest, width - 30);
  return own.objectives.map(({ id, title, met, progress }) => {
    const before = past?.objectives.find((other) => other.id === id)?.progress ?? progress;
    const by = progress - before;
    return line(
      `  ${padEnd(cut(title, names), names)}  `,
      ...changeBar(before, progress, 10, met ? 'good' : 'warn', 10),
      ` ${padStart(String(progress), 2)}/10 `,
      span(padEnd(by === 0 ? '' : signed(by), 3), by > 0 ? 'good' : 'bad'),
      span(met ? `✓ ${say('goals.met')}` : say('goals.open'), met ? 'good' : 'quiet'),
    );
  });
}

/** What became of words that are in force no more. */
function wordLines(seen: Seen, width: number): readonly Line[] {
  const { table, turn } = seen.game;
  return toldOf(seen, turn)
    .flatMap((happening) => endedWords(table, happening))
    .flatMap((word) => paragraph(endedText(table, word), width, endedTone(word), 2));
}
