// Where names are written on the map: each on its own land, none over another; what finds no room is left out.

import type { Tone } from '../line.ts';
import { graphemes, widthOf } from '../width.ts';
import { coverOf } from './cover.ts';
import type { Cell } from './dots.ts';
import type { Raster } from './raster.ts';

export interface Label {
  /** What to write, the best form first; the first that finds room is taken. */
  readonly forms: readonly Form[];
  readonly tone: Tone;
  /** The state that it names, by its place among the states; NOWHERE for anything else. */
  readonly state: number;
  /** The shapes on which it may stand; or the dot that it is centred on. */
  readonly on: { readonly shape: number } | { readonly x: number; readonly y: number };
}

interface Form {
  readonly text: string;
  /** How much of the cells it covers must be its own land, in percent; 0 for one that must be written somewhere. */
  readonly least: number;
  /** Whether it may cover nothing that is drawn. */
  readonly clear?: boolean;
}

/** Writes labels over cells, those first that come first. */
export function writeLabels(raster: Raster, cells: Cell[], labels: readonly Label[]): void {
  const taken = new Uint8Array(raster.columns * raster.rows);
  for (const label of labels) {
    for (const form of label.forms) {
      const spot = spotFor(raster, cells, label.on, form, taken);
      if (spot === undefined) continue;
      write(raster, cells, taken, form.text, label, spot);
      break;
    }
  }
}

/** Whether a text would stand on its own land altogether. */
export function fitsOn(raster: Raster, shape: number, text: string): boolean {
  const cover = coverOf(raster, shape);
  const width = widthOf(text);
  const full = raster.across * raster.down * width;
  for (let row = cover.top; row <= cover.bottom; row++) {
    for (let column = cover.left; column + width <= cover.right + 1; column++) {
      if (cover.sum(column, row, width) === full) return true;
    }
  }
  return false;
}

interface Spot {
  readonly column: number;
  readonly row: number;
}

function spotFor(
  raster: Raster,
  cells: readonly Cell[],
  on: Label['on'],
  form: Form,
  taken: Uint8Array,
): Spot | undefined {
  const width = widthOf(form.text);
  if (!('shape' in on)) return spotAt(raster, cells, on, width, taken);
  const cover = coverOf(raster, on.shape);
  const { across, down, columns } = raster;
  const full = across * down * width;
  let best: Spot | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (let row = cover.top; row <= cover.bottom; row++) {
    const last = Math.min(cover.right, columns - width);
    for (let column = Math.max(0, cover.left - width + 1); column <= last; column++) {
      const own = cover.sum(column, row, width);
      if (own === 0 || own * 100 < form.least * full) continue;
      // Room above and below, and to both sides, keeps a name off the borders.
      const room = cover.sum(column, row - 1, width) + cover.sum(column, row + 1, width);
      const sides = cover.sum(column - 2, row, 2) + cover.sum(column + width, row, 2);
      const away = Math.abs(column + width / 2 - cover.column) + 2 * Math.abs(row - cover.row);
      const score = own * 4 + room + sides - (away * across * down) / 8;
      if (score <= most || !isFree(raster, taken, column, row, width)) continue;
      if (form.clear === true && !isClear(raster, cells, column, row, width)) continue;
      most = score;
      best = { column, row };
    }
  }
  return best;
}

/** What has no land of its own stands at its place or not at all. */
function spotAt(
  raster: Raster,
  cells: readonly Cell[],
  { x, y }: Extract<Label['on'], { x: number }>,
  width: number,
  taken: Uint8Array,
): Spot | undefined {
  const column = Math.trunc(x / raster.across - width / 2);
  const row = Math.trunc(y / raster.down);
  if (column < 0 || row < 0 || row >= raster.rows || column + width > raster.columns) return undefined;
  const free = isClear(raster, cells, column, row, width) && isFree(raster, taken, column, row, width);
  return free ? { column, row } : undefined;
}

/** Nothing drawn in these cells. */
function isClear(
  { columns }: Raster,
  cells: readonly Cell[],
  column: number,
  row: number,
  width: number,
): boolean {
  const from = row * columns + column;
  return cells.slice(from, from + width).every(({ letter }) => letter === ' ');
}

/** No letter of another name in these cells or right beside them. */
function isFree(raster: Raster, taken: Uint8Array, column: number, row: number, width: number): boolean {
  for (let at = Math.max(0, column - 1); at < Math.min(raster.columns, column + width + 1); at++) {
    if (taken[row * raster.columns + at] === 1) return false;
  }
  return true;
}

function write(
  raster: Raster,
  cells: Cell[],
  taken: Uint8Array,
  text: string,
  { tone, state }: Label,
  { column, row }: Spot,
): void {
  let at = row * raster.columns + column;
  for (const letter of graphemes(text)) {
    for (let part = 0; part < widthOf(letter); part++) {
      cells[at] = { letter: part === 0 ? letter : '', tone, state };
      taken[at] = 1;
      at++;
    }
  }
}
