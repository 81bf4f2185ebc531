// A replay without a terminal: keys in, the picture as text out.

import { type Game, open } from '../../src/engine/index.ts';
import { playOut } from '../../src/seats/playout.ts';
import { textOf } from '../../src/tui/line.ts';
import { openReplay, type ReplayOptions } from '../../src/tui/replay/replay.ts';
import type { Screen } from '../../src/tui/screen.ts';
import { LAGOON, tableOf } from '../support/boxes.ts';
import { doctrinePlayers } from '../support/players.ts';
import { PLAIN } from './table.ts';

export const table = tableOf(LAGOON);
export const game = playOut(open(table, 'a'), doctrinePlayers(table));

export function opened(options: Partial<ReplayOptions> = {}, of: Game = game) {
  const screen = openReplay({ game: of, leave: () => {}, ...options });
  return {
    screen,
    press(...keys: string[]) {
      for (const key of keys) screen.press(key);
    },
    text: textIn(screen),
  };
}

export function textIn(screen: Screen, columns = 80, rows = 24) {
  return () => screen.lines({ columns, rows }, PLAIN).map(textOf).join('\n');
}
