// The gauges of the region: what runs over nobody in particular, and the mean of what threatens the states; each with
// its values at the beginning of every turn so far.

import type { Table } from '../../engine/index.ts';
import type { Track } from '../../world/board.ts';
import { readOrZero, type World } from '../../world/world.ts';
import { say } from '../texts.ts';
import { title, valueName } from './names.ts';
import type { Seen } from './seen.ts';
import { pastOf, seriesOf } from './series.ts';

export interface Gauge {
  readonly name: string;
  /** The value as it is said: a number, or the name of a step. */
  readonly text: string;
  readonly shift: number;
  /** Values at the beginning of each turn so far, and now. */
  readonly past: readonly number[];
}

/** A gauge moves all the time; what has only a few steps is a moment that passes. */
const STEPS = 20;

/** What is measured all the time: it has a place on the board even while it rests. */
export function gaugesOf(seen: Seen): readonly Gauge[] {
  const { table } = seen.game;
  const regional = regionalOf(table).filter(isMeasure);
  const threats = [...table.board.tracks.values()].filter(
    ({ over, seen: sight }) => over[0] === 'state' && over[1] === 'threat' && sight === 'all',
  );
  const gauges = [
    ...regional.map((track) => ({
      name: trackTitle(table, track),
      read: (world: World) => readOrZero(table.board, world, track.name),
    })),
    ...threats.map((track) => ({
      name: say('panel.mean', { name: trackTitle(table, track) }),
      read: (world: World) => meanOf(track, world),
    })),
  ];
  const past = pastOf(seen);
  return gauges.flatMap(({ name, read }) => {
    const [value, before] = [read(seen.game.world), read(past)];
    const series = seriesOf(seen, read);
    return series.every((one) => one === 0)
      ? []
      : [{ name, text: String(value), shift: value - before, past: series }];
  });
}

/** What is on at the moment and passes: "Record harvest on the road 2". What rests is left out. */
export function momentsOf({ game }: Seen): readonly string[] {
  const { table, world } = game;
  return regionalOf(table)
    .filter((track) => !isMeasure(track))
    .flatMap((track) => {
      const value = readOrZero(table.board, world, track.name);
      if (value === track.min) return [];
      return [`${trackTitle(table, track)} ${valueName(table, { track: track.name, members: [] }, value)}`];
    });
}

function regionalOf({ board }: Table): readonly Track[] {
  return [...board.tracks.values()].filter((track) => track.over.length === 0 && track.seen !== 'none');
}

function isMeasure({ min, max, values }: Track): boolean {
  return values === undefined && max - min >= STEPS;
}

function meanOf({ base, size }: Track, world: World): number {
  let sum = 0;
  for (let cell = base; cell < base + size; cell++) sum += world[cell] ?? 0;
  return size === 0 ? 0 : Math.trunc(sum / size);
}

function trackTitle({ book }: Table, { name }: Track): string {
  return book.board.tracks[name]?.title ?? title(name);
}
