// A screen to choose on: what every list that is drawn outside of a game has in common.

import type { Line } from '../line.ts';
import type { Here, Screen, Size } from '../screen.ts';
import { createTeller, detailsIn } from '../speech.ts';

export interface Chooser {
  readonly lines: (size: Size) => readonly Line[];
  readonly press: (key: string) => void;
  /** What a reader is told of the page: only what it has not heard yet. */
  readonly body: () => readonly Line[];
  /** Told every time, at the end. */
  readonly prompt: () => string;
  /** Where the viewer stands, for the shell. */
  readonly here: () => Here;
}

export function openChooser({ lines, press, body, prompt, here }: Chooser): Screen {
  const listeners = new Set<() => void>();
  const tell = createTeller(() => ({ sentences: detailsIn(body()), prompt: prompt() }));
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
    spoken: () => tell(),
    here,
  };
}
