// One cell of a table of variants: what came out, said in one line.

import { countOf, type Histogram, quantileOf } from './histogram.ts';
import { type Interval, MISS } from './interval.ts';
import { skewedInterval } from './mean-interval.ts';
import { momentsOf } from './moments.ts';
import { shareInterval } from './share-interval.ts';

/** What an outcome's integers mean: an amount (means make sense) or no and yes as 0 and 1. */
export const SCALES = ['amount', 'yes-no'] as const;
export type Scale = (typeof SCALES)[number];

export interface Cell {
  readonly count: number;
  readonly mean: number;
  /** Of the mean; of a yes-or-no outcome, whose mean is its share of yes, the score interval. */
  readonly interval: Interval;
  readonly deviation: number;
  readonly least: number;
  readonly lowerQuartile: number;
  readonly median: number;
  readonly upperQuartile: number;
  readonly most: number;
}

/** Describes a cell. Pre: at least 2 outcomes; each 0 or 1 if the scale is yes-no; 0 < miss < 1. */
export function describeCell(histogram: Histogram, scale: Scale, miss = MISS): Cell {
  const moments = momentsOf(histogram);
  const { count, mean, deviation } = moments;
  return {
    count,
    mean,
    interval:
      scale === 'yes-no' ? shareInterval(countOf(histogram, 1), count, miss) : skewedInterval(moments, miss),
    deviation,
    least: quantileOf(histogram, 0, 1),
    lowerQuartile: quantileOf(histogram, 1, 4),
    median: quantileOf(histogram, 1, 2),
    upperQuartile: quantileOf(histogram, 3, 4),
    most: quantileOf(histogram, 1, 1),
  };
}
