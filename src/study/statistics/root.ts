// Where a falling function crosses zero: quantiles and score intervals without a closed form are found by it. Halving
// is slower than Newton's steps and cannot run away.

const MOST_HALVINGS = 200;

/**
 * The place between `low` and `high` where `falling` turns from positive to not positive, to the last bit that halving
 * can reach. Pre: low <= high, both finite. Post: `low` if it is positive nowhere, `high` if everywhere.
 */
export function crossing(falling: (x: number) => number, low: number, high: number): number {
  let left = low;
  let right = high;
  for (let i = 0; i < MOST_HALVINGS; i++) {
    const middle = left + (right - left) / 2;
    if (middle === left || middle === right) break;
    if (falling(middle) > 0) left = middle;
    else right = middle;
  }
  return left === low ? low : right;
}
