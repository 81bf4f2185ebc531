// Work of many small steps before a person: it says how far it is, and Ctrl-C ends it between two steps.
import { setImmediate as turnOfEvents } from 'node:timers/promises';
import type { Desk } from './command.ts';

/** Milliseconds between two words about how far it is, and between two looks at whether somebody wants to stop. */
const SAY_EVERY = 250;
const LOOK_EVERY = 40;

/**
 * Does the steps 0, 1, 2 … and says how many were done: all, or fewer where somebody broke it off. `what` the steps are,
 * or what is said after so many.
 */
export async function inSteps(
  desk: Desk,
  steps: number,
  what: string | ((done: number) => string),
  step: (place: number) => void,
): Promise<number> {
  let isBroken = false;
  const broken = () => {
    isBroken = true;
  };
  process.once('SIGINT', broken);
  let said = performance.now();
  let looked = said;
  let done = 0;
  try {
    while (done < steps && !isBroken) {
      step(done);
      done += 1;
      const now = performance.now();
      if (now - looked < LOOK_EVERY) continue;
      looked = now;
      await turnOfEvents();
      if (now - said < SAY_EVERY) continue;
      said = now;
      desk.progress(typeof what === 'string' ? `${done} of ${steps} ${what}` : what(done));
    }
    return done;
  } finally {
    desk.progress('');
    process.off('SIGINT', broken);
  }
}

/** A number of things as an option gives it; undefined where it is none from 1 to `most`. */
export function countOf(given: string, most: number): number | undefined {
  const count = Number(given);
  return /^\d{1,9}$/.test(given) && count >= 1 && count <= most ? count : undefined;
}
