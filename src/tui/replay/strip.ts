// The timeline below a replay: every turn with its date, what it is marked with, where one stands, and, where there is
// height, how the region ran. One column of it is one stretch of a turn.

import { monthsOf } from '../../scenario/date.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { sparkline } from '../charts/sparkline.ts';
import { type Line, line, type Span, span, type Tone } from '../line.ts';
import { say } from '../texts.ts';
import { cut, padEnd, widthOf } from '../width.ts';
import { type Counts, MARK_TONES, MARKS, type Mark, SIGNS } from './marks.ts';
import type { Spot } from './reel.ts';
import type { Curve } from './samples.ts';

/** Where one stands in how long a game. */
export interface Place {
  readonly scenario: Pick<Scenario, 'start'>;
  readonly turns: number;
  readonly spot: Spot;
  /** Happenings of the present turn. */
  readonly steps: number;
}

export interface Strip extends Place {
  readonly marks: readonly Counts[];
  /** Drawn where there is height for them; made for so many columns a turn. */
  readonly curves: (each: number) => readonly Curve[];
}

/** Where the columns of turns lie. */
export interface Rail {
  /** Columns before the first turn: names of rows stand there. */
  readonly gutter: number;
  readonly first: number;
  readonly shown: number;
  /** Columns of a turn. */
  readonly each: number;
}

const NARROWEST = 3;
const NAMED = 18;
const WELL_NAMED = 26;
const ROOMY = 160;

/** Rows of a timeline for a screen with so many rows for its body: 3, or more with curves and a row for each mark. */
export function stripRows(height: number): number {
  return height < 24 ? 3 : height < 44 ? 5 : 9;
}

/** As many rows as `stripRows` said; clicks on a turn press `@` and its number. */
export function stripLines(strip: Strip, width: number, rows: number): readonly Line[] {
  const rail = railOf(strip, width, rows <= 3 ? 1 : width < ROOMY ? NAMED : WELL_NAMED);
  const marks = rows >= 9 ? laneLines(strip, rail) : [markLine(say('strip.marks'), strip.marks, rail)];
  const curves =
    rows >= 5
      ? strip
          .curves(rail.each)
          .slice(0, 2)
          .map((curve) => curveLine(strip, rail, curve))
      : [];
  return [...curves, ...marks, axisLine(strip, rail), dateLine(strip, rail)].slice(-rows);
}

export function railOf({ turns, spot }: Place, width: number, gutter: number): Rail {
  const room = Math.max(NARROWEST, width - gutter - 2);
  const shown = Math.min(turns, Math.trunc(room / NARROWEST));
  const first = Math.min(Math.max(1, spot.turn - Math.trunc(shown / 2)), turns - shown + 1);
  return { gutter, first, shown, each: Math.trunc(room / shown) };
}

/** The column, from the gutter's end, that stands for a spot: the end of a turn is the beginning of the next. */
function columnOf({ spot, steps }: Place, { first, each }: Rail): number {
  const part = steps === 0 ? each : Math.round((Math.min(spot.step, steps) * each) / steps);
  return (spot.turn - first) * each + part;
}

export function labelled(rail: Rail, label: string, ...rest: readonly Span[]): Line {
  return line(span(padEnd(cut(label, rail.gutter - 1), rail.gutter), 'quiet'), ...rest);
}

function curveLine(strip: Strip, rail: Rail, { values, label }: Curve): Line {
  const from = (rail.first - 1) * rail.each;
  const at = columnOf(strip, rail);
  const drawn = [
    ...sparkline(values.slice(from, from + rail.shown * rail.each + 1), rail.shown * rail.each + 1),
  ];
  return labelled(
    rail,
    label(from + at),
    span(drawn.slice(0, at + 1).join(''), 'accent'),
    span(drawn.slice(at + 1).join(''), 'quiet'),
  );
}

export function turnsOf({ first, shown }: Rail): readonly number[] {
  return Array.from({ length: shown }, (_, index) => first + index);
}

/** All marks of each turn in one row; where they do not fit, the weightiest signs without their counts. */
export function markLine(label: string, marks: readonly Counts[], rail: Rail): Line {
  const cells = turnsOf(rail).flatMap((turn) => {
    const counts = marks[turn - 1];
    if (counts === undefined) return [span(' '.repeat(rail.each))];
    const there = MARKS.filter((mark) => counts[mark] > 0);
    const whole = there.map((mark) => ({ mark, text: signWith(mark, counts[mark]) }));
    const bare = there.map((mark) => ({ mark, text: SIGNS[mark] })).slice(0, rail.each - 1);
    const width = whole.reduce((sum, { text }) => sum + widthOf(text), 0);
    const shown = width < rail.each ? whole : bare;
    const used = shown.reduce((sum, { text }) => sum + widthOf(text), 0);
    return [
      ...shown.map(({ mark, text }) => ({ ...span(text, MARK_TONES[mark]), key: `@${turn}` })),
      { ...span(' '.repeat(Math.max(0, rail.each - used))), key: `@${turn}` },
    ];
  });
  return labelled(rail, label, span(' '), ...cells);
}

