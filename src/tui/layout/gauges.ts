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
const MOST_WIDE = 3;
/** Columns that are better spent on a chart than on the end of a name. */
const MIN_SPARK = 8;
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
  const longest = Math.max(0, ...gauges.map(({ name }) => widthOf(name)));
  // The room of a whole game is kept from the first turn on, so that charts grow and nothing else moves.
  const whole = seen.game.table.scenario.turns + 1;
  const least = Math.min(MIN_SPARK, whole);
  const name = Math.min(longest, Math.max(LEAST_NAME, width - VALUE - SHIFT - 1 - least));
  const spark = Math.max(0, width - name - VALUE - SHIFT - 1);
  const wide = Math.min(MOST_WIDE, Math.max(1, Math.trunc(spark / whole)));
  const rows = gauges.map((gauge) =>
    line(
      padEnd(cut(gauge.name, name), name),
      span(padStart(gauge.text, VALUE), 'accent'),
      ' ',
      shiftSpan(gauge.shift, SHIFT, 'warn'),
      span(sparkline(gauge.past, spark, wide), 'quiet'),
    ),
  );
  return [...rows, ...momentRows(seen, width)];
}
