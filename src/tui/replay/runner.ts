// What runs by itself: steps again and again at a pace, until there are no more or a key is pressed.

import type { TurnPace } from './pace.ts';
import type { Doors } from './stand.ts';

/** Something that is stepped through: how fast, whether it runs just now. */
export interface Paced {
  pace: TurnPace;
  running: boolean;
}

export interface Runner {
  /** From the end it runs once more from the beginning. */
  start(): void;
  /** Says whether it ran. */
  halt(): boolean;
}

export interface Run {
  readonly ticks: Doors['ticks'];
  readonly step: () => void;
  readonly isOver: () => boolean;
  readonly rewind: () => void;
  readonly changed: () => void;
}

export function createRunner(paced: Paced, { ticks, step, isOver, rewind, changed }: Run): Runner {
  let stop: (() => void) | undefined;
  const halt = () => {
    const ran = stop !== undefined;
    stop?.();
    stop = undefined;
    paced.running = false;
    return ran;
  };
  const tick = () => {
    step();
    if (isOver()) halt();
    changed();
  };
  return {
    halt,
    start() {
      if (isOver()) rewind();
      if (isOver()) return;
      stop = ticks?.(tick, paced.pace.milliseconds);
      paced.running = stop !== undefined;
    },
  };
}

/** Whoever reaches for the keys wants to look: any key stops what runs, but for those that set its pace. */
export function pressRunning(runner: Runner, command: string | undefined, press: () => void): void {
  const ran = runner.halt();
  if (command !== 'run') press();
  else if (!ran) runner.start();
  if (ran && (command === 'faster' || command === 'slower')) runner.start();
}
