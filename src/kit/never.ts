// The two ways this project throws. Both mean a mistake of ours; what a user can get wrong is a Result.

/**
 * The end of an exhaustive switch over a closed set: does not compile while a member is left unhandled.
 * Throws when data got past a door that should have judged it.
 */
export function assertNever(value: never, what = 'value'): never {
  throw new Error(`Heartland is wrong: unhandled ${what} ${JSON.stringify(value)}`);
}

/** Holds, or throws naming the promise that was broken. */
export function invariant(holds: unknown, promise: string): asserts holds {
  if (!holds) throw new Error(`Heartland is wrong: ${promise}`);
}
