// A screen to choose on: what every list that is drawn outside of a game has in common.

import type { Line } from '../line.ts';
import type { Screen, Size } from '../screen.ts';
import { plainWords, saidOf } from '../speech.ts';

export interface Chooser {
  readonly lines: (size: Size) => readonly Line[];
  readonly press: (key: string) => void;
  /** What a reader is told of the page: only what it has not heard yet. */
  readonly body: () => readonly Line[];
  /** Told every time, at the end. */
  readonly footer: () => Line;
}

export function openChooser({ lines, press, body, footer }: Chooser): Screen {
  const listeners = new Set<() => void>();
  let before: ReadonlySet<string> = new Set();
  return {
    lines,
    press(key) {
      press(key);
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    spoken() {
      const all = body()
        .map(plainWords)
        .filter((text) => text !== '');
      const fresh = all.filter((text) => !before.has(text));
      before = saidOf(all);
      return [...fresh, plainWords(footer())];
    },
  };
}
