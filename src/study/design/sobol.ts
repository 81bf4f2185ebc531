// The Sobol sequence: points that fill all factors evenly, however many are taken, best by powers of two.
// I. M. Sobol (1967), in the Gray code order of Antonov and Saleev (1979), with the direction numbers of Joe and Kuo.
import { invariant } from '../../kit/never.ts';
import type { Draws } from './draws.ts';
import type { Units } from './factor.ts';
import { JOE_KUO } from './joe-kuo.ts';

/** As many dimensions as there are direction numbers for. */
export const MOST_DIMENSIONS = JOE_KUO.length + 1;

const BITS = 32;

export interface SobolChoices {
  /** Points left out at the front; 0 if not given. The very first point has 0 in every dimension. */
  readonly skip?: number;
  /**
   * Moves all points by one draw for each dimension (a digital shift: exclusive or), so that several independent sets
   * can be had. Without it the points are the published ones.
   */
  readonly shift?: Draws;
}

/** `count` points in `dimensions` dimensions. Pre: 1 <= dimensions <= MOST_DIMENSIONS; skip + count <= 2^32. */
export function sobolPoints(dimensions: number, count: number, choices: SobolChoices = {}): Units[] {
  const { skip = 0, shift } = choices;
  invariant(dimensions >= 1 && dimensions <= MOST_DIMENSIONS, `Sobol points have ${dimensions} dimensions`);
  invariant(skip >= 0 && count >= 0 && skip + count <= 4_294_967_296, 'the sequence is long enough');
  const directions = Array.from({ length: dimensions }, (_, dimension) => directionNumbers(dimension));
  const point = directions.map((numbers) => {
    const moved = shift === undefined ? 0 : shift.u32();
    return (moved ^ pointAt(numbers, skip)) >>> 0;
  });
  return Array.from({ length: count }, (_, index) => {
    const units = [...point];
    const turned = lowestZeroBit(skip + index);
    for (const [dimension, numbers] of directions.entries()) {
      point[dimension] = ((point[dimension] as number) ^ (numbers[turned] ?? 0)) >>> 0;
    }
    return units;
  });
}

/** The 32 direction numbers of a dimension (from 0), the first with the highest bit. */
function directionNumbers(dimension: number): Uint32Array {
  const numbers = new Uint32Array(BITS).fill(1);
  const [inner = 0, ...first] = JOE_KUO[dimension - 1] ?? [];
  const degree = first.length;
  for (let i = 0; i < BITS && dimension > 0; i++) {
    if (i < degree) numbers[i] = first[i] as number;
    else numbers[i] = recurrence(numbers, i, degree, inner);
  }
  return numbers.map((number, i) => number << (BITS - 1 - i));
}

/** m(i) from the `degree` numbers before it, kept to 32 bits; `inner` holds the polynomial's inner coefficients. */
function recurrence(numbers: Uint32Array, i: number, degree: number, inner: number): number {
  const back = numbers[i - degree] as number;
  let value = back ^ (back << degree);
  for (let k = 1; k < degree; k++) {
    if ((inner >>> (degree - 1 - k)) & 1) value ^= (numbers[i - k] as number) << k;
  }
  return value;
}

function pointAt(numbers: Uint32Array, index: number): number {
  const gray = (index ^ (index >>> 1)) >>> 0;
  let units = 0;
  for (let bit = 0; bit < BITS; bit++) if ((gray >>> bit) & 1) units ^= numbers[bit] as number;
  return units;
}

function lowestZeroBit(index: number): number {
  let bit = 0;
  while ((index >>> bit) & 1 && bit < BITS) bit += 1;
  return bit;
}
