// The gauges of the region as rows: name, value, how it moved, and the way it came.

import { shiftSpan } from '../charts/shift.ts';
import { sparkline } from '../charts/sparkline.ts';
import { type Line, line, span } from '../line.ts';
import { flow } from '../model/flow.ts';
import { gaugesOf, momentsOf } from '../model/gauges.ts';
import type { Seen } from '../model/seen.ts';
import { cut, padEnd, padStart, widthOf } from '../width.ts';

const VALUE = 4;
const SHIFT = 4;
const MOST_SPARK = 24;
const LEAST_NAME = 12;

/** Rows that all gauges need. */
export function gaugeCount(seen: Seen, width: number): number {
  return gaugesOf(seen).length + momentRows(seen, width).length;
}

function momentRows(seen: Seen, width: number): readonly Line[] {
  return flow(momentsOf(seen), width, 'warn');
}

export function gaugeRows(seen: Seen, width: number): readonly Line[] {
  const gauges = gaugesOf(seen);
  const turns = Math.max(0, ...gauges.map(({ past }) => past.length));
  const longest = Math.max(0, ...gauges.map(({ name }) => widthOf(name)));
  const spark = Math.min(MOST_SPARK, turns, Math.max(4, width - longest - VALUE - SHIFT - 1));
  const room = Math.max(LEAST_NAME, width - VALUE - SHIFT - 1 - Math.max(spark, MIN_SPARK));
  const name = Math.min(longest, room);
  const rows = gauges.map((gauge) =>
    line(
      padEnd(cut(gauge.name, name), name),
      span(padStart(gauge.text, VALUE), 'accent'),
      ' ',
      shiftSpan(gauge.shift, SHIFT),
      span(sparkline(gauge.past, spark), 'quiet'),
    ),
  );
  return [...rows, ...momentRows(seen, width)];
}

/** Room for a chart is kept from the first turn on, so that names do not shrink later. */
const MIN_SPARK = 8;
