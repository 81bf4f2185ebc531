// A whole game by keys, and how long each key took to be seen and what it wrote. The keys are spread over everything
// a turn offers; what has to be pressed to go on is read off the screen, as a person would.

import { setTimeout as sleep } from 'node:timers/promises';
import { goOn } from '../../tui/by-keys.ts';
import type { Pty } from '../../tui/pty.ts';
import { type Figures, figuresOf, rounded } from './figures.ts';
import { workOf } from './process.ts';

const { esc, down, up, right, enter } = {
  esc: '\u001b',
  down: '\u001b[B',
  up: '\u001b[A',
  right: '\u001b[C',
  enter: '\r',
};

/** Looks around at the table. */
const LOOKS = [
  '1',
  down,
  down,
  'w',
  esc,
  'M',
  'z',
  'z',
  '2',
  down,
  '3',
  down,
  'w',
  esc,
  '4',
  '5',
  up,
  up,
  '1',
];
/** Writes an order as far as its form and drops it, searches, asks for help and the palette. */
const WRITES = [
  'p',
  down,
  down,
  up,
  enter,
  enter,
  right,
  'w',
  esc,
  esc,
  esc,
  esc,
  '?',
  down,
  esc,
  ':',
  'g',
  esc,
  esc,
];
const SEARCHES = ['p', '/', 'a', 'r', 'm', enter, down, esc, esc, esc];

/** What stands in the first row when the game is done. */
const OVER = /· over/;

export interface KeyFigures {
  readonly keys: Figures;
  /** Bytes that a move on the board or in a list writes, and that each key writes which takes a turn to its end. */
  readonly moveBytes: Figures;
  readonly turnBytes: Figures;
  readonly turns: number;
  readonly silent: number;
  /** What a key costs the program's process on average, others on the machine or not; playing the others included. */
  readonly processorMillisecondsAKey: number;
}

/** After the frame before: a person does not type faster, and the program draws no more than thirty frames a second. */
const BETWEEN = 45;
const LONGEST = 160;

export async function playByKeys(pty: Pty, turns: number): Promise<KeyFigures> {
  const times: number[] = [];
  const moves: number[] = [];
  const ends: number[] = [];
  let silent = 0;
  let isEnding = false;
  let isMoving = true;
  const press = async (key: string) => {
    if (key === '?') isMoving = false;
    if (key === esc) isMoving = true;
    const place = pty.pieces.length;
    const start = performance.now();
    pty.send(key);
    const at = await pty.frameAfter(place, LONGEST);
    await sleep(BETWEEN);
    const bytes = pty.pieces.slice(place).reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
    if (at === undefined) silent += 1;
    else {
      // A lone escape is told from the beginning of another key by waiting 20 milliseconds: not the painting's time.
      times.push(at - start - (key === esc ? 20 : 0));
      if (isMoving && (key === up || key === down)) moves.push(bytes);
      if (isEnding) ends.push(bytes);
    }
  };
  const before = workOf(pty.pid) ?? Number.NaN;
  let played = 0;
  for (let turn = 1; turn <= turns; turn++) {
    await goOn(pty, /decide/);
    for (const key of turn % 2 === 1 ? [...LOOKS, ...WRITES] : [...LOOKS, ...SEARCHES]) await press(key);
    isEnding = true;
    await goOn(pty, turn === turns ? OVER : new RegExp(`turn ${turn + 1}/`), press);
    isEnding = false;
    played = turn;
  }
  const worked = (workOf(pty.pid) ?? Number.NaN) - before;
  return {
    processorMillisecondsAKey: Math.round((worked * 100) / (times.length + silent)) / 10,
    keys: rounded(figuresOf(times)),
    moveBytes: figuresOf(moves),
    turnBytes: figuresOf(ends),
    turns: played,
    silent,
  };
}
