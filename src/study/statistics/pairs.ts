// Two variants over the same seeds, gathered: what each gave and by how much they differed. Three histograms hold all
// that a paired comparison asks, and merge like any histogram.

import { type Histogram, histogramOf, mergeHistograms } from './histogram.ts';

export interface Pairs {
  /** Outcomes of the first variant (the base). */
  readonly first: Histogram;
  readonly second: Histogram;
  /** Second minus first, seed by seed. */
  readonly difference: Histogram;
}

/** Gathers pairs: each holds one seed's outcome under the first and the second variant. Pre: safe integers. */
export function pairsOf(pairs: Iterable<readonly [first: number, second: number]>): Pairs {
  const all = [...pairs];
  return {
    first: histogramOf(all.map(([a]) => a)),
    second: histogramOf(all.map(([, b]) => b)),
    difference: histogramOf(all.map(([a, b]) => b - a)),
  };
}

/** All pairs of all parts. Post: the same for every order and grouping of the parts. */
export function mergePairs(parts: Iterable<Pairs>): Pairs {
  const all = [...parts];
  return {
    first: mergeHistograms(all.map((part) => part.first)),
    second: mergeHistograms(all.map((part) => part.second)),
    difference: mergeHistograms(all.map((part) => part.difference)),
  };
}
