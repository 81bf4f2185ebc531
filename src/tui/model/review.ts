// The end of a turn and of a game: what moved, what was reached, how everybody did.

import { type Outcome, outcome } from '../../engine/index.ts';
import { endedWords } from '../../report/words.ts';
import { powerTone } from '../charts/bars.ts';
import { EMPTY, type Line, line, paragraph, span } from '../line.ts';
import { say } from '../texts.ts';
import { padEnd, padStart } from '../width.ts';
import { objectiveLines, ownResult } from './goals.ts';
import { endedText, endedTone } from './headlines.ts';
import { actorName, signed } from './names.ts';
import type { Seen } from './seen.ts';
import { shiftedSince } from './series.ts';
import { tellLines } from './telling.ts';
import { toldOf, worldBefore } from './timeline.ts';

interface Shift {
  readonly state: number;
  readonly domain: number;
  readonly power: number;
  readonly before: number;
  readonly after: number;
}

/** Influence that moved, the greatest move first. */
function shiftsOf(seen: Seen): readonly Shift[] {
  const { table, world } = seen.game;
  const { board, derived } = table;
  const past = worldBefore(seen, shiftedSince(seen));
  const found: Shift[] = [];
  board.members.state.forEach((_, index) => {
    const state = board.powers + index;
    board.members.domain.forEach((_, domain) => {
      board.members.power.forEach((_, power) => {
        const before = derived.influence(past, power, state, domain);
        const after = derived.influence(world, power, state, domain);
        if (before !== after) found.push({ state, domain, power, before, after });
      });
    });
  });
  return found.sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before));
}

/** What the facilitator did this turn, set apart from what the rules made of it. */
function handLines(seen: Seen, width: number): readonly Line[] {
  const { table, turn } = seen.game;
  const hands = toldOf(seen, turn).filter(({ hand }) => hand !== undefined);
  return hands.length === 0
    ? []
    : [...hands.flatMap((happening) => tellLines(table, happening, width)), EMPTY];
}

/** What became of words that are in force no more. */
function wordLines(seen: Seen, width: number): readonly Line[] {
  const { table, turn } = seen.game;
  const ended = toldOf(seen, turn).flatMap((happening) => endedWords(table, happening));
  if (ended.length === 0) return [];
  const rows = ended.flatMap((word) => paragraph(endedText(table, word), width, endedTone(word), 2));
  return [line(span(say('review.words'), 'title')), ...rows, EMPTY];
}

export function reviewLines(seen: Seen, width: number): readonly Line[] {
  const { table, turn } = seen.game;
  const shifts = shiftsOf(seen).map(({ state, domain, power, before, after }) =>
    line(
      span(padEnd(`  ${actorName(table, state)}, ${table.board.members.domain[domain] ?? ''}`, 30)),
      span(padEnd(actorName(table, power), 12), powerTone(power)),
      `${padStart(`${before}%`, 4)} → ${padStart(`${after}%`, 4)} `,
      span(signed(after - before), after > before ? 'good' : 'bad'),
    ),
  );
  const own = ownResult(seen);
  const objectives =
    own === undefined ? [] : [line(span(say('goals.title'), 'title')), ...objectiveLines(own, width), EMPTY];
  const moved = shifts.length === 0 ? [line(`  ${say('review.still')}`)] : shifts;
  return [
    line(span(say('review.title', { turn }), 'title')),
    EMPTY,
    ...handLines(seen, width),
    ...objectives,
    ...wordLines(seen, width),
    line(span(say('review.shifts'), 'title')),
    ...moved,
  ];
}

/** How everybody did: briefs are open once a game is over. */
export function finalLines(seen: Seen, width: number): readonly Line[] {
  const result: Outcome = outcome(seen.source);
  return [
    line(span(say('final.title'), 'title')),
    ...result.seats.flatMap((seat) => [
      EMPTY,
      line(
        span(padEnd(actorName(seen.game.table, seat.actor), 16), 'title'),
        span(padEnd(say(seat.won ? 'final.won' : 'final.lost'), 20), seat.won ? 'good' : 'bad'),
        say('final.progress', { progress: seat.progress, all: seat.objectives.length * 10 }),
      ),
      ...seat.objectives.flatMap(({ title, met, progress }) =>
        paragraph(
          `${met ? '✓' : '·'} ${padStart(String(progress), 2)} ${title}`,
          width,
          met ? 'good' : 'plain',
          2,
        ),
      ),
    ]),
  ];
}
