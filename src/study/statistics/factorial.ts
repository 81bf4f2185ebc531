// A full table of levers x uncertainties x seeds, gathered: a handful of exact sums from which the variance is shared
// out. Seeds may come in any order and in any number of parts; memory does not grow with them.

import { invariant } from '../../kit/never.ts';

export interface Factorial {
  /** Settings of all levers together, and of all uncertainties together. */
  readonly levers: number;
  readonly uncertainties: number;
  readonly seeds: number;
  /** Sum over seeds of each cell; cell (lever, uncertainty) is at lever * uncertainties + uncertainty. */
  readonly cells: readonly bigint[];
  /** Sums over seeds of squares: of each outcome, of each seed's total, and of its totals by lever, by uncertainty. */
  readonly squares: bigint;
  readonly seedSquares: bigint;
  readonly leverSquares: bigint;
  readonly uncertaintySquares: bigint;
}

/** The table of no seeds. Pre: integers >= 1. */
export function emptyFactorial(levers: number, uncertainties: number): Factorial {
  invariant(levers >= 1 && uncertainties >= 1, 'a table has cells');
  return {
    levers,
    uncertainties,
    seeds: 0,
    cells: Array.from({ length: levers * uncertainties }, () => 0n),
    squares: 0n,
    seedSquares: 0n,
    leverSquares: 0n,
    uncertaintySquares: 0n,
  };
}

/**
 * Gathers whole seeds: each row is one seed's outcomes, one a cell, at lever * uncertainties + uncertainty.
 * Pre: every row has levers * uncertainties safe integers.
 */
export function factorialOf(
  levers: number,
  uncertainties: number,
  rows: Iterable<readonly number[]>,
): Factorial {
  // One after another: there may be hundreds of thousands.
  function* seeds(): Generator<Factorial> {
    for (const row of rows) yield ofSeed(levers, uncertainties, row);
  }
  return mergeFactorials(emptyFactorial(levers, uncertainties), seeds());
}

function ofSeed(levers: number, uncertainties: number, row: readonly number[]): Factorial {
  invariant(row.length === levers * uncertainties, `a seed of ${row.length} outcomes fills its row`);
  const cells = row.map(BigInt);
  const byLever = Array.from({ length: levers }, () => 0n);
  const byUncertainty = Array.from({ length: uncertainties }, () => 0n);
  cells.forEach((value, at) => {
    const lever = Math.floor(at / uncertainties);
    const uncertainty = at % uncertainties;
    byLever[lever] = (byLever[lever] ?? 0n) + value;
    byUncertainty[uncertainty] = (byUncertainty[uncertainty] ?? 0n) + value;
  });
  return {
    levers,
    uncertainties,
    seeds: 1,
    cells,
    squares: sumOfSquares(cells),
    seedSquares: sumOfSquares([byLever.reduce((sum, value) => sum + value, 0n)]),
    leverSquares: sumOfSquares(byLever),
    uncertaintySquares: sumOfSquares(byUncertainty),
  };
}

/** Sum of the squares of these. */
export function sumOfSquares(values: readonly bigint[]): bigint {
  return values.reduce((sum, value) => sum + value * value, 0n);
}

/** All seeds of all parts. Pre: parts have the same cells and no seed twice. Post: the same in every order. */
export function mergeFactorials(first: Factorial, others: Iterable<Factorial>): Factorial {
  const cells = [...first.cells];
  const merged = { ...first, cells };
  for (const part of others) {
    invariant(
      part.levers === first.levers && part.uncertainties === first.uncertainties,
      'tables that merge have the same cells',
    );
    part.cells.forEach((sum, at) => {
      cells[at] = (cells[at] ?? 0n) + sum;
    });
    merged.seeds += part.seeds;
    merged.squares += part.squares;
    merged.seedSquares += part.seedSquares;
    merged.leverSquares += part.leverSquares;
    merged.uncertaintySquares += part.uncertaintySquares;
  }
  return merged;
}
