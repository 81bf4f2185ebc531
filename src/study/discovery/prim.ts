// The patient rule induction method: finds a box in which games of interest are dense, by taking thin slices off the
// whole and, at the end, putting back what was taken too much. Every box on the way is kept: a reader chooses between
// those that cover more and those that are purer.
// Friedman and Fisher (1999); slices are judged by the gain of density for each case given up, as J. H. Kwakkel and
// M. Jaxa-Rozen, Environmental Modelling & Software 79 (2016), so that options and coarse numbers compete fairly.
import { invariant } from '../../kit/never.ts';
import { type Box, boxAround, casesIn, restrictedIn } from './box.ts';
import { type Cases, everyCase, hitsAmong } from './cases.ts';
import { type Figures, figuresOf, type QuasiP, quasiPs } from './figures.ts';
import { type Candidate, pastes, peels } from './peel.ts';
import { arePoints, LEAST_POINTS } from './points.ts';

export interface PrimChoices {
  /** About this share of a box's cases goes with each slice; 0.05 if not given. */
  readonly peel?: number;
  /** About this share of the cases beside a box comes back with each slice; 0.05 if not given. */
  readonly paste?: number;
  /** No box holds less than this share of all cases; 0.05 if not given. */
  readonly leastMass?: number;
  /** No slice is taken that leaves fewer points of the design; 5 if not given. */
  readonly leastPoints?: number;
}

export interface FoundBox {
  readonly box: Box;
  readonly figures: Figures;
  /** How it came about: the whole of what was left, a slice less, or a slice more than the box before. */
  readonly by: 'start' | 'peel' | 'paste';
  readonly quasiPs: readonly QuasiP[];
}

/**
 * The boxes on the way to the densest, from all of `picked` (all cases if not given) on. Look for a second box with
 * `casesOutside` the first. Figures are always against all cases.
 * Pre: one case is of interest; shares lie between 0 and 0.5. Post: at least the box of the start; each peeled one is
 * denser than the one before.
 */
export function prim(cases: Cases, choices: PrimChoices = {}, picked?: readonly number[]): FoundBox[] {
  const { peel = 0.05, paste = 0.05, leastMass = 0.05, leastPoints = LEAST_POINTS } = choices;
  for (const share of [peel, paste]) invariant(share > 0 && share < 0.5, `a slice can be ${share}`);
  const everything = everyCase(cases);
  const among = picked ?? everything;
  invariant(cases.hits.includes(true) && among.length > 0, 'there is a case of interest');
  const whole = boxAround(cases, everything);
  const least = leastMass * everything.length;
  const found: FoundBox[] = [];
  const keep = ({ box, inside }: Candidate, by: FoundBox['by']) =>
    found.push({
      box,
      figures: figuresOf(cases, whole, box, inside),
      by,
      quasiPs: quasiPs(cases, whole, box, among),
    });
  const isSlice =
    (from: Candidate) =>
    ({ inside }: Candidate) =>
      inside.length < from.inside.length && arePoints(cases, inside, leastPoints);
  let at: Candidate = { box: whole, inside: among };
  keep(at, 'start');
  for (let next: Candidate | undefined; ; at = next) {
    next = best(cases, whole, at, peels(cases, at.box, at.inside, peel), isSlice(at));
    if (next === undefined || next.inside.length < least) break;
    keep(next, 'peel');
  }
  for (let next: Candidate | undefined; ; at = next) {
    const options = pastes(cases, whole, at.box, restrictedIn(at.box, whole), among, paste);
    next = best(cases, whole, at, options, ({ inside }) => inside.length > at.inside.length);
    if (next === undefined || next.inside.length < least) break;
    keep(next, 'paste');
  }
  return found;
}

/** The picked cases (all, if not given) outside a box: where to look for the next. */
export function casesOutside(cases: Cases, box: Box, picked?: readonly number[]): number[] {
  const among = picked ?? everyCase(cases);
  const inside = new Set(casesIn(cases, box, among));
  return among.filter((index) => !inside.has(index));
}

/**
 * The move with the most gain of density for each case given up or won; of equals the one that restricts fewer
 * variables, then the first. Undefined if the best move gains nothing, or moves no case.
 */
function best(
  cases: Cases,
  whole: Box,
  from: Candidate,
  moves: readonly Candidate[],
  isMove: (move: Candidate) => boolean,
): Candidate | undefined {
  const before = hitsAmong(cases, from.inside) / from.inside.length;
  let top: Candidate | undefined;
  let topGain = 0;
  let topRestricted = 0;
  for (const move of moves) {
    const size = move.inside.length;
    if (size === from.inside.length) continue;
    const after = size === 0 ? 0 : hitsAmong(cases, move.inside) / size;
    const gain = (after - before) / Math.abs(size - from.inside.length);
    if (gain < topGain || !isMove(move)) continue;
    const restricted = restrictedIn(move.box, whole).length;
    if (gain > topGain || (gain === topGain && top !== undefined && restricted < topRestricted)) {
      top = move;
      topGain = gain;
      topRestricted = restricted;
    }
  }
  return top;
}
