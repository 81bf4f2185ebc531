// Morris trajectories: walks through the factors that turn one at a time, for finding out cheaply which matter at all.
// M. D. Morris, "Factorial sampling plans for preliminary computational experiments", Technometrics 33 (1991).
import { invariant } from '../../kit/never.ts';
import { type Draws, shuffled } from './draws.ts';
import type { Levels } from './factor.ts';

export interface MorrisChoices {
  /** Walks, each of one row more than there are factors. */
  readonly trajectories: number;
  /** Positions of the grid that walks are drawn on: even, 4 if not given. A step is half of it. */
  readonly grid?: number;
}

/**
 * The rows of all walks, one walk after the other. Each starts at a place drawn from the grid and turns every factor
 * once, in an order drawn for it, by half the grid up or down; grid positions fall on the nearest level, so that both
 * ends of a factor are tried and every step changes it.
 * Pre: every size is 2 or more; grid is even and 2 or more.
 */
export function morrisRows(sizes: readonly number[], choices: MorrisChoices, draws: Draws): Levels[] {
  const { trajectories, grid = 4 } = choices;
  invariant(grid >= 2 && grid % 2 === 0, `a grid of ${grid} positions has two halves`);
  invariant(sizes.length > 0 && sizes.every((size) => size >= 2), 'every factor can be turned');
  return Array.from({ length: trajectories }, () => walk(sizes, grid, draws)).flat();
}

function walk(sizes: readonly number[], grid: number, draws: Draws): Levels[] {
  const half = grid / 2;
  const lower = sizes.map(() => draws.below(half));
  const isUp = sizes.map(() => draws.below(2) === 1);
  const levelAt = (factor: number, raised: boolean) =>
    nearestLevel((lower[factor] as number) + (raised ? half : 0), grid, sizes[factor] as number);
  let row: Levels = sizes.map((_, factor) => levelAt(factor, isUp[factor] === false));
  const rows = [row];
  for (const factor of shuffled(sizes.length, draws)) {
    row = row.with(factor, levelAt(factor, isUp[factor] === true));
    rows.push(row);
  }
  return rows;
}

/** position / (grid - 1) of the way from the first to the last level, halves rounded up. */
function nearestLevel(position: number, grid: number, size: number): number {
  return Math.floor((2 * position * (size - 1) + grid - 1) / (2 * (grid - 1)));
}
