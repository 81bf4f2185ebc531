// The bench game from rules as data: the same draws, the moves and the turn's end fired through a kernel.

import type { Table } from '../../src/engine/index.ts';
import { hashIntsInto } from '../../src/kit/hash.ts';
import type { Kernel } from '../../src/rulebook/run/kernel.ts';
import type { Journal } from '../../src/world/journal.ts';
import { reserve } from '../../src/world/journal.ts';
import { emptyFrame, R } from '../../src/world/register.ts';
import type { NamedScenario } from '../support/boxes.ts';
import { ACTORS, draw, KINDS, newStream, TURNS } from './hand.ts';

export const BENCH: NamedScenario = { box: 'tests/bench/box', scenario: 'bench' };

const FRAME = emptyFrame();
const LANES = new Uint32Array(4);

export interface KernelRun {
  readonly kernel: Kernel;
  readonly opening: Int32Array;
  readonly world: Int32Array;
  /** With a journal every change is written down and every turn hashed. */
  readonly journal?: Journal;
}

export function kernelRun(table: Table, journal?: Journal): KernelRun {
  return {
    kernel: journal === undefined ? table.kernel : table.ledgerKernel,
    opening: table.opening,
    world: Int32Array.from(table.opening),
    ...(journal && { journal }),
  };
}

/** One whole game into the run's world. */
export function playByKernel(seed: number, run: KernelRun): void {
  const { kernel, world, journal } = run;
  const stream = newStream(seed);
  world.set(run.opening);
  if (journal) journal.used = 0;
  for (let turn = 0; turn < TURNS; turn++) {
    for (let self = 0; self < ACTORS; self++) {
      const kind = draw(stream, KINDS);
      const other = draw(stream, ACTORS - 1);
      FRAME[R.extra] = draw(stream, 10);
      FRAME[R.roll] = kind === 0 ? 0 : draw(stream, 100) + 1;
      FRAME[R.self] = self;
      FRAME[R.sponsor] = self;
      FRAME[R.partner] = other < self ? other : other + 1;
      kernel.fire('declared', kind, world, FRAME, journal);
    }
    kernel.fire('upkeep', -1, world, FRAME, journal);
    if (journal) {
      hashIntsInto(world, world.length, LANES);
      reserve(journal);
    }
  }
}
