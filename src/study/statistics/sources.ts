// Where the spread of an outcome comes from: luck, levers, uncertainties, or what they do only together.

import { invariant } from '../../kit/never.ts';
import { type Factorial, sumOfSquares } from './factorial.ts';

/**
 * Shares of the variance of all outcomes of the table about their common mean; luck, levers, uncertainties and
 * interaction sum to 1. They describe the table as played: a seed is one of its rows, not a draw from all seeds. So a
 * share of up to about (cells - 1) / seeds may be luck that happened to look like something else.
 */
export interface Sources {
  /** Variance of the seeds' means over all cells: luck that strikes every cell alike. */
  readonly luck: number;
  /** Variance of the levers' means over all uncertainties and seeds. */
  readonly levers: number;
  /** Variance of the uncertainties' means over all levers and seeds. */
  readonly uncertainties: number;
  /** All the rest: the four below together. */
  readonly interaction: number;
  /** What a lever does under some uncertainties and not under others, beyond the two apart. */
  readonly leversByUncertainties: number;
  /** What a lever does with some seeds and not with others. */
  readonly luckByLevers: number;
  readonly luckByUncertainties: number;
  /** What only all three together explain. */
  readonly allThree: number;
}

/**
 * Shares out the variance; undefined if all outcomes are equal. Pre: at least 1 seed. Exact until the last division.
 * Source: three-way analysis of variance with one outcome a cell (R. A. Fisher; Scheffe, "The Analysis of Variance",
 * 1959, chapter 4).
 */
export function sourcesOf(table: Factorial): Sources | undefined {
  const { levers, uncertainties, seeds, cells } = table;
  invariant(seeds >= 1, 'a table of variance has seeds');
  const [l, u, s] = [BigInt(levers), BigInt(uncertainties), BigInt(seeds)];
  const byLever = totals(levers, (lever, i) => (i - (i % uncertainties)) / uncertainties === lever, cells);
  const byUncertainty = totals(uncertainties, (which, i) => i % uncertainties === which, cells);
  const total = cells.reduce((sum, value) => sum + value, 0n);
  // Each sum of squares of means about the common mean, times the number of outcomes l u s: whole numbers.
  const none = total * total;
  const ofLevers = l * sumOfSquares(byLever) - none;
  const ofUncertainties = u * sumOfSquares(byUncertainty) - none;
  const ofLuck = s * table.seedSquares - none;
  const ofBoth = l * u * sumOfSquares(cells) - none - ofLevers - ofUncertainties;
  const ofLuckAndLevers = l * s * table.leverSquares - none - ofLevers - ofLuck;
  const ofLuckAndUncertainties = u * s * table.uncertaintySquares - none - ofUncertainties - ofLuck;
  const all = l * u * s * table.squares - none;
  if (all === 0n) return undefined;
  const interaction = all - ofLevers - ofUncertainties - ofLuck;
  const share = (part: bigint) => Number(part) / Number(all);
  return {
    luck: share(ofLuck),
    levers: share(ofLevers),
    uncertainties: share(ofUncertainties),
    interaction: share(interaction),
    leversByUncertainties: share(ofBoth),
    luckByLevers: share(ofLuckAndLevers),
    luckByUncertainties: share(ofLuckAndUncertainties),
    allThree: share(interaction - ofBoth - ofLuckAndLevers - ofLuckAndUncertainties),
  };
}

function totals(
  count: number,
  isOf: (group: number, cell: number) => boolean,
  cells: readonly bigint[],
): readonly bigint[] {
  return Array.from({ length: count }, (_, group) =>
    cells.reduce((sum, value, cell) => (isOf(group, cell) ? sum + value : sum), 0n),
  );
}
