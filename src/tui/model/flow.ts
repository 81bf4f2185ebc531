// Words of a list as lines, several to a line, none broken.

import { type Line, line, lineWidth, span, type Tone } from '../line.ts';
import { cut, widthOf } from '../width.ts';

const BETWEEN = ' · ';

export function flow(cells: readonly string[], width: number, tone: Tone = 'plain'): readonly Line[] {
  return flowLines(
    cells.map((cell) => line(span(cut(cell, width), tone))),
    width,
  );
}

/** The same for cells of several tones. */
export function flowLines(cells: readonly Line[], width: number): readonly Line[] {
  const rows: Line[] = [];
  for (const cell of cells) {
    const last = rows.at(-1);
    if (last !== undefined && lineWidth(last) + widthOf(BETWEEN) + lineWidth(cell) <= width)
      rows[rows.length - 1] = [...last, span(BETWEEN, 'quiet'), ...cell];
    else rows.push(cell);
  }
  return rows;
}
