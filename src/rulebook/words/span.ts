// Within what limits a number is known to lie, whatever the world holds: where a quotient must fit 32 bits, code may
// divide integers, which is much faster than rounding a fraction.

/** lo <= number <= hi. */
export interface Span {
  readonly lo: number;
  readonly hi: number;
}

const MOST = 0x7fffffff;

/** What any cell of a world or register of a frame can hold. */
export const CELL_SPAN: Span = { lo: -MOST - 1, hi: MOST };

/** The limits of what `join` makes of two numbers; it must grow or shrink steadily with each of them. */
export function spanOf(
  a: Span | undefined,
  b: Span | undefined,
  join: (a: number, b: number) => number,
): Span | undefined {
  if (a === undefined || b === undefined) return undefined;
  const ends = [join(a.lo, b.lo), join(a.lo, b.hi), join(a.hi, b.lo), join(a.hi, b.hi)];
  const span = { lo: Math.min(...ends), hi: Math.max(...ends) };
  return Number.isSafeInteger(span.lo) && Number.isSafeInteger(span.hi) ? span : undefined;
}

/** Code for a number divided by a literal, toward zero. Pre: `by` is not 0. */
export function emitQuotient(number: string, span: Span | undefined, by: number): string {
  const size = Math.abs(by);
  const divisor = by < 0 ? `(${by})` : String(by);
  const fits = span !== undefined && Math.abs(span.lo) / size < MOST && Math.abs(span.hi) / size < MOST;
  return fits ? `(${number}/${divisor}|0)` : `Math.trunc(${number}/${divisor})`;
}
