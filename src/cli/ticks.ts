// The clock of what goes on by itself on a screen: handed to the screens, which have none of their own.

/** Calls back every so many milliseconds. Returns the way to stop that. */
export function ticks(tick: () => void, milliseconds: number): () => void {
  const timer = setInterval(tick, milliseconds);
  return () => clearInterval(timer);
}
