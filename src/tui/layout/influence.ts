// Influence as a panel: one row a state with a bar and everybody's numbers; with more width a bar for each domain.

import { powerFill, powerTone, stackedBar } from '../charts/bars.ts';
import { shiftSpan } from '../charts/shift.ts';
import { type Line, line, placed, type Span, span } from '../line.ts';
import { OVERALL, powerLetters, type Reading, readingOf } from '../model/influence.ts';
import { actorName, actorShort, words } from '../model/names.ts';
import type { Seen } from '../model/seen.ts';
import { pastOf } from '../model/series.ts';
import { say } from '../texts.ts';
import { cut, padEnd, padStart, widthOf } from '../width.ts';

const NUMBER = 3;
const SHIFT = 3;
const LEAST_BAR = 6;
/** With a bar of this length, numbers may take more room. */
const ROOMY_BAR = 10;
const MOST_BAR = 30;
const LEAST_DOMAIN_BAR = 5;
/** Between two domains; the room of a shift keeps them apart too. */
const GAP = 1;
const LEAST_WHOLE = 30;

export interface InfluenceOptions {
  readonly width: number;
  /** The chosen state, by its place among the states; -1 for none. */
  readonly cursor: number;
  /** A domain by number, or OVERALL. */
  readonly domain: number;
}

/** "all domains", or the name of one. */
export function domainName({ game }: Seen, domain: number): string {
  return domain === OVERALL ? say('panel.overall') : words(game.table.board.members.domain[domain] ?? '');
}

/** "█RU ▒CN ░W": which part of a bar is whose. */
export function legend({ game }: Seen): Line {
  const { table } = game;
  return table.board.members.power.flatMap((_, power) => [
    span(`${power === 0 ? '' : ' '}${powerFill(power)}${actorShort(table, power)}`, powerTone(power)),
  ]);
}

/** The mark of the chosen row and a state's name in so many columns; its short name where they are few. */
function nameSpans({ game }: Seen, state: number, width: number, chosen: boolean): readonly Span[] {
  const { table } = game;
  const actor = table.board.powers + state;
  const whole = actorName(table, actor);
  const name = widthOf(whole) <= width ? whole : actorShort(table, actor);
  return [span(`${chosen ? '>' : ' '}${padEnd(cut(name, width), width)}`, chosen ? 'chosen' : 'plain')];
}

/**
 * What a full bar stands for: the most that the powers have together in any state shown, so that bars can be held
 * against one another; never less than LEAST_WHOLE, so that little influence looks like little.
 */
function wholeOf(readings: readonly Reading[]): number {
  return Math.max(LEAST_WHOLE, ...readings.map(({ parts }) => parts.reduce((sum, part) => sum + part, 0)));
}

/** Columns of the longest name of a state, or, where so many are too many, of the longest short one. */
function nameWidth({ game }: Seen, most: number): number {
  const { table } = game;
  const widest = (name: (actor: number) => string) =>
    Math.max(0, ...table.board.members.state.map((_, state) => widthOf(name(table.board.powers + state))));
  const whole = widest((actor) => actorName(table, actor));
  return whole <= most ? whole : widest((actor) => actorShort(table, actor));
}

/** The letter of the power that leads, "-" where none does. */
function leaderSpan({ game }: Seen, { leader }: Reading): Span {
  const letters = powerLetters(game.table);
  const wide = Math.max(1, ...letters.map(widthOf));
  return leader < 0
    ? span(padEnd('-', wide), 'quiet')
    : span(padEnd(letters[leader] ?? '', wide), powerTone(leader));
}

function letterWidth({ game }: Seen): number {
  return Math.max(1, ...powerLetters(game.table).map(widthOf));
}

/** One row a state: name, bar, each power's influence, who leads and how that moved; with room, how each moved. */
export function stateRows(seen: Seen, { width, cursor, domain }: InfluenceOptions): readonly Line[] {
  const { board } = seen.game.table;
  const past = pastOf(seen);
  const tight = 2 + board.powers * NUMBER + 1 + letterWidth(seen) + SHIFT;
  const roomy = 2 + board.powers * (NUMBER + 1 + SHIFT) + 1 + letterWidth(seen);
  const whole = nameWidth(seen, width);
  const each = width - roomy - whole >= ROOMY_BAR;
  const fixed = each ? roomy : tight;
  const name = nameWidth(seen, width - fixed - LEAST_BAR);
  const bar = Math.min(MOST_BAR, Math.max(0, width - fixed - name));
  const readings = board.members.state.map((_, state) => readingOf(seen, past, state, domain));
  const most = wholeOf(readings);
  return readings.map((reading, state) => {
    const numbers = reading.parts.flatMap((part, power) => [
      span(padStart(String(part), each ? NUMBER + 1 : NUMBER), powerTone(power)),
      ...(each ? [shiftSpan(reading.shifts[power] ?? 0, SHIFT)] : []),
    ]);
    const moved = reading.leader < 0 ? 0 : (reading.shifts[reading.leader] ?? 0);
    const row = [
      ...nameSpans(seen, state, name, state === cursor),
      span(' '),
      ...stackedBar(reading.parts, most, bar),
      ...numbers,
      span(' '),
      leaderSpan(seen, reading),
      ...(each ? [] : [shiftSpan(moved, SHIFT)]),
    ];
    return placed(row, state);
  });
}

/** Columns that one row a state with its whole name and a bar for each domain needs at least. */
export function domainsNeed(seen: Seen): number {
  const { board } = seen.game.table;
  const cell = GAP + LEAST_DOMAIN_BAR + 1 + letterWidth(seen) + NUMBER + SHIFT;
  return 1 + nameWidth(seen, Number.MAX_SAFE_INTEGER) + board.members.domain.length * cell;
}

/** A line of domains, and below it one row a state: for each domain a bar, who leads, the most influence, how it moved. */
export function domainRows(seen: Seen, { width, cursor, domain }: InfluenceOptions): readonly Line[] {
  const { board } = seen.game.table;
  const past = pastOf(seen);
  const count = Math.max(1, board.members.domain.length);
  const tail = 1 + letterWidth(seen) + NUMBER + SHIFT;
  const name = nameWidth(seen, width - 1 - count * (GAP + LEAST_DOMAIN_BAR + tail));
  const cell = Math.trunc((width - 1 - name) / count);
  const bar = Math.min(MOST_BAR, Math.max(0, cell - GAP - tail));
  const head = board.members.domain.map((id, index) =>
    span(
      padEnd(`${' '.repeat(GAP)}${cut(words(id), cell - GAP - 1)}`, GAP + bar + tail),
      index === domain ? 'accent' : 'quiet',
    ),
  );
  const readings = board.members.state.map((_, state) =>
    board.members.domain.map((__, index) => readingOf(seen, past, state, index)),
  );
  const most = wholeOf(readings.flat());
  const rows = readings.map((row, state) => [
    ...nameSpans(seen, state, name, state === cursor),
    ...row.flatMap((reading) => {
      const { first, parts, shifts } = reading;
      return [
        span(' '.repeat(GAP)),
        ...stackedBar(parts, most, bar),
        span(' '),
        leaderSpan(seen, reading),
        span(padStart(String(Math.max(0, ...parts)), NUMBER), first < 0 ? 'quiet' : powerTone(first)),
        shiftSpan(shifts[first] ?? 0, SHIFT),
      ];
    }),
  ]);
  return [line(span(padEnd('', 1 + name)), ...head), ...rows.map(placed)];
}