function signWith(mark: Mark, count: number): string {
  return count > 1 ? `${SIGNS[mark]}${count}` : SIGNS[mark];
}

/** A row for each kind of mark that there is in the game, named. */
function laneLines({ marks }: Strip, rail: Rail): readonly Line[] {
  const there = MARKS.filter((mark) => marks.some((counts) => counts[mark] > 0));
  return there.map((mark) => {
    const cells = turnsOf(rail).map((turn) => {
      const count = marks[turn - 1]?.[mark] ?? 0;
      const sign = count === 0 ? '' : cut(signWith(mark, count), rail.each - 1);
      return { ...span(padEnd(sign, rail.each), MARK_TONES[mark]), key: `@${turn}` };
    });
    const label = `${SIGNS[mark]} ${say(`strip.${mark}`)}`;
    return labelled(rail, label, span(' '), ...cells);
  });
}

export function axisLine(strip: Place, rail: Rail, label = turnLabel(strip)): Line {
  const { first, shown, each } = rail;
  const length = shown * each + 1;
  const at = columnOf(strip, rail);
  const more = first + shown - 1 < strip.turns;
  const letter = (column: number) => {
    if (column === 0) return first > 1 ? '…' : '├';
    if (column === length - 1) return more ? '…' : '┤';
    const done = column < at;
    return column % each === 0 ? (done ? '╪' : '┼') : done ? '═' : '─';
  };
  const letters = Array.from({ length }, (_, column) => (column === at ? '●' : letter(column)));
  const spans = turnsOf(rail).flatMap((turn, index) => {
    // The first letter of all is where the first turn begins; any other turn begins where the one before it ends.
    const [from, to] = [index === 0 ? 0 : index * each + 1, (index + 1) * each + 1];
    const part = (start: number, end: number, tone: Tone) => {
      const text = letters.slice(Math.max(start, from), Math.min(end, to)).join('');
      return text === '' ? [] : [{ ...span(text, tone), key: `@${turn}` }];
    };
    return [...part(0, at, 'accent'), ...part(at, at + 1, 'title'), ...part(at + 1, length, 'quiet')];
  });
  return labelled(rail, label, ...spans);
}

function turnLabel({ spot, turns }: Place): string {
  return say('strip.turn', { turn: spot.turn, turns });
}

/** Dates in full where they fit, else the years as they begin; the present turn's is always there. */
export function dateLine(strip: Place, rail: Rail): Line {
  const { scenario, spot } = strip;
  const { each, shown, first } = rail;
  const length = shown * each + 2;
  const present = stampOf(scenario, spot.turn);
  const own = Math.min((spot.turn - first) * each, length - present.length);
  const taken: { from: number; text: string; turn: number }[] = [
    { from: own, text: present, turn: spot.turn },
  ];
  const full = each > present.length;
  for (const turn of turnsOf(rail)) {
    const stamp = stampOf(scenario, turn);
    const begins = turn === first || stamp.slice(0, 4) !== stampOf(scenario, turn - 1).slice(0, 4);
    if (turn === spot.turn || (!full && !begins)) continue;
    const text = full ? stamp : stamp.slice(0, 4);
    const from = (turn - first) * each;
    const free = taken.every(
      (other) => from + text.length < other.from || other.from + other.text.length < from,
    );
    if (free && from + text.length <= length) taken.push({ from, text, turn });
  }
  const spans: Span[] = [];
  let column = 0;
  for (const { from, text, turn } of taken.sort((a, b) => a.from - b.from)) {
    spans.push(span(' '.repeat(Math.max(0, from - column))));
    spans.push({ ...span(text, turn === spot.turn ? 'chosen' : 'quiet'), key: `@${turn}` });
    column = from + text.length;
  }
  return labelled(rail, '', ...spans);
}

/** "2007-07": the month a turn begins with. */
function stampOf(scenario: Pick<Scenario, 'start'>, turn: number): string {
  const { year, month } = monthsOf(scenario, turn).first;
  return `${year}-${month < 10 ? '0' : ''}${month}`;
}
