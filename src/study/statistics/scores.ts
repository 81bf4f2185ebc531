// Scores of a forecast against what came: all are 0 for a perfect forecast and grow with the miss, and none can be
// gamed by saying other than one believes (they are proper). A forecast is a count of runs, never a bare opinion.

import { invariant } from '../../kit/never.ts';
import { type Histogram, sizeOf } from './histogram.ts';

/**
 * Brier score of "`yes` in `of` runs": the squared miss, 0 to 1. Pre: integers, 0 <= yes <= of, of >= 1.
 * Source: G. W. Brier (1950), in the one-sided form now usual (half of his).
 */
export function brierScore(yes: number, of: number, happened: boolean): number {
  invariant(of >= 1 && yes >= 0 && yes <= of, `${yes} in ${of} is a share`);
  const miss = (happened ? of - yes : yes) / of;
  return miss * miss;
}

/**
 * Log score (ignorance) in bits: minus the binary logarithm of the share of runs in the class that came. One run is
 * added to every class first, so that a class no run foresaw costs much and not infinitely much.
 * Pre: `counts` holds the runs by class; 0 <= came < counts.length. Post: 0 to log2(runs + classes).
 * Source: I. J. Good (1952); the added run as in the 2023/24 prediction competition of violent conflict.
 */
export function logScore(counts: readonly number[], came: number): number {
  const runs = counts.reduce((sum, count) => sum + count, 0);
  const right = counts[came];
  invariant(right !== undefined, `class ${came} is one of ${counts.length}`);
  return Math.log2((runs + counts.length) / (right + 1));
}

/**
 * Ranked probability score of an integer: the area between the forecast's steps and the truth's, squared, in units of
 * the outcome. A forecast one off is better than one two off; of a 0/1 outcome it is the Brier score; of a single run
 * it is the distance. Pre: the forecast is not empty; `came` is a safe integer.
 * Source: E. S. Epstein (1969), over all integers, which makes it the CRPS of an integer outcome.
 */
export function rankedProbabilityScore(forecast: Histogram, came: number): number {
  const runs = sizeOf(forecast);
  invariant(runs > 0, 'a forecast has runs');
  const counts = new Map(forecast);
  const places = [...new Set([...counts.keys(), came])].sort((a, b) => a - b);
  let below = 0;
  let score = 0;
  places.forEach((place, i) => {
    below += counts.get(place) ?? 0;
    const miss = (place >= came ? runs - below : below) / runs;
    const next = places[i + 1];
    if (next !== undefined) score += miss * miss * (next - place);
  });
  return score;
}
