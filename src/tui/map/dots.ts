// Which dots of a raster are lit, and what letter and tone each cell has from them. States are filled and edged so that
// they stay apart whoever leads in them; land around is an outline.

import { powerTone } from '../charts/bars.ts';
import type { Tone } from '../line.ts';
import { type Fill, fillOf, letterOf } from './fill.ts';
import { NOWHERE, type Raster } from './raster.ts';
import { LEVEL, type Reading } from './standing.ts';

/** One cell of the terminal; a letter two columns wide leaves the cell after it empty. */
export interface Cell {
  letter: string;
  tone: Tone;
  /** The state whose cell it is, by its place among the states; NOWHERE for nobody's. */
  state: number;
}

export interface Scene {
  readonly raster: Raster;
  /** The state that each shape is, by its place among the states; NOWHERE for land around. */
  readonly states: readonly number[];
  readonly readings: readonly Reading[];
  /** The state that is chosen, or NOWHERE. */
  readonly cursor: number;
}

const AROUND = '.';
const EDGE = ':';

/** The cells of a scene, row by row. */
export function cellsOf(scene: Scene): Cell[] {
  const { raster, readings } = scene;
  const fills = readings.map(({ fill, power }) => fillOf(fill, power));
  const stateAt = statesOf(scene);
  if (raster.glyphs === 'ascii') return lettersOf(scene, stateAt, fills);
  const lit = litDots(scene, stateAt, fills);
  const owners = ownersOf(raster, stateAt, readings.length);
  const cells: Cell[] = [];
  // How many dots of each state a cell has, and after them those of nobody's.
  const counts = new Int32Array(readings.length + 1);
  for (let row = 0; row < raster.rows; row++) {
    for (let column = 0; column < raster.columns; column++) {
      const dots = dotsIn(raster, stateAt, lit, column, row, counts);
      const most = dots === 0 ? readings.length : mostOf(counts);
      const state = owners[cells.length] ?? NOWHERE;
      cells.push({ letter: letterOf(dots, raster.glyphs), tone: toneOf(readings[most]), state });
    }
  }
  return cells;
}

/** The state of each dot; NOWHERE for what is none. */
function statesOf({ raster, states }: Scene): Int16Array {
  const { owner } = raster;
  const stateAt = new Int16Array(owner.length);
  for (let at = 0; at < owner.length; at++) stateAt[at] = states[owner[at] ?? NOWHERE] ?? NOWHERE;
  return stateAt;
}

/** The state that has most of each cell's dots, lit or not. */
function ownersOf(
  { rows, columns, across, down, width }: Raster,
  stateAt: Int16Array,
  states: number,
): Int16Array {
  const owners = new Int16Array(rows * columns);
  const counts = new Int32Array(states + 1);
  for (let cell = 0; cell < owners.length; cell++) {
    counts.fill(0);
    const first = Math.trunc(cell / columns) * down * width + (cell % columns) * across;
    for (let dot = 0; dot < across * down; dot++) {
      const state = stateAt[first + Math.trunc(dot / across) * width + (dot % across)] ?? NOWHERE;
      const whose = state === NOWHERE ? states : state;
      counts[whose] = (counts[whose] ?? 0) + 1;
    }
    const most = mostOf(counts);
    owners[cell] = most === states ? NOWHERE : most;
  }
  return owners;
}

/** The lit dots of a cell as bits, row by row; `counts` is told whose they are. */
function dotsIn(
  { across, down, width }: Raster,
  stateAt: Int16Array,
  lit: Uint8Array,
  column: number,
  row: number,
  counts: Int32Array,
): number {
  counts.fill(0);
  let dots = 0;
  let bit = 1;
  for (let y = row * down; y < (row + 1) * down; y++) {
    for (let x = column * across; x < (column + 1) * across; x++) {
      const at = y * width + x;
      if (lit[at] === 1) {
        dots |= bit;
        const state = stateAt[at] ?? NOWHERE;
        const whose = state === NOWHERE ? counts.length - 1 : state;
        counts[whose] = (counts[whose] ?? 0) + 1;
      }
      bit <<= 1;
    }
  }
  return dots;
}

function mostOf(counts: Int32Array): number {
  let most = counts.length - 1;
  for (let at = 0; at < counts.length; at++) if ((counts[at] ?? 0) > (counts[most] ?? 0)) most = at;
  return most;
}

