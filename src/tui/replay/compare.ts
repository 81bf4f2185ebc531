// Two games of one scenario as a screen: the same turn in both, what is not the same marked, and the first decision at
// which they part, told with its odds.

import { commandFor } from '../keys.ts';
import { fitting } from '../map/map.ts';
import type { Screen } from '../screen.ts';
import { createTeller, promptOf } from '../speech.ts';
import { type CompareOptions, idleIn, placeOf, standBefore, to } from './both.ts';
import { compareLines } from './compare-lines.ts';
import { pressCompare } from './compare-press.ts';
import { compareSentences } from './compare-spoken.ts';
import { createRunner, pressRunning } from './runner.ts';

export function openCompare(options: CompareOptions): Screen {
  const both = standBefore({ ...options, map: fitting(options.map, options.a.game.table) });
  const listeners = new Set<() => void>();
  const changed = () => {
    for (const listener of [...listeners]) listener();
  };
  const runner = createRunner(both, {
    ticks: options.ticks,
    step: () => to(both, both.turn + 1),
    isOver: () => both.turn === both.turns,
    rewind: () => to(both, 1),
    changed,
  });
  return {
    lines: (size, look) => compareLines(both, size, look),
    press(key) {
      const command = commandFor(placeOf(both), key);
      pressRunning(runner, command, () => pressCompare(both, key, command));
      changed();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) runner.halt();
      };
    },
    spoken: createTeller(() => ({
      sentences: compareSentences(both),
      prompt: promptOf(placeOf(both), idleIn(both)),
    })),
    here: () => ({ place: placeOf(both), idle: idleIn(both), typing: both.typed !== undefined }),
  };
}
