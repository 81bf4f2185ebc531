// An interval is the honest form of an estimate: what the runs so far leave open.

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The chance of missing the truth that every interval allows itself unless told otherwise: 5 %. */
export const MISS = 0.05;

/** Half of its length: the precision a stopping rule is held to. */
export function halfWidth({ low, high }: Interval): number {
  return (high - low) / 2;
}
