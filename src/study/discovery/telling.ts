// Of the boxes on the way from the whole to the densest, the one to tell a reader of first.
import type { FoundBox } from './prim.ts';

/**
 * The box that says most of which cases are of interest: the greatest correlation between lying in it and being so (phi,
 * up to a factor that all boxes of a search share). It asks for cover and purity at once, and where half of all cases are
 * of interest for more than most of the whole. Of equals the first; undefined of none.
 */
export function mostTelling(found: readonly FoundBox[]): FoundBox | undefined {
  return found.toSorted((a, b) => tellingOf(b) - tellingOf(a))[0];
}

function tellingOf({ figures: { coverage, mass } }: FoundBox): number {
  return mass === 0 || mass === 1 ? 0 : (coverage - mass) / Math.sqrt(mass * (1 - mass));
}
