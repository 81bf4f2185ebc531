// What is said comes in pieces that one can listen to: at most so many lines for a key, the rest when it is asked for.
// What is new takes the place of what was left.

import type { Screen } from '../screen.ts';
import { say } from '../texts.ts';
import { wrap } from '../width.ts';

/** Lines for one key, the prompt not counted. */
const MOST_LINES = 5;

/** The key that reads on while something is left. */
const ON = 'pagedown';

/** The screen with its sentences in pieces. `columns`: how wide the lines are just now. */
export function inPieces(screen: Screen, columns: () => number): Screen {
  const { here } = screen;
  const listeners = new Set<() => void>();
  let waiting: readonly string[] = [];
  /** Lines there is still room for. */
  let room = 0;

  /** The next lines there is room for; what does not fit waits. A text is parted only where nothing else fits. */
  const taken = (): readonly string[] => {
    const lines: string[] = [];
    while (room > 0) {
      const [first, ...rest] = waiting;
      if (first === undefined) break;
      const rows = wrap(first, columns());
      if (rows.length > room && lines.length > 0) break;
      const now = rows.slice(0, room);
      lines.push(...now);
      room -= now.length;
      waiting = rows.length > now.length ? [rows.slice(now.length).join(' '), ...rest] : rest;
      if (rows.length > now.length) break;
    }
    return lines;
  };
  const left = () => waiting.reduce((sum, text) => sum + wrap(text, columns()).length, 0);

  return {
    lines: (size, look) => screen.lines(size, look),
    press(key) {
      if (key === ON && waiting.length > 0) {
        room = MOST_LINES;
        for (const listener of [...listeners]) listener();
        return;
      }
      screen.press(key);
    },
    subscribe(listener) {
      listeners.add(listener);
      const stop = screen.subscribe(listener);
      return () => {
        listeners.delete(listener);
        stop();
      };
    },
    spoken() {
      const all = screen.spoken();
      const prompt = all.at(-1) ?? '';
      const fresh = all.slice(0, -1);
      // What is new is told instead of what was left; what happens without a key has a piece of its own.
      if (fresh.length > 0) {
        waiting = fresh;
        room = MOST_LINES;
      }
      const lines = taken();
      room = 0;
      const count = left();
      return [...lines, count === 0 ? prompt : `${say('ears.more', { count })} ${prompt}`];
    },
    ...(here === undefined ? {} : { here: () => here.call(screen) }),
  };
}
