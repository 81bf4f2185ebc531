// The outlines of a map on a grid of dots: which shape each dot lies in. It depends on the map, the size and the
// letters alone, so that it is made once and only coloured anew when the world changes.

import type { RegionMap } from '../../rulebook/region.ts';
import type { Glyphs } from '../theme.ts';

export interface Raster {
  readonly glyphs: Glyphs;
  /** Cells of the terminal, and dots within one cell. */
  readonly columns: number;
  readonly rows: number;
  readonly across: number;
  readonly down: number;
  /** Dots of the whole, and the shape that each one lies in, row by row; NOWHERE for water. */
  readonly width: number;
  readonly height: number;
  readonly owner: Int16Array;
  /** The dot in which a point of the map lies; it may lie beyond the grid. */
  dotOf(x: number, y: number): { readonly x: number; readonly y: number };
}

export const NOWHERE = -1;

/** Dots that one cell is cut into, for each kind of letters. A cell is twice as high as it is wide. */
const DOTS: { readonly [glyphs in Glyphs]: { readonly across: number; readonly down: number } } = {
  braille: { across: 2, down: 4 },
  blocks: { across: 2, down: 2 },
  ascii: { across: 1, down: 1 },
};

const CELL_HEIGHT = 2;
/** Sizes of one map that are kept: those of the screens that look at it just now. */
const MOST_KEPT = 12;

const kept = new WeakMap<RegionMap, Map<string, Raster>>();

/** The raster of a map at a size in cells. The same one again for the same size, while it is among those used last. */
export function rasterOf(map: RegionMap, columns: number, rows: number, glyphs: Glyphs): Raster {
  const sizes = kept.get(map) ?? new Map<string, Raster>();
  kept.set(map, sizes);
  const key = `${columns} ${rows} ${glyphs}`;
  const raster = sizes.get(key) ?? newRaster(map, columns, rows, glyphs);
  sizes.delete(key);
  sizes.set(key, raster);
  const [oldest] = sizes.keys();
  if (sizes.size > MOST_KEPT && oldest !== undefined) sizes.delete(oldest);
  return raster;
}

function newRaster(map: RegionMap, columns: number, rows: number, glyphs: Glyphs): Raster {
  const { across, down } = DOTS[glyphs];
  const width = columns * across;
  const height = rows * down;
  // The whole plane is in the picture; what room is left over shows what lies beyond it.
  const scale = Math.min(columns / map.width, (rows * CELL_HEIGHT) / map.height);
  const left = (columns - map.width * scale) / 2;
  const top = (rows * CELL_HEIGHT - map.height * scale) / 2;
  const toX = (x: number) => (x * scale + left) * across;
  const toY = (y: number) => ((y * scale + top) * down) / CELL_HEIGHT;
  const owner = new Int16Array(width * height).fill(NOWHERE);
  for (const [shape, { rings }] of map.shapes.entries()) {
    fillShape({ owner, width, height }, shape, rings, toX, toY);
  }
  const dotOf = (x: number, y: number) => ({ x: Math.floor(toX(x)), y: Math.floor(toY(y)) });
  return { glyphs, columns, rows, across, down, width, height, owner, dotOf };
}

/** Gives a shape the dots whose middles lie within an odd number of its rings. */
function fillShape(
  { owner, width, height }: { owner: Int16Array; width: number; height: number },
  shape: number,
  rings: readonly (readonly number[])[],
  toX: (x: number) => number,
  toY: (y: number) => number,
): void {
  const crossings = new Map<number, number[]>();
  for (const ring of rings) crossRows(ring, height, toX, toY, crossings);
  for (const [row, xs] of crossings) {
    xs.sort((a, b) => a - b);
    for (let pair = 0; pair + 1 < xs.length; pair += 2) {
      const first = Math.max(0, Math.ceil((xs[pair] ?? 0) - 0.5));
      const last = Math.min(width, Math.ceil((xs[pair + 1] ?? 0) - 0.5));
      if (first < last) owner.fill(shape, row * width + first, row * width + last);
    }
  }
}

/** Where the sides of a ring cross the middle of each row of dots. */
function crossRows(
  ring: readonly number[],
  height: number,
  toX: (x: number) => number,
  toY: (y: number) => number,
  crossings: Map<number, number[]>,
): void {
  let x0 = toX(ring.at(-2) ?? 0);
  let y0 = toY(ring.at(-1) ?? 0);
  for (let at = 0; at + 1 < ring.length; at += 2) {
    const x1 = toX(ring[at] ?? 0);
    const y1 = toY(ring[at + 1] ?? 0);
    const first = Math.max(0, Math.ceil(Math.min(y0, y1) - 0.5));
    const last = Math.min(height, Math.ceil(Math.max(y0, y1) - 0.5));
    for (let row = first; row < last; row++) {
      const x = x0 + ((row + 0.5 - y0) / (y1 - y0)) * (x1 - x0);
      const there = crossings.get(row);
      if (there === undefined) crossings.set(row, [x]);
      else there.push(x);
    }
    x0 = x1;
    y0 = y1;
  }
}
