// The normal distribution: score intervals and the plan of looks are built on it.

import { invariant } from '../../kit/never.ts';
import { crossing } from './root.ts';

/** Density of the standard normal distribution. */
export function normalDensity(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
}

/**
 * Chance that a standard normal variable is at most z, to about 15 digits after the point.
 * Source: the series of G. Marsaglia, "Evaluating the Normal Distribution" (2004).
 */
export function normalCdf(z: number): number {
  if (z < -FAR) return 0;
  if (z > FAR) return 1;
  let term = z;
  let sum = z;
  for (let i = 3; Math.abs(term) > 1e-18; i += 2) {
    term *= (z * z) / i;
    sum += term;
  }
  return Math.min(1, Math.max(0, 0.5 + sum * normalDensity(z)));
}

// Beyond this the chance is within 1e-15 of nothing.
const FAR = 8;

/** The z below which a share `p` of the standard normal distribution lies. Pre: 1e-12 <= p <= 1 - 1e-12. */
export function normalQuantile(p: number): number {
  invariant(p >= 1e-12 && p <= 1 - 1e-12, `a quantile can be asked at ${p}`);
  return crossing((z) => p - normalCdf(z), -FAR, FAR);
}
