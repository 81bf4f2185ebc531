// How much of each cell a shape has, ready to be summed up: where its name could stand is asked for many times.

import type { Raster } from './raster.ts';

export interface Cover {
  /** Dots of the shape in all. */
  readonly count: number;
  /** The middle of them all, in cells. */
  readonly column: number;
  readonly row: number;
  /** Cells between which it lies, the last ones included. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Dots in so many cells of a row from a column on; cells beyond the grid have none. */
  sum(column: number, row: number, width: number): number;
}

const known = new WeakMap<Raster, Map<number, Cover>>();

export function coverOf(raster: Raster, shape: number): Cover {
  const covers = known.get(raster) ?? new Map<number, Cover>();
  known.set(raster, covers);
  const cover = covers.get(shape) ?? newCover(raster, shape);
  covers.set(shape, cover);
  return cover;
}

function newCover(raster: Raster, shape: number): Cover {
  const { owner, width, across, down, columns, rows } = raster;
  // For each row of cells the dots up to and without each column.
  const upTo = new Int32Array(rows * (columns + 1));
  let [sumX, sumY, count] = [0, 0, 0];
  let [left, right, top, bottom] = [columns, -1, rows, -1];
  for (let at = owner.indexOf(shape); at >= 0; at = owner.indexOf(shape, at + 1)) {
    const x = at % width;
    const y = Math.trunc(at / width);
    const column = Math.trunc(x / across);
    const row = Math.trunc(y / down);
    const cell = row * (columns + 1) + column + 1;
    upTo[cell] = (upTo[cell] ?? 0) + 1;
    sumX += x;
    sumY += y;
    count++;
    left = Math.min(left, column);
    right = Math.max(right, column);
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
  }
  for (let row = 0; row < rows; row++) {
    for (let column = 1; column <= columns; column++) {
      const cell = row * (columns + 1) + column;
      upTo[cell] = (upTo[cell] ?? 0) + (upTo[cell - 1] ?? 0);
    }
  }
  const until = (column: number, row: number) =>
    upTo[row * (columns + 1) + Math.min(columns, Math.max(0, column))] ?? 0;
  const of = Math.max(1, count);
  return {
    count,
    column: sumX / of / across,
    row: sumY / of / down,
    left,
    right,
    top,
    bottom,
    sum: (column, row, cells) =>
      row < 0 || row >= rows ? 0 : until(column + cells, row) - until(column, row),
  };
}
