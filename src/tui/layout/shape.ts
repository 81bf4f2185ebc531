// What a size has room for. The one place that says where panes lie: over the body, or in a column of their own beside
// map and influence.

import { bodyRows } from '../frame.ts';
import { fits, type Size } from '../screen.ts';

export interface Area {
  readonly width: number;
  readonly height: number;
}

/**
 * one: a single column of the most needed; list: one column without a map; two: two columns without borders; panels:
 * two columns of panels, panes lie over them; split: panes have the right column; three: a column of work besides.
 */
export const SHAPES = ['one', 'list', 'two', 'panels', 'split', 'three'] as const;

export type Shape = (typeof SHAPES)[number];

export function shapeOf(size: Size): Shape {
  if (!fits(size, { columns: 60, rows: 18 })) return 'one';
  if (!fits(size, { columns: 80, rows: 24 })) return 'list';
  if (!fits(size, { columns: 100, rows: 28 })) return 'two';
  if (!fits(size, { columns: 120, rows: 34 })) return 'panels';
  return fits(size, { columns: 190, rows: 44 }) ? 'three' : 'split';
}

/** Widths of the columns from left to right; together with the blanks between them as wide as the screen. */
export function columnsOf(size: Size): readonly number[] {
  const { columns } = size;
  const share = (percent: number, least: number, most: number) =>
    Math.min(most, Math.max(least, Math.trunc((columns * percent) / 100)));
  switch (shapeOf(size)) {
    case 'one':
    case 'list':
      return [columns];
    case 'two': {
      const left = share(55, 44, 56);
      return [left, columns - left - 1];
    }
    case 'panels': {
      const left = share(55, 54, 64);
      return [left, columns - left];
    }
    case 'split': {
      const left = share(50, 58, 86);
      return [left, columns - left];
    }
    case 'three': {
      const [left, right] = [share(42, 80, 100), share(31, 58, 80)];
      return [left, columns - left - right, right];
    }
  }
}

export function isBordered(size: Size): boolean {
  return !['one', 'list', 'two'].includes(shapeOf(size));
}

/** Whether panes have a column of their own, so that the board stays in sight. */
export function isSplit(size: Size): boolean {
  return ['split', 'three'].includes(shapeOf(size));
}

/** The outer room of a pane: the last column, or the whole body; all of it for one that needs the whole width. */
export function paneFrame(size: Size, wide = false): Area {
  const width = isSplit(size) && !wide ? (columnsOf(size).at(-1) ?? size.columns) : size.columns;
  return { width, height: bodyRows(size) };
}

/** What a pane may fill: all of its room within its border. What it draws beyond is cut. */
export function paneArea(size: Size, wide = false): Area {
  const { width, height } = paneFrame(size, wide);
  return isBordered(size) ? { width: width - 4, height: height - 2 } : { width, height };
}