function toneOf(reading: Reading | undefined): Tone {
  if (reading === undefined) return 'quiet';
  return reading.power === LEVEL ? 'plain' : powerTone(reading.power);
}

function litDots(scene: Scene, stateAt: Int16Array, fills: readonly Fill[]): Uint8Array {
  const { raster, cursor } = scene;
  const { width, height, owner } = raster;
  const lit = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      const state = stateAt[at] ?? NOWHERE;
      const on =
        state === NOWHERE
          ? owner[at] !== NOWHERE && isShore(raster, stateAt, x, y)
          : isLit(raster, stateAt, fills, cursor, x, y);
      if (on) lit[at] = 1;
    }
  }
  return lit;
}

// The dots beside one; where the grid ends, the dot itself.

function leftOf(at: number, x: number): number {
  return x > 0 ? at - 1 : at;
}

function rightOf(at: number, x: number, width: number): number {
  return x + 1 < width ? at + 1 : at;
}

function aboveOf(at: number, y: number, width: number): number {
  return y > 0 ? at - width : at;
}

function belowOf(at: number, y: number, width: number, height: number): number {
  return y + 1 < height ? at + width : at;
}

/** A state ends in a line against what is around it, and in a line and a gap against another state. */
function isLit(
  { width, height }: Raster,
  stateAt: Int16Array,
  fills: readonly Fill[],
  cursor: number,
  x: number,
  y: number,
): boolean {
  const at = y * width + x;
  const state = stateAt[at] ?? NOWHERE;
  const right = stateAt[rightOf(at, x, width)] ?? NOWHERE;
  const below = stateAt[belowOf(at, y, width, height)] ?? NOWHERE;
  const left = stateAt[leftOf(at, x)] ?? NOWHERE;
  const above = stateAt[aboveOf(at, y, width)] ?? NOWHERE;
  const inside = right === state && below === state && left === state && above === state;
  if (inside) return fills[state]?.pattern(x, y) === true;
  if (state === cursor) return true;
  // The gap: all around the chosen state, elsewhere on the side that comes first.
  const meetsChosen = right === cursor || below === cursor || left === cursor || above === cursor;
  if (cursor !== NOWHERE && meetsChosen) return false;
  return (right === state || right === NOWHERE) && (below === state || below === NOWHERE);
}

/** Land around is drawn where it ends in other land or in water, on one side only, and not against the states. */
function isShore({ width, height, owner }: Raster, stateAt: Int16Array, x: number, y: number): boolean {
  const at = y * width + x;
  const own = owner[at];
  const right = rightOf(at, x, width);
  const below = belowOf(at, y, width, height);
  if (owner[right] !== own && stateAt[right] === NOWHERE) return true;
  if (owner[below] !== own && stateAt[below] === NOWHERE) return true;
  return owner[leftOf(at, x)] === NOWHERE || owner[aboveOf(at, y, width)] === NOWHERE;
}

/** The same where a cell is one dot: states of one letter leave a gap between them. */
function lettersOf({ raster, readings }: Scene, stateAt: Int16Array, fills: readonly Fill[]): Cell[] {
  const cells: Cell[] = [];
  for (let y = 0; y < raster.height; y++) {
    for (let x = 0; x < raster.width; x++) {
      const at = y * raster.width + x;
      const state = stateAt[at] ?? NOWHERE;
      const isLand = raster.owner[at] !== NOWHERE;
      const around = isLand && isShore(raster, stateAt, x, y) ? AROUND : ' ';
      const letter = state === NOWHERE ? around : letterIn(raster, stateAt, fills, x, y);
      cells.push({ letter, tone: toneOf(readings[state]), state });
    }
  }
  return cells;
}

function letterIn(
  { width, height }: Raster,
  stateAt: Int16Array,
  fills: readonly Fill[],
  x: number,
  y: number,
): string {
  const at = y * width + x;
  const state = stateAt[at] ?? NOWHERE;
  const letter = fills[state]?.letter ?? ' ';
  const first = [rightOf(at, x, width), belowOf(at, y, width, height)].map(
    (next) => stateAt[next] ?? NOWHERE,
  );
  if (letter === ' ') {
    const last = [leftOf(at, x), aboveOf(at, y, width)].map((next) => stateAt[next] ?? NOWHERE);
    return [...first, ...last].some((other) => other !== state) ? EDGE : letter;
  }
  return first.some((other) => other !== state && fills[other]?.letter === letter) ? ' ' : letter;
}
