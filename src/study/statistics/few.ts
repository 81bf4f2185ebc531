// When too little changed for an interval to be believed: where hardly a pair changed its length is luck, and where none
// did it has none, however much may be going on that was not seen yet.

/** An interval of a mean change that rests on fewer pairs that changed at all is not to be believed. */
export const FEWEST_CHANGED = 10;

/** Pre: an integer >= 0. */
export function isFew(changed: number): boolean {
  return changed < FEWEST_CHANGED;
}

/**
 * Whether so many changes could tell a direction from luck at that chance of missing, if all went one way: luck sends
 * them all one way with chance 2 in 2^changed. An interval that says more than this says it of a spread that it hardly
 * saw. Pre: an integer >= 0; 0 < miss < 1.
 */
export function canStandOut(changed: number, miss: number): boolean {
  return !isFew(changed) && 2 ** (1 - changed) <= miss;
}
