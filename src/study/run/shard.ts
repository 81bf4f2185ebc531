// A shard: all cells of some seeds, played. It follows from the plan and its number alone, whoever plays it, wherever
// and when, so that any two of one number are the same or something is wrong with the engine.
import { createHash } from 'node:crypto';
import { invariant } from '../../kit/never.ts';
import type { Plan } from '../plan/manifest.ts';
import { type Benches, newBenches } from './benches.ts';
import { playGame } from './game.ts';

/** Columns of whole numbers, one entry a game, cell by cell and in each the seeds in order. */
export interface Shard {
  readonly shard: number;
  readonly seed: Int32Array;
  readonly cell: Int32Array;
  /** Places in STATUSES. */
  readonly status: Int32Array;
  /** The turn the game ended in, or broke off. */
  readonly turn: Int32Array;
  /** The first turn after which the world is not that of the base cell's game of the same seed; 0: never. */
  readonly diverged: Int32Array;
  /** One column for each outcome. */
  readonly outcomes: readonly Float64Array[];
  /** Hash of the world at the end, 32 hex digits; '' if no turn was finished. */
  readonly hash: readonly string[];
  /** The first few faults, in words. */
  readonly faults: readonly string[];
}

const MOST_FAULTS = 5;

/** The seeds of a shard: from, up to (not including) to. */
export function shardSeeds({ manifest }: Plan, shard: number): readonly [from: number, to: number] {
  const { seeds, shardSeeds: size } = manifest;
  const from = seeds.from + shard * size;
  return [from, Math.min(from + size, seeds.from + seeds.count)];
}

export function emptyShard(plan: Plan, shard: number): Shard & { hash: string[]; faults: string[] } {
  const [from, to] = shardSeeds(plan, shard);
  const rows = (to - from) * plan.manifest.cells.length;
  const column = () => new Int32Array(rows);
  return {
    shard,
    seed: column(),
    cell: column(),
    status: column(),
    turn: column(),
    diverged: column(),
    outcomes: plan.manifest.outcomes.map(() => new Float64Array(rows)),
    hash: new Array<string>(rows).fill(''),
    faults: [],
  };
}

/**
 * Plays a shard on its plan's benches, yielding the number of games played so far after each, so that callers can tell and stop.
 * Errors: a cell that does not come out as the manifest has it is thrown, with the cell's name.
 */
export function* playShard(
  plan: Plan,
  shard: number,
  benches: Benches = newBenches(plan),
): Generator<number, Shard> {
  const rows = emptyShard(plan, shard);
  const [from, to] = shardSeeds(plan, shard);
  const { cells } = plan.manifest;
  const lastUse = lastUses(plan);
  // Hashes of games that others are told from, by cell, one list a seed.
  const kept = new Map<number, (readonly string[])[]>();
  let row = 0;
  for (let cell = 0; cell < cells.length; cell++) {
    const { bench, players } = benches(cell);
    const base = cells[cell]?.base ?? 0;
    const own: (readonly string[])[] = [];
    if ((lastUse.get(cell) ?? -1) > cell) kept.set(cell, own);
    for (let seed = from; seed < to; seed++, row++) {
      const played = playGame(bench, players, seed);
      own.push(played.hashes);
      rows.seed[row] = seed;
      rows.cell[row] = cell;
      rows.status[row] = played.status;
      rows.turn[row] = played.turn;
      rows.hash[row] = played.hashes.at(-1) ?? '';
      played.outcomes.forEach((value, index) => {
        invariant(Number.isSafeInteger(value), 'an outcome is a whole number');
        (rows.outcomes[index] as Float64Array)[row] = value;
      });
      const twin = base === cell ? undefined : kept.get(base)?.[seed - from];
      if (twin !== undefined) rows.diverged[row] = firstDifference(played.hashes, twin);
      if (played.fault !== undefined && rows.faults.length < MOST_FAULTS) {
        rows.faults.push(`seed ${seed}, ${cells[cell]?.name}, turn ${played.turn}: ${played.fault}`);
      }
      yield row + 1;
    }
    for (const [other] of kept) if ((lastUse.get(other) ?? -1) <= cell) kept.delete(other);
  }
  return rows;
}

/** Plays a shard without a pause. */
export function playShardWhole(plan: Plan, shard: number): Shard {
  const games = playShard(plan, shard);
  for (;;) {
    const next = games.next();
    if (next.done === true) return next.value;
  }
}

function lastUses({ manifest }: Plan): ReadonlyMap<number, number> {
  return new Map(manifest.cells.map(({ base }, cell) => [base, cell]));
}

/** The first turn (from 1) in which two games differ, or one of them is over; 0 if they never do. */
function firstDifference(a: readonly string[], b: readonly string[]): number {
  const turns = Math.max(a.length, b.length);
  for (let turn = 0; turn < turns; turn++) if (a[turn] !== b[turn]) return turn + 1;
  return 0;
}

/** SHA-256 over every row of a shard in order, as text: the same for the same games, whatever file holds them. */
export function digestOf(rows: Shard): string {
  const hash = createHash('sha256');
  for (let row = 0; row < rows.seed.length; row++) {
    const numbers = [rows.seed, rows.cell, rows.status, rows.turn, rows.diverged, ...rows.outcomes];
    hash.update(`${numbers.map((column) => column[row]).join(',')},${rows.hash[row]}\n`);
  }
  return hash.digest('hex');
}
