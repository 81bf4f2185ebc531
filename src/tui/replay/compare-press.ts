// Keys of two games side by side.

import type { Command } from '../keys.ts';
import { moved, stepOf } from '../play/ui.ts';
import { type Both, to } from './both.ts';
import { pacedBy } from './pace.ts';

/** One key and what it means here; `@` and a number is a click on that turn. */
export function pressCompare(both: Both, key: string, command: Command | undefined): void {
  if (/^@\d+$/.test(key)) to(both, Number(key.slice(1)));
  else if (both.typed !== undefined) pressGoto(both, key, command);
  else if (command !== undefined) pressCommand(both, command);
}

const MOVES: { readonly [command in Command]?: (both: Both) => void } = {
  stepBefore: (both) => to(both, both.turn - 1),
  turnBefore: (both) => to(both, both.turn - 1),
  stepAfter: (both) => to(both, both.turn + 1),
  turnAfter: (both) => to(both, both.turn + 1),
  firstTurn: (both) => to(both, 1),
  lastTurn: (both) => to(both, both.turns),
  toParting(both) {
    both.scroll = 0;
    to(both, both.options.parting?.turn ?? both.turn);
  },
  quit: ({ options }) => options.leave(),
  back(both) {
    if (both.told) both.told = false;
    else (both.options.back ?? both.options.leave)();
  },
  why(both) {
    both.told = !both.told;
    both.scroll = 0;
  },
  goto(both) {
    both.typed = '';
  },
  nextTab(both) {
    both.side = both.side === 'a' ? 'b' : 'a';
  },
  faster(both) {
    both.pace = pacedBy(both.pace, 1);
  },
  slower(both) {
    both.pace = pacedBy(both.pace, -1);
  },
};

const MOST_ROWS = 200;

function pressCommand(both: Both, command: Command): void {
  const move = MOVES[command];
  if (move === undefined) both.scroll = moved(both.scroll, stepOf(command), MOST_ROWS);
  else move(both);
}

function pressGoto(both: Both, key: string, command: Command | undefined): void {
  if (/^[0-9]$/.test(key)) both.typed += key;
  else if (key === 'backspace') both.typed = both.typed?.replace(/.$/, '');
  else if (command === 'back') both.typed = undefined;
  else if (command === 'open') {
    if (both.typed !== '') to(both, Number(both.typed));
    both.typed = undefined;
  }
}
