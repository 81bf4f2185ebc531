// All games of a study cut into a few parts, each said in words: where a box passes games over, a tree places every one.
import type { Box } from '../discovery/box.ts';
import type { Cases } from '../discovery/cases.ts';
import { sayWhere } from '../discovery/sentence.ts';
import { growTree, leavesOf, rightShare } from '../discovery/tree.ts';

export interface Branch {
  /** "`dry` is at least 3 and `lever` is none". */
  readonly when: string;
  readonly cases: number;
  /** The share of them that are of interest. */
  readonly density: number;
}

export interface Branches {
  /** Densest first; every game lies in exactly one. */
  readonly parts: readonly Branch[];
  /** The share of games that the greater number of their part says aright, and that of the greater number of all. */
  readonly right: number;
  readonly guess: number;
}

/** Undefined where no cut tells games apart. Pre: one case is of interest. */
export function branchesOf(cases: Cases, whole: Box): Branches | undefined {
  const tree = growTree(cases);
  if (tree.kind === 'leaf') return undefined;
  const share = cases.hits.filter(Boolean).length / cases.rows.length;
  const parts = leavesOf(tree).map((leaf) => ({
    when: sayWhere(cases.variables, whole, leaf),
    cases: leaf.figures.cases,
    density: leaf.figures.density,
  }));
  return { parts, right: rightShare(cases, tree), guess: Math.max(share, 1 - share) };
}
