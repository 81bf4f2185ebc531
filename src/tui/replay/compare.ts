// Two games of one scenario as a screen: the same turn in both, what is not the same marked, and the first decision at
// which they part, told with its odds.

import { commandFor } from '../keys.ts';
import type { Screen } from '../screen.ts';
import { createTeller, promptOf } from '../speech.ts';
import { type CompareOptions, idleIn, placeOf, standBefore, to } from './both.ts';
import { compareLines } from './compare-lines.ts';
import { pressCompare } from './compare-press.ts';
import { compareSentences } from './compare-spoken.ts';

export function openCompare(options: CompareOptions): Screen {
  const both = standBefore(options);
  const listeners = new Set<() => void>();
  let stop: (() => void) | undefined;
  const changed = () => {
    for (const listener of [...listeners]) listener();
  };
  const halt = () => {
    stop?.();
    stop = undefined;
    both.running = false;
  };
  const tick = () => {
    to(both, both.turn + 1);
    if (both.turn === both.turns) halt();
    changed();
  };
  const start = () => {
    stop = options.ticks?.(tick, both.pace.milliseconds);
    both.running = stop !== undefined;
  };
  return {
    lines: (size, look) => compareLines(both, size, look),
    press(key) {
      const command = commandFor(placeOf(both), key);
      const ran = stop !== undefined;
      halt();
      if (command === 'run') {
        if (!ran && both.turn === both.turns) to(both, 1);
        if (!ran) start();
      } else pressCompare(both, key, command);
      if (ran && (command === 'faster' || command === 'slower')) start();
      changed();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) halt();
      };
    },
    spoken: createTeller(() => ({
      sentences: compareSentences(both),
      prompt: promptOf(placeOf(both), idleIn(both)),
    })),
    here: () => ({ place: placeOf(both), idle: idleIn(both), typing: both.typed !== undefined }),
  };
}
