// A small decision tree: cuts all games into boxes that do not overlap, so that none is passed over, where PRIM looks
// for one good box. L. Breiman and others, "Classification and Regression Trees" (1984): cuts by the Gini index.
import { invariant } from '../../kit/never.ts';
import { type Box, boxAround, type Limit } from './box.ts';
import { type Cases, everyCase, valueIn } from './cases.ts';
import { bestCut, type Cut, cutLimit, isNear } from './cut.ts';
import { type Figures, figuresOf } from './figures.ts';
import { LEAST_POINTS } from './points.ts';

export interface Leaf {
  readonly kind: 'leaf';
  readonly box: Box;
  readonly figures: Figures;
}

export interface Fork {
  readonly kind: 'fork';
  readonly cut: Cut;
  /** The cases on the near side of the cut (low values, or the options it names), and the others. */
  readonly near: Tree;
  readonly far: Tree;
}

export type Tree = Leaf | Fork;

export interface TreeChoices {
  /** Cuts on the way to any leaf, at most; 3 if not given: a box of more limits is not read. */
  readonly depth?: number;
  /** No leaf holds less than this share of all cases; 0.05 if not given. */
  readonly leastMass?: number;
  /** No leaf holds fewer points of the design; 5 if not given. */
  readonly leastPoints?: number;
}

/**
 * Grows a tree: each box is cut where that most lowers its Gini index, as long as it does and the choices allow; of
 * equal cuts the first variable's, then the lowest.
 * Pre: one case is of interest. Post: every case lies in the box of exactly one leaf.
 */
export function growTree(
  cases: Cases,
  { depth = 3, leastMass = 0.05, leastPoints = LEAST_POINTS }: TreeChoices = {},
): Tree {
  const everything = everyCase(cases);
  invariant(cases.hits.includes(true), 'there is a case of interest');
  const whole = boxAround(cases, everything);
  const least = { cases: Math.max(1, leastMass * everything.length), points: leastPoints };

  function grow(box: Box, inside: readonly number[], cutsLeft: number): Tree {
    const cut = cutsLeft > 0 ? bestCut(cases, inside, least) : undefined;
    const limit = cut === undefined ? undefined : box[cut.variable];
    if (cut === undefined || limit === undefined) {
      return { kind: 'leaf', box, figures: figuresOf(cases, whole, box, inside) };
    }
    const [near, far] = cutLimit(cut, limit);
    const side = (part: Limit, isOnNear: boolean) => {
      const there = inside.filter((index) => isNear(cut, valueIn(cases, index, cut.variable)) === isOnNear);
      return grow(box.with(cut.variable, part), there, cutsLeft - 1);
    };
    return { kind: 'fork', cut, near: side(near, true), far: side(far, false) };
  }

  return grow(whole, everything, depth);
}

/** The leaves, densest first; of equals the one that covers more. */
export function leavesOf(tree: Tree): Leaf[] {
  const leaves = (from: Tree): Leaf[] =>
    from.kind === 'leaf' ? [from] : [...leaves(from.near), ...leaves(from.far)];
  return leaves(tree).sort(
    (a, b) => b.figures.density - a.figures.density || b.figures.coverage - a.figures.coverage,
  );
}

/** The share of cases whose leaf's majority is what they are: what the tree gets right on the games it has seen. */
export function rightShare(cases: Cases, tree: Tree): number {
  const right = leavesOf(tree).map(({ figures }) => Math.max(figures.hits, figures.cases - figures.hits));
  return right.reduce((sum, count) => sum + count, 0) / cases.rows.length;
}
