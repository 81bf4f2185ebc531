// The clock behind what goes on by itself. It runs only while something does, and is never ours: it is handed in.

/** Calls back every so many milliseconds until it is stopped. */
export type Ticks = (tick: () => void, milliseconds: number) => () => void;

export interface Pacer {
  /** Ticks every so many milliseconds from now on; undefined: not at all. */
  set(milliseconds: number | undefined): void;
}

export function createPacer(ticks: Ticks | undefined, tick: () => void): Pacer {
  let stop: (() => void) | undefined;
  let every: number | undefined;
  return {
    set(milliseconds) {
      if (milliseconds === every) return;
      stop?.();
      every = ticks === undefined ? undefined : milliseconds;
      stop = every === undefined ? undefined : ticks?.(tick, every);
    },
  };
}
