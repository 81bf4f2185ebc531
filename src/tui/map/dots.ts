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
  const cells: Cell[] = [];
  for (let row = 0; row < raster.rows; row++) {
    for (let column = 0; column < raster.columns; column++)
      cells.push(cellAt(scene, stateAt, lit, column, row));
  }
  return cells;
}

/** The state of each dot; NOWHERE for what is none. */
function statesOf({ raster, states }: Scene): Int16Array {
  return raster.owner.map((shape) => (shape === NOWHERE ? NOWHERE : (states[shape] ?? NOWHERE)));
}

function cellAt(
  { raster, readings }: Scene,
  stateAt: Int16Array,
  lit: Uint8Array,
  column: number,
  row: number,
): Cell {
  const { across, down, width, glyphs } = raster;
  const dots: boolean[] = [];
  const counts = new Map<number, number>();
  for (let y = row * down; y < (row + 1) * down; y++) {
    for (let x = column * across; x < (column + 1) * across; x++) {
      const at = y * width + x;
      const on = lit[at] === 1;
      dots.push(on);
      const state = stateAt[at] ?? NOWHERE;
      if (on) counts.set(state, (counts.get(state) ?? 0) + 1);
    }
  }
  let most = NOWHERE;
  for (const [state, count] of counts) if (count > (counts.get(most) ?? 0)) most = state;
  return { letter: letterOf(dots, glyphs), tone: toneOf(readings[most]) };
}

function toneOf(reading: Reading | undefined): Tone {
  if (reading === undefined) return 'quiet';
  return reading.power === LEVEL ? 'plain' : powerTone(reading.power);
}

function litDots(scene: Scene, stateAt: Int16Array, fills: readonly Fill[]): Uint8Array {
  const { width, height } = scene.raster;
  const lit = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      const state = stateAt[at] ?? NOWHERE;
      const on = state === NOWHERE ? isShore(scene, stateAt, x, y) : isLit(scene, stateAt, fills, x, y);
      if (on) lit[at] = 1;
    }
  }
  return lit;
}

/** The dots beside one, or the dot itself where the grid ends: right, below, left, above. */
function beside({ width, height }: Raster, x: number, y: number): readonly [number, number, number, number] {
  const at = y * width + x;
  return [
    x + 1 < width ? at + 1 : at,
    y + 1 < height ? at + width : at,
    x > 0 ? at - 1 : at,
    y > 0 ? at - width : at,
  ];
}

/** A state ends in a line against what is around it, and in a line and a gap against another state. */
function isLit(
  { raster, cursor }: Scene,
  stateAt: Int16Array,
  fills: readonly Fill[],
  x: number,
  y: number,
): boolean {
  const state = stateAt[y * raster.width + x] ?? NOWHERE;
  const [right, below, left, above] = beside(raster, x, y).map((at) => stateAt[at] ?? NOWHERE);
  const others = [right, below, left, above].filter((other) => other !== state);
  if (others.length === 0) return fills[state]?.pattern(x, y) === true;
  if (state === cursor) return true;
  const besideChosen = cursor !== NOWHERE && others.includes(cursor);
  // The gap: all around the chosen state, elsewhere on the side that comes first.
  return !besideChosen && endsFirst(state, right) && endsFirst(state, below);
}

/** Not the side of a border between two states that stays dark. */
function endsFirst(state: number, next: number | undefined): boolean {
  return next === state || next === NOWHERE;
}

/** Land around is drawn where it ends in other land or in water, on one side only, and not against the states. */
function isShore({ raster }: Scene, stateAt: Int16Array, x: number, y: number): boolean {
  const own = raster.owner[y * raster.width + x] ?? NOWHERE;
  if (own === NOWHERE) return false;
  const [right, below, left, above] = beside(raster, x, y);
  const ends = [right, below].some((at) => raster.owner[at] !== own && stateAt[at] === NOWHERE);
  return ends || [left, above].some((at) => raster.owner[at] === NOWHERE);
}

/** The same where a cell is one dot: states of one letter leave a gap between them. */
function lettersOf(scene: Scene, stateAt: Int16Array, fills: readonly Fill[]): Cell[] {
  const { raster, readings } = scene;
  const cells: Cell[] = [];
  for (let y = 0; y < raster.height; y++) {
    for (let x = 0; x < raster.width; x++) {
      const state = stateAt[y * raster.width + x] ?? NOWHERE;
      const letter =
        state === NOWHERE
          ? isShore(scene, stateAt, x, y)
            ? AROUND
            : ' '
          : letterIn(scene, stateAt, fills, x, y);
      cells.push({ letter, tone: toneOf(readings[state]) });
    }
  }
  return cells;
}

function letterIn(
  { raster }: Scene,
  stateAt: Int16Array,
  fills: readonly Fill[],
  x: number,
  y: number,
): string {
  const state = stateAt[y * raster.width + x] ?? NOWHERE;
  const letter = fills[state]?.letter ?? ' ';
  const around = beside(raster, x, y).map((at) => stateAt[at] ?? NOWHERE);
  if (letter === ' ') return around.some((other) => other !== state) ? EDGE : letter;
  const merges = around.slice(0, 2).some((other) => other !== state && fills[other]?.letter === letter);
  return merges ? ' ' : letter;
}
