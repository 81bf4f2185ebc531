// What outcomes are gathered in: how often each integer came. Nothing is rounded, so that parts may be merged in any
// order and grouping to one and the same histogram, and every number said of an outcome can be recomputed from it.

import { invariant } from '../../kit/never.ts';

/** An integer and how often it came, at least once. */
export type Bin = readonly [value: number, count: number];

/** Bins in rising order of value, each value once. The empty list is the histogram of nothing. */
export type Histogram = readonly Bin[];

/** Gathers outcomes. Pre: every value is a safe integer. */
export function histogramOf(values: Iterable<number>): Histogram {
  const counts = new Map<number, number>();
  for (const value of values) {
    invariant(Number.isSafeInteger(value), `an outcome is a whole number, not ${value}`);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return inOrder(counts);
}

/** All bins of all parts together. Post: the same for every order and grouping of the parts. */
export function mergeHistograms(parts: Iterable<Histogram>): Histogram {
  const counts = new Map<number, number>();
  for (const part of parts) {
    for (const [value, count] of part) {
      const total = (counts.get(value) ?? 0) + count;
      invariant(Number.isSafeInteger(total), `the count of ${value} is exact`);
      counts.set(value, total);
    }
  }
  return inOrder(counts);
}

function inOrder(counts: ReadonlyMap<number, number>): Histogram {
  return [...counts].sort(([a], [b]) => a - b);
}

/** How many outcomes it holds. */
export function sizeOf(histogram: Histogram): number {
  return histogram.reduce((sum, [, count]) => sum + count, 0);
}

/** How many of its outcomes are `value`. */
export function countOf(histogram: Histogram, value: number): number {
  return histogram.find(([candidate]) => candidate === value)?.[1] ?? 0;
}

/**
 * The smallest value that at least `part` in `of` outcomes do not exceed: quantileOf(h, 1, 2) is the lower median.
 * An outcome that came, never something between two. Pre: not empty; integers, 0 <= part <= of, of >= 1.
 * Source: definition 1 of Hyndman and Fan, "Sample Quantiles in Statistical Packages" (1996).
 */
export function quantileOf(histogram: Histogram, part: number, of: number): number {
  const size = BigInt(sizeOf(histogram));
  invariant(size > 0n, 'a quantile is asked of something');
  invariant(part >= 0 && part <= of && of >= 1, `a quantile can be ${part} in ${of}`);
  let below = 0n;
  for (const [value, count] of histogram) {
    below += BigInt(count);
    if (below * BigInt(of) >= size * BigInt(part)) return value;
  }
  throw new Error('Heartland is wrong: every outcome lies in a bin');
}
