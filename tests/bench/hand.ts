// The bench game by hand: the same moves over one typed array, as fast as we know how to write it plainly. It is
// what rules as data are measured against.

import alea from 'seedrandom/lib/alea.js';

export const ACTORS = 6;
export const TURNS = 20;
export const CELLS = 40;
/** One move: what an actor does, to whom, with how much; the die is drawn for all but investing. */
export const KINDS = 3;

export interface Stream {
  int32(): number;
}

export function newStream(seed: number): Stream {
  return alea(String(seed));
}

/** 0 .. sides - 1 from the one stream every variant shares. */
export function draw(stream: Stream, sides: number): number {
  return Math.floor(((stream.int32() >>> 0) * sides) / 4294967296);
}

export const OPENING = [50, 40, 30, 50, 60, 20] as const;
export const WORLD_OPENING = [50, 50, 30, 50] as const;

const WEALTH = 0;
const ARMS = 6;
const TRADE = 12;
const STANDING = 18;
const WILL = 24;
const UNREST = 30;
const GROWTH = 36;
const OIL = 37;
const TENSION = 38;
const ORDER = 39;

function add(cells: Int32Array, cell: number, by: number): void {
  const value = (cells[cell] as number) + by;
  cells[cell] = value < 0 ? 0 : value > 100 ? 100 : value;
}

function openCells(cells: Int32Array): void {
  OPENING.forEach((value, track) => {
    cells.fill(value, track * ACTORS, (track + 1) * ACTORS);
  });
  WORLD_OPENING.forEach((value, index) => {
    cells[GROWTH + index] = value;
  });
}

function move(c: Int32Array, self: number, kind: number, partner: number, extra: number, roll: number): void {
  if (kind === 0) {
    add(c, WEALTH + self, -extra);
    add(c, TRADE + self, 2 + ((extra / 2) | 0));
    add(c, TRADE + partner, (extra / 3) | 0);
    add(c, STANDING + self, 1);
  } else if (kind === 1) {
    const odds = 45 + ((((c[ARMS + self] as number) - (c[ARMS + partner] as number)) / 2) | 0) + extra;
    if (roll <= odds) {
      add(c, WILL + partner, -4 - extra);
      add(c, STANDING + self, 2);
      add(c, WEALTH + partner, -3);
    } else {
      add(c, STANDING + self, -2);
      add(c, UNREST + self, 3);
    }
    add(c, ARMS + self, -1);
    add(c, TENSION, 2);
  } else {
    const odds = 30 + ((((c[STANDING + self] as number) + (c[STANDING + partner] as number)) / 4) | 0);
    if (roll <= odds) {
      add(c, TRADE + self, 3);
      add(c, TRADE + partner, 3);
      add(c, TENSION, -2);
    } else add(c, WILL + self, -2);
  }
}

function endTurn(c: Int32Array): void {
  for (let a = 0; a < ACTORS; a++) {
    add(c, WEALTH + a, (((c[TRADE + a] as number) / 5) | 0) - (((c[ARMS + a] as number) / 4) | 0));
    add(c, ARMS + a, (((c[WEALTH + a] as number) / 30) | 0) - 1);
    add(c, TRADE + a, (((c[GROWTH] as number) - 55) / 10) | 0);
    add(c, STANDING + a, ((50 - (c[STANDING + a] as number)) / 10) | 0);
    add(c, WILL + a, (((60 - (c[WILL + a] as number)) / 8) | 0) - (((c[UNREST + a] as number) / 20) | 0));
    add(c, UNREST + a, (((c[TENSION] as number) / 25) | 0) - (((c[WILL + a] as number) / 40) | 0));
  }
  add(c, GROWTH, (((50 - (c[GROWTH] as number)) / 5) | 0) + ((((c[OIL] as number) - 50) / 20) | 0));
  add(c, OIL, (((c[TENSION] as number) / 10) | 0) - (((c[GROWTH] as number) / 15) | 0));
  add(c, TENSION, -(((c[TENSION] as number) / 10) | 0));
  add(c, ORDER, ((50 - (c[TENSION] as number)) / 10) | 0);
}

/** One whole game into `cells`. */
export function playByHand(seed: number, cells: Int32Array): void {
  const stream = newStream(seed);
  openCells(cells);
  for (let turn = 0; turn < TURNS; turn++) {
    for (let self = 0; self < ACTORS; self++) {
      const kind = draw(stream, KINDS);
      const other = draw(stream, ACTORS - 1);
      const extra = draw(stream, 10);
      const roll = kind === 0 ? 0 : draw(stream, 100) + 1;
      move(cells, self, kind, other < self ? other : other + 1, extra, roll);
    }
    endTurn(cells);
  }
}
