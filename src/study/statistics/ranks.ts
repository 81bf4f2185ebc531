// Comparison of outcomes whose order means something and whose distances may not: how often the second variant comes
// out higher than the first on the same seed.

import { betaCdf } from './beta.ts';
import { countOf, type Histogram, sizeOf } from './histogram.ts';
import { type Interval, MISS } from './interval.ts';
import { normalCdf } from './normal.ts';
import type { Pairs } from './pairs.ts';
import { turnedInterval } from './turned-interval.ts';

export interface PairedRanks {
  readonly pairs: number;
  /** Pairs in which the second variant came out higher, alike, lower. */
  readonly higher: number;
  readonly same: number;
  readonly lower: number;
  /** Chance that the second comes out higher on a seed, a tie counting half; and its interval. */
  readonly superiority: number;
  readonly interval: Interval;
  /** Two-sided p of the exact sign test: how odd this split were if up and down were alike. Asks only for order. */
  readonly signTest: number;
  /** Two-sided p of Wilcoxon's signed-rank test. Asks that differences can be ordered by size. */
  readonly signedRankTest: number;
}

/** Compares ranks. Pre: at least 1 pair; 0 < miss < 1. */
export function compareRanks({ difference }: Pairs, miss = MISS): PairedRanks {
  const pairs = sizeOf(difference);
  const same = countOf(difference, 0);
  const higher = difference.reduce((sum, [value, count]) => sum + (value > 0 ? count : 0), 0);
  const lower = pairs - same - higher;
  const turned = turnedInterval(higher, lower, pairs, miss);
  return {
    pairs,
    higher,
    same,
    lower,
    superiority: (higher + same / 2) / pairs,
    interval: { low: (1 + turned.low) / 2, high: (1 + turned.high) / 2 },
    signTest: signTest(higher, lower),
    signedRankTest: signedRankTest(difference),
  };
}

/** Twice the smaller tail of the fair binomial. Source: Abramowitz and Stegun 26.5.24. */
function signTest(higher: number, lower: number): number {
  const fewer = Math.min(higher, lower);
  if (higher === lower) return 1;
  return Math.min(1, 2 * betaCdf(0.5, Math.max(higher, lower), fewer + 1));
}

interface Ties {
  /** Twice the mean rank of differences of one size: a whole number. */
  readonly rank: number;
  readonly count: number;
}

/** Half a rank, where ranks are doubled and so is their distance from the middle. */
const HALF_A_RANK = 2;

/** The largest number of unequal pairs whose ranks are counted out: 2^40 sign patterns are still exact in a float. */
const MOST_EXACT = 40;

/**
 * Two-sided p of the sum of ranks of the pairs that rose. Equal pairs are left out, ties get their mean rank. Exact up
 * to 40 unequal pairs, then normal, corrected by half a rank. Source: F. Wilcoxon, "Individual Comparisons by
 * Ranking Methods" (1945); variance that of the ranks as they are, ties included.
 */
function signedRankTest(difference: Histogram): number {
  const sizes = [...new Set(difference.map(([value]) => Math.abs(value)))].filter((size) => size > 0);
  const counts = new Map(difference);
  const groups: Ties[] = [];
  let ranked = 0;
  let rose = 0;
  for (const size of sizes.sort((a, b) => a - b)) {
    const up = counts.get(size) ?? 0;
    const count = up + (counts.get(-size) ?? 0);
    const rank = 2 * ranked + count + 1;
    groups.push({ rank, count });
    rose += rank * up;
    ranked += count;
  }
  const total = groups.reduce((sum, { rank, count }) => sum + rank * count, 0);
  const off = Math.abs(2 * rose - total);
  if (off === 0) return 1;
  if (ranked <= MOST_EXACT) return exactTail(groups, total, (total + off) / 2);
  const deviation = Math.sqrt(groups.reduce((sum, { rank, count }) => sum + rank * rank * count, 0));
  return 2 * normalCdf(-Math.max(0, off - HALF_A_RANK) / deviation);
}

/** Chance that the ranks with a fair coin's heads sum to at least `from`, or to as little at the other end. */
function exactTail(groups: readonly Ties[], total: number, from: number): number {
  const ways = new Float64Array(total + 1);
  ways[0] = 1;
  let patterns = 1;
  for (const { rank, count } of groups) {
    for (let i = 0; i < count; i++) {
      for (let sum = total; sum >= rank; sum--) ways[sum] = (ways[sum] ?? 0) + (ways[sum - rank] ?? 0);
      patterns *= 2;
    }
  }
  let tail = 0;
  for (let sum = from; sum <= total; sum++) tail += ways[sum] ?? 0;
  return Math.min(1, (2 * tail) / patterns);
}
