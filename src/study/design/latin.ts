// A Latin hypercube: few rows, and still every part of every factor's range is tried once. McKay, Beckman and Conover,
// "A comparison of three methods for selecting values of input variables", Technometrics 21 (1979).
import { invariant } from '../../kit/never.ts';
import { type Draws, shuffled } from './draws.ts';
import type { Units } from './factor.ts';

const TWO_32 = 4_294_967_296;

/**
 * `rows` rows over `factors` factors. Of every factor the range is cut into `rows` parts of equal width; each part
 * holds exactly one row, at a place drawn within it, and the parts of different factors are matched by lot.
 * Pre: factors >= 1, 1 <= rows <= 2^20.
 */
export function latinHypercube(factors: number, rows: number, draws: Draws): Units[] {
  invariant(Number.isInteger(factors) && factors >= 1, 'there is a factor');
  invariant(Number.isInteger(rows) && rows >= 1 && rows <= 1_048_576, `a hypercube can have ${rows} rows`);
  const columns = Array.from({ length: factors }, () =>
    shuffled(rows, draws).map((part) => {
      const from = partStart(part, rows);
      return from + draws.below(partStart(part + 1, rows) - from);
    }),
  );
  return Array.from({ length: rows }, (_, row) => columns.map((column) => column[row] as number));
}

/** The first unit u with floor(u * parts / 2^32) = part. */
function partStart(part: number, parts: number): number {
  return Math.ceil((part * TWO_32) / parts);
}
