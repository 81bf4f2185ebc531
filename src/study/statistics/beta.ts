// The regularised incomplete beta function, from which the t distribution and the binomial tail follow. Written here
// because no kept package does just this: the small ones carry no t quantile and round the normal one to three digits,
// the large one brings over two hundred packages.

import { invariant } from '../../kit/never.ts';

// Lanczos' coefficients for g = 7, n = 9, as P. Godfrey computed them (2001).
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
] as const;

/** Natural logarithm of the gamma function, to about 14 digits. Pre: x >= 0.5. */
export function logGamma(x: number): number {
  invariant(x >= 0.5, `the gamma function is asked at ${x}`);
  const base = x + 6.5;
  const sum = LANCZOS.reduce((total, term, i) => total + (i === 0 ? term : term / (x + i - 1)), 0);
  return Math.log(Math.sqrt(2 * Math.PI) * sum) + (x - 0.5) * Math.log(base) - base;
}

/**
 * I_x(a, b): the chance that a beta variable with parameters a and b is at most x.
 * Pre: 0 <= x <= 1, a and b >= 0.5. Post: 0 to 1. Source: DLMF 8.17.22 (continued fraction) and 8.17.4 (symmetry).
 */
export function betaCdf(x: number, a: number, b: number): number {
  invariant(x >= 0 && x <= 1, `a share can be ${x}`);
  if (x === 0 || x === 1) return x;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  // The fraction converges fast on this side of the mean only; the other side is its mirror.
  return x < (a + 1) / (a + b + 2)
    ? (front * fraction(x, a, b)) / a
    : 1 - (front * fraction(1 - x, b, a)) / b;
}

const TINY = 1e-300;
const MOST_TERMS = 20_000;

/** The continued fraction, evaluated by Lentz's method as Thompson and Barnett changed it (1986). */
function fraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / nonzero(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m <= MOST_TERMS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / nonzero(1 + even * d);
    c = nonzero(1 + even / c);
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / nonzero(1 + odd * d);
    c = nonzero(1 + odd / c);
    value *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return value;
}

function nonzero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}
