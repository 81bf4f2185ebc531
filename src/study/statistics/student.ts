// Student's t distribution, exact: with 30 pairs its 97.5 % point is 4 % above the normal one, with 5 pairs 42 %.

import { invariant } from '../../kit/never.ts';
import { betaCdf } from './beta.ts';
import { crossing } from './root.ts';

/**
 * Chance that a t variable is at most t. Pre: degrees >= 1 (whole or not).
 * Source: Abramowitz and Stegun 26.5.27 and 26.7.1.
 */
export function studentCdf(t: number, degrees: number): number {
  invariant(degrees >= 1, `a t distribution has ${degrees} degrees of freedom`);
  const square = t * t;
  // Near the middle the tail is read from its other end, where nothing is lost in 1 - x.
  const tail =
    square < degrees
      ? (1 - betaCdf(square / (degrees + square), 0.5, degrees / 2)) / 2
      : betaCdf(degrees / (degrees + square), degrees / 2, 0.5) / 2;
  return t < 0 ? tail : 1 - tail;
}

const known = new Map<string, number>();
const MOST_KNOWN = 1_000;

/**
 * The t below which a share `p` lies. Pre: 1e-9 <= p <= 1 - 1e-9, degrees >= 1. Post: exact to about 9 digits.
 * The last thousand answers are kept: a table of cells asks for one point a thousand times.
 */
export function studentQuantile(p: number, degrees: number): number {
  invariant(p >= 1e-9 && p <= 1 - 1e-9, `a quantile can be asked at ${p}`);
  if (p < 0.5) return -studentQuantile(1 - p, degrees);
  const key = `${p}/${degrees}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  // One degree of freedom has the fattest tails: t = tan(pi (p - 1/2)) bounds all others.
  const far = Math.tan(Math.PI * (p - 0.5)) + 1;
  const answer = crossing((t) => p - studentCdf(t, degrees), 0, far);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, answer);
  return answer;
}
