// What chance draws anew is a point of the design, not a game: games of one point share all that was varied, and a
// hundred seeds of it are no hundred witnesses for a limit. So limits are judged by points.
import type { Cases } from './cases.ts';

/** No box and no leaf holds fewer points of the design: below that a limit tells of single points. */
export const LEAST_POINTS = 5;

/** The point of a case; each case is one of its own where nothing is said of points. */
export function pointAt({ points }: Cases, index: number): number {
  return points?.[index] ?? index;
}

/** Whether the picked cases are of so many points, or more. */
export function arePoints(cases: Cases, picked: readonly number[], least: number): boolean {
  const seen = new Set<number>();
  for (const index of picked) {
    if (seen.size >= least) break;
    seen.add(pointAt(cases, index));
  }
  return seen.size >= least;
}

/** How many points the picked cases are of. */
export function countPoints(cases: Cases, picked: readonly number[]): number {
  return new Set(picked.map((index) => pointAt(cases, index))).size;
}

/**
 * How many times as much the share of hits among the picked cases varies as it would were every case drawn by itself:
 * so many cases tell no more than one. From the hits of each point, as J. N. K. Rao and A. J. Scott, "A simple method
 * for the analysis of clustered binary data", Biometrics 48 (1992).
 * Post: 1 where no point has two cases, and never less; all cases of a single point count as one.
 */
export function designEffect(cases: Cases, picked: readonly number[]): number {
  const of = new Map<number, { cases: number; hits: number }>();
  let hits = 0;
  for (const index of picked) {
    const point = pointAt(cases, index);
    const sum = of.get(point) ?? { cases: 0, hits: 0 };
    const hit = cases.hits[index] === true ? 1 : 0;
    of.set(point, { cases: sum.cases + 1, hits: sum.hits + hit });
    hits += hit;
  }
  if (of.size === picked.length) return 1;
  if (of.size === 1) return picked.length;
  const share = hits / picked.length;
  if (share === 0 || share === 1) return 1;
  let squares = 0;
  for (const sum of of.values()) {
    const off = sum.hits - sum.cases * share;
    squares += off * off;
  }
  const variance = (of.size / (of.size - 1)) * squares;
  return Math.max(1, variance / (picked.length * share * (1 - share)));
}
