// Shortens a moment found in play to what a rule needs of it: everything that can be as in the opening is put back,
// track by track and then cell by cell, while the same parts of the rule go on speaking.

import type { Table } from '../../src/engine/index.ts';
import { choiceNames, choiceRegister } from '../../src/engine/skeleton.ts';
import { emptyFrame, type Frame, R } from '../../src/world/register.ts';
import { SLOT, STATUS } from '../../src/world/slot.ts';
import type { World } from '../../src/world/world.ts';
import type { Moment, Solo, Word } from './solo.ts';
import { agreementsIn, agreementText, frameFor, orderText, setAgreements } from './stage.ts';

/** A stage in pieces that can be taken away one by one. */
export interface Stage {
  /** Cells of tracks that differ from the opening. */
  readonly cells: ReadonlyMap<number, number>;
  readonly agreements: readonly Int32Array[];
  readonly frame: Frame;
  readonly turn: number;
}

function worldOf(table: Table, stage: Stage): World {
  const world = Int32Array.from(table.opening);
  for (const [cell, value] of stage.cells) world[cell] = value;
  setAgreements(table.board, world, stage.agreements);
  return world;
}

export function momentOf(table: Table, stage: Stage): Moment {
  return { world: worldOf(table, stage), frame: stage.frame, turn: stage.turn };
}

export function stageOf(table: Table, solo: Solo, { world, frame, turn }: Moment): Stage {
  const cells = new Map<number, number>();
  for (let cell = 0; cell < table.board.slotBase; cell++) {
    if (world[cell] !== table.opening[cell]) cells.set(cell, world[cell] ?? 0);
  }
  const bare = solo.on === 'upkeep' || solo.on === 'card';
  const agreements = agreementsIn(table.board, world);
  return { cells, agreements, frame: bare ? emptyFrame() : frame.slice(), turn };
}

/** Cells a rule looks at in a moment. */
export function cellsRead(table: Table, solo: Solo, stage: Stage): ReadonlySet<number> {
  const read = new Set<number>();
  const listening = new Proxy(worldOf(table, stage), {
    get(world, key) {
      if (typeof key === 'string' && /^\d+$/.test(key)) {
        read.add(Number(key));
        return world[Number(key)];
      }
      const value: unknown = Reflect.get(world, key, world);
      return typeof value === 'function' ? value.bind(world) : value;
    },
    set(world, key, value) {
      world[Number(key)] = value;
      return true;
    },
  });
  solo.listens(listening, stage.frame, stage.turn);
  return read;
}

/** The shortest stage reached in which each of the wanted parts still speaks. */
export function shorten(table: Table, solo: Solo, from: Stage, wanted: readonly string[]): Stage {
  let stage = from;
  let most = solo.says(momentOf(table, stage)).length;
  const attempt = (change: Partial<Stage>): boolean => {
    const next = { ...stage, ...change };
    const said = solo.says(momentOf(table, next));
    if (said.length > most || !speak(said, wanted)) return false;
    stage = next;
    most = said.length;
    return true;
  };
  for (const turn of [1, 2]) if (attempt({ turn })) break;
  if (solo.on !== 'upkeep' && solo.on !== 'card') shortenOrder(table, () => stage.frame, attempt);
  const dropCells = (cells: readonly number[]) =>
    attempt({ cells: new Map([...stage.cells].filter(([cell]) => !cells.includes(cell))) });
  if (!dropCells([...stage.cells.keys()])) {
    for (const track of table.board.tracks.values()) {
      const own = [...stage.cells.keys()].filter(
        (cell) => cell >= track.base && cell < track.base + track.size,
      );
      if (own.length > 0) dropHalves(own, dropCells);
    }
  }
  shortenAgreements(table, () => stage.agreements, attempt);
  unbind(table, solo, () => stage, attempt);
  return stage;
}

function speak(said: readonly Word[], wanted: readonly string[]): boolean {
  return wanted.every((address) => said.some((word) => word.address === address));
}

/** Drops all of a list where that may be, or else as much of each half of it as may be. */
function dropHalves(cells: readonly number[], drop: (cells: readonly number[]) => boolean): void {
  if (drop(cells) || cells.length < 2) return;
  const middle = Math.trunc(cells.length / 2);
  dropHalves(cells.slice(0, middle), drop);
  dropHalves(cells.slice(middle), drop);
}

type Attempt = (change: Partial<Stage>) => boolean;

/** The words of the order as its action's defaults have them, where they may be. */
function shortenOrder(table: Table, now: () => Frame, attempt: Attempt): void {
  const text = orderText(table, now());
  const plain = frameFor(table, { ...text, clauses: undefined, choices: undefined, secret: 0, extra: 0 });
  const words = [R.clauses, R.secret, R.extra, R.roll, R.skeleton, R.each];
  const registers = [...words, ...choiceNames(table.book).map((_, index) => choiceRegister(index))];
  for (const register of registers) {
    const frame = now().slice();
    if (frame[register] === plain[register]) continue;
    frame[register] = plain[register] ?? 0;
    attempt({ frame });
  }
}

function shortenAgreements(table: Table, now: () => readonly Int32Array[], attempt: Attempt): void {
  if (attempt({ agreements: [] })) return;
  for (const image of now()) attempt({ agreements: now().filter((other) => other !== image) });
  now().forEach((_, place) => {
    const put = (change: (image: Int32Array) => Int32Array) =>
      attempt({ agreements: now().map((image, i) => (i === place ? change(image) : image)) });
    put((image) => plainImage(table, image));
    put((image) => withField(image, SLOT.until, 0));
    put((image) => withField(withField(image, SLOT.signed, 1), SLOT.since, 1));
    put((image) => withField(image, SLOT.status, STATUS.done));
  });
}

function withField(image: Int32Array, field: number, value: number): Int32Array {
  const copy = image.slice();
  copy[field] = value;
  return copy;
}

function plainImage(table: Table, image: Int32Array): Int32Array {
  const { clauses, choices, secret, extra, status, signed, until, ...members } = agreementText(table, image);
  const copy = image.slice();
  const frame = frameFor(table, members);
  copy.set(frame.subarray(R.action), image.length - (frame.length - R.action));
  return copy;
}

/** A change that ran into a bound does not show its size: it is given room where there is some. */
function unbind(table: Table, solo: Solo, now: () => Stage, attempt: Attempt): void {
  const { lo, hi, slotBase } = table.board;
  const atBound = (word: Word) =>
    word.kind === 'changes' &&
    word.cell < slotBase &&
    (word.after === hi[word.cell] || word.after === lo[word.cell]);
  const bound = solo.says(momentOf(table, now())).filter(atBound);
  for (const word of bound.slice(0, 8)) {
    if (word.kind !== 'changes') continue;
    const middle = Math.trunc(((lo[word.cell] ?? 0) + (hi[word.cell] ?? 0)) / 2);
    const before = now();
    if (!attempt({ cells: new Map([...before.cells, [word.cell, middle]]) })) continue;
    const still = solo.says(momentOf(table, now()));
    if (still.filter(atBound).length >= bound.length) attempt({ cells: before.cells });
  }
}
