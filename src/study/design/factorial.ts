// Every combination of levels: for few factors, where each cell is to be seen.
import { invariant } from '../../kit/never.ts';
import type { Levels } from './factor.ts';

/** How many rows the full factorial of these sizes has. */
export function factorialCount(sizes: readonly number[]): number {
  return sizes.reduce((product, size) => product * size, 1);
}

/**
 * Row `index` of the full factorial, the last factor turning fastest: any part of a design can be made alone.
 * Pre: 0 <= index < factorialCount(sizes) < 2^53.
 */
export function factorialRow(sizes: readonly number[], index: number): Levels {
  const count = factorialCount(sizes);
  invariant(Number.isSafeInteger(count) && index >= 0 && index < count, `row ${index} is in the design`);
  const levels = sizes.map(() => 0);
  let rest = index;
  for (let i = sizes.length - 1; i >= 0; i--) {
    const size = sizes[i] as number;
    levels[i] = rest % size;
    rest = Math.floor(rest / size);
  }
  return levels;
}

/** All rows in order. Pre: factorialCount(sizes) is what memory can hold. */
export function fullFactorial(sizes: readonly number[]): Levels[] {
  return Array.from({ length: factorialCount(sizes) }, (_, index) => factorialRow(sizes, index));
}
