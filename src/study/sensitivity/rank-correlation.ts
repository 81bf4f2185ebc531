// How closely an outcome rises or falls with a number over sampled points: the rank correlation of C. Spearman, "The proof
// and measurement of association between two things" (1904). It asks only that the way is one way, not that it is straight.
import { invariant } from '../../kit/never.ts';
import { bootstrap, type Estimate, type Resampling } from './resample.ts';

/**
 * The rank correlation of each factor with the outcome, -1 to 1, with bootstrap intervals over points; ranks are given
 * once, before points are drawn again. 0 for a factor that never varies.
 * Pre: `values` has a row for each outcome, of one value for each factor; two points or more.
 */
export function rankCorrelations(
  values: readonly (readonly number[])[],
  outcomes: readonly number[],
  resampling: Resampling,
): Estimate[] {
  invariant(values.length === outcomes.length && outcomes.length >= 2, 'there is an outcome for every point');
  const factors = values[0]?.length ?? 0;
  const ranked = Array.from({ length: factors }, (_, factor) =>
    ranksOf(values.map((row) => row[factor] ?? 0)),
  );
  const ends = ranksOf(outcomes);
  return bootstrap(
    outcomes.length,
    (picked) => ranked.map((ranks) => correlation(ranks, ends, picked)),
    resampling,
  );
}

/** Ranks from 0; values that are alike share their mean rank. */
function ranksOf(values: readonly number[]): Float64Array {
  const order = values.map((_, at) => at).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const ranks = new Float64Array(values.length);
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && values[order[to] ?? 0] === values[order[from] ?? 0]) to += 1;
    for (let at = from; at < to; at++) ranks[order[at] ?? 0] = (from + to - 1) / 2;
    from = to;
  }
  return ranks;
}

function correlation(xs: Float64Array, ys: Float64Array, picked: Int32Array): number {
  const n = picked.length;
  let [sx, sy] = [0, 0];
  for (const at of picked) {
    sx += xs[at] ?? 0;
    sy += ys[at] ?? 0;
  }
  let [xx, yy, xy] = [0, 0, 0];
  for (const at of picked) {
    const dx = (xs[at] ?? 0) - sx / n;
    const dy = (ys[at] ?? 0) - sy / n;
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  return xx === 0 || yy === 0 ? 0 : xy / Math.sqrt(xx * yy);
}
