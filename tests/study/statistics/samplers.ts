// Outcomes of known truth for coverage experiments: each sampler draws evenly from a table of integers, so that its
// mean is known exactly.
import type { Bin, Histogram } from '../../../src/study/statistics/histogram.ts';
import type { Below } from '../../../src/study/statistics/luck.ts';
import { normalQuantile } from '../../../src/study/statistics/normal.ts';

export const LONG = process.env.HEARTLAND_LONG === '1';

/** Experiments an interval is tried in, and the coverage of 95 % intervals allowed among so many. */
export const EXPERIMENTS = LONG ? 10_000 : 300;
export const ALLOWED = LONG ? { least: 0.94, most: 0.96 } : { least: 0.91, most: 0.985 };

const ROWS = 4_096;

export interface Sampler {
  readonly name: string;
  readonly mean: number;
  readonly draw: (below: Below) => number;
}

function fromTable(name: string, valueAt: (share: number) => number): Sampler {
  const table = Array.from({ length: ROWS }, (_, i) => valueAt((i + 0.5) / ROWS));
  const mean = table.reduce((sum, value) => sum + value, 0) / ROWS;
  return { name, mean, draw: (below) => table[below(ROWS)] ?? 0 };
}

export const BELLS = fromTable('bell-shaped', (share) => Math.round(50 + 10 * normalQuantile(share)));
/** Falls off like waiting times: skew 2. */
export const SKEWED = fromTable('skewed', (share) => Math.floor(-10 * Math.log(1 - share)));
/** Changes one run in four, and then by an amount that falls off. */
export const SELDOM = fromTable('seldom', (share) =>
  share < 0.75 ? 0 : 1 + Math.floor(-5 * Math.log((1 - share) / 0.25)),
);

/** Changes one run in twenty, and then by an amount that falls off. */
export const RARE = fromTable('rare', (share) =>
  share < 0.95 ? 0 : 1 + Math.floor(-5 * Math.log((1 - share) / 0.05)),
);

/** Two outcomes on one seed, sharing the seed's luck; `mean` is the true difference. */
export interface PairSampler {
  readonly name: string;
  readonly mean: number;
  readonly draw: (below: Below) => readonly [number, number];
}

/** The second is the first with a change, so that the pairs have much in common. */
export function changed(first: Sampler, change: Sampler): PairSampler {
  return {
    name: `${first.name} with a ${change.name} change`,
    mean: change.mean,
    draw(below) {
      const base = first.draw(below);
      return [base, base + change.draw(below)];
    },
  };
}

/** Nothing in common but the distribution. */
export function apart(first: Sampler): PairSampler {
  return {
    name: `${first.name} twice`,
    mean: 0,
    draw: (below) => [first.draw(below), first.draw(below)],
  };
}

/**
 * No and yes: `first` and `second` in 1000 are yes; in `together` of 1000 seeds both use the seed's one draw, in the
 * others each has its own.
 */
export function yesNo(first: number, second: number, together: number): PairSampler {
  return {
    name: `yes ${first} and ${second} in 1000, ${together} in common`,
    mean: (second - first) / 1000,
    draw(below) {
      const one = below(1000);
      const other = below(1000) < together ? one : below(1000);
      return [one < first ? 1 : 0, other < second ? 1 : 0];
    },
  };
}

/** Values that a histogram gathered here can hold: from less this up to this. */
const REACH = 512;
const counts = new Int32Array(2 * REACH + 1);

/** What so many draws gather to, without a list of them. Pre: every draw is a whole number within REACH of nought. */
export function gathered(size: number, draw: () => number): Histogram {
  counts.fill(0);
  let [least, most] = [2 * REACH, 0];
  for (let i = 0; i < size; i++) {
    const place = draw() + REACH;
    counts[place] = (counts[place] ?? Number.NaN) + 1;
    least = Math.min(least, place);
    most = Math.max(most, place);
  }
  if (least < 0 || most > 2 * REACH) throw new Error('a draw lies beyond what can be gathered');
  const bins: Bin[] = [];
  for (let place = least; place <= most; place++) {
    const count = counts[place] ?? 0;
    if (count > 0) bins.push([place - REACH, count]);
  }
  return bins;
}

/** Share of experiments whose interval holds the truth. */
export function coverage(experiments: number, holds: (experiment: number) => boolean): number {
  let held = 0;
  for (let i = 0; i < experiments; i++) if (holds(i)) held += 1;
  return held / experiments;
}
