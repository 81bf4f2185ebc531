// Where one game lies among many of the same scenario and rules: what is measured at the end of each, and how many of
// the others came to less, to as much, or to more.
import { type Game, type Outcome, open, outcome, type Table } from '../../engine/index.ts';
import { playOut } from '../../seats/playout.ts';
import type { Players } from '../../seats/policy.ts';
import type { World } from '../../world/world.ts';
import { type Histogram, histogramOf, quantileOf } from '../statistics/histogram.ts';

/** A number of a finished game. */
export interface Gauge {
  readonly kind: 'progress' | 'autonomy' | 'cell';
  /** The seat, the state, or the cell in words. */
  readonly name: string;
  /** Only of a cell: its number in the world. */
  readonly cell?: number;
  readonly read: (end: End) => number;
}

/** A game that is over, and how it stands: asked for once for all gauges. */
export interface End {
  readonly world: World;
  readonly outcome: Outcome;
}

export function endOf(game: Game): End {
  return { world: game.world, outcome: outcome(game) };
}

/** Progress of every seat (0 to 10 for each of its objectives), then autonomy of every state (0 to 1000). */
export function usualGauges(table: Table): readonly Gauge[] {
  const seats = table.scenario.seats.map(
    ({ actor }): Gauge => ({
      kind: 'progress',
      name: actor,
      read: ({ outcome: { seats } }) => seats.find((seat) => seat.actor === actor)?.progress ?? 0,
    }),
  );
  const states = table.board.members.state.map(
    (state, place): Gauge => ({
      kind: 'autonomy',
      name: state,
      read: ({ outcome: { states } }) => states[place]?.autonomy ?? 0,
    }),
  );
  return [...seats, ...states];
}

/** One cell of the world. Pre: the board has it. */
export function cellGauge(name: string, cell: number): Gauge {
  return { kind: 'cell', name, cell, read: ({ world }) => world[cell] ?? 0 };
}

/**
 * What the gauges show at the end of games that policies play: of those numbered from, up to (not including) to, one row
 * each. The same numbers give the same rows.
 */
export function gaugesFrom(
  table: Table,
  players: Players,
  gauges: readonly Gauge[],
  from: number,
  to: number,
): readonly (readonly number[])[] {
  return Array.from({ length: to - from }, (_, index) => {
    const game = open(table, `among ${from + index + 1}`, { ledger: false });
    const end = endOf(playOut(game, players));
    return gauges.map(({ read }) => read(end));
  });
}

export interface Standing {
  readonly kind: Gauge['kind'];
  readonly name: string;
  /** What the played game came to. */
  readonly value: number;
  /** Games among the others that came to less, to as much, and to more. */
  readonly less: number;
  readonly equal: number;
  readonly more: number;
  /** 0 to 100: the part of the others that came to less, those that came to as much counted half. */
  readonly percentile: number;
  /** What 0, 5, 25, 50, 75, 95 and 100 of a hundred games do not exceed. */
  readonly quantiles: readonly number[];
}

const PARTS = [0, 5, 25, 50, 75, 95, 100] as const;

/** Where a value stands among the others'. Pre: there is at least one other. */
export function standingAmong(gauge: Gauge, value: number, others: readonly number[]): Standing {
  const histogram: Histogram = histogramOf(others);
  const count = (keep: (other: number) => boolean) =>
    histogram.reduce((sum, [other, times]) => (keep(other) ? sum + times : sum), 0);
  const [less, equal] = [count((other) => other < value), count((other) => other === value)];
  return {
    kind: gauge.kind,
    name: gauge.name,
    value,
    less,
    equal,
    more: others.length - less - equal,
    percentile: Math.floor(((2 * less + equal) * 50) / others.length),
    quantiles: PARTS.map((part) => quantileOf(histogram, part, 100)),
  };
}

/**
 * A bar of a standing, `width` letters of plain text: the middle half of the games is drawn with =, nine in ten with -,
 * the middle one is :, and the played game is #.
 */
export function barOf({ value, quantiles }: Standing, width: number): string {
  const [least = 0, low = 0, first = 0, middle = 0, third = 0, high = 0, most = 0] = quantiles;
  const [from, to] = [Math.min(least, value), Math.max(most, value)];
  const place = (at: number) => (to === from ? 0 : Math.round(((at - from) * (width - 1)) / (to - from)));
  return Array.from({ length: width }, (_, at) => {
    if (at === place(value)) return '#';
    if (at === place(middle)) return ':';
    if (at >= place(first) && at <= place(third)) return '=';
    return at >= place(low) && at <= place(high) ? '-' : '.';
  }).join('');
}
